export type Currency = 'CAD' | 'JPY';

/** An amount as stored: whole cents, also for yen, so that sums are exact. */
export interface StoredMoney {
  readonly cents: number;
  readonly currency: Currency;
}

/** An amount as the graph shows it. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

export function toMoney(cents: number, currency: Currency = 'CAD'): Money {
  return { amount: cents / 100, currency };
}

/** An amount that may be missing: an unknown amount is null, never zero. */
export function toMoneyOrNull(stored: StoredMoney | null | undefined): Money | null {
  return stored ? toMoney(stored.cents, stored.currency) : null;
}
