import type { Currency } from '../kit/index.ts';

/**
 * ISO 4217's code for "no currency": of a placement whose cost is not known. A record needs some value there, since lists are
 * sorted by it; this one sorts behind every currency.
 */
export const NO_CURRENCY = 'XXX';

/** The currency of a cost, or null when the cost is not known. */
export function knownCurrency(currency: Currency | typeof NO_CURRENCY): Currency | null {
  return currency === NO_CURRENCY ? null : currency;
}
