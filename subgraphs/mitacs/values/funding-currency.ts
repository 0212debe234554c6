import type { Currency } from '@passerelle/kit';

/** The currencies in which sums are made. */
export const CURRENCIES: readonly Currency[] = ['CAD', 'JPY'];

/**
 * The currency of a placement whose cost is not known: ISO 4217's code for "no currency". It is stored instead of null, since
 * lists are sorted by currency; it sorts after every other code.
 */
export const NO_CURRENCY = 'XXX';

/** The currency of a cost, or null when the cost is not known. */
export function knownCurrency(currency: Currency | typeof NO_CURRENCY): Currency | null {
  return currency === NO_CURRENCY ? null : currency;
}
