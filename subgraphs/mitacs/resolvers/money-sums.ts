import { type Money, toMoney } from '@passerelle/kit';

interface WithSums {
  readonly money: readonly {
    readonly currency: Money['currency'];
    readonly awardedCents: number;
    readonly requestedCents: number;
  }[];
}

/** One amount for each currency: the placements that are awarded. */
export function awardedMoney({ money }: WithSums): Money[] {
  return money.map(({ awardedCents, currency }) => toMoney(awardedCents, currency));
}

/** One amount for each currency: all placements that match. */
export function requestedMoney({ money }: WithSums): Money[] {
  return money.map(({ requestedCents, currency }) => toMoney(requestedCents, currency));
}
