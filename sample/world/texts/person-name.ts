import type { Random } from '../values/random.ts';
import names from './person-names.json' with { type: 'json' };

/** The language or region that a person's names are common in. */
export type NameOrigin = keyof typeof names;

/** How often each origin occurs among the researchers of Canada outside of Quebec. */
const OUTSIDE_QUEBEC: Readonly<Record<NameOrigin, number>> = {
  english: 26,
  french: 6,
  chinese: 14,
  southAsian: 16,
  arabic: 8,
  iranian: 8,
  african: 8,
  latin: 6,
  eastEuropean: 5,
  korean: 3,
  japanese: 0,
  vietnamese: 3,
};
const IN_QUEBEC: Readonly<Record<NameOrigin, number>> = {
  ...OUTSIDE_QUEBEC,
  english: 8,
  french: 48,
  arabic: 12,
  african: 10,
};

export interface PersonName {
  readonly givenName: string;
  readonly familyName: string;
}

export function personName(
  { isFromJapan, isInQuebec }: { isFromJapan: boolean; isInQuebec: boolean },
  random: Random,
): PersonName {
  const origin = random.weighted(isInQuebec ? IN_QUEBEC : OUTSIDE_QUEBEC);
  const { given, family } = names[isFromJapan ? 'japanese' : origin];
  return { givenName: random.pick(given), familyName: random.pick(family) };
}
