import { type DayNumber, toDayNumber } from './calendar.ts';

/** Relative number of placements that start in each year: Mitacs had 4,261 in 2016-17 and 15,847 in 2020-21. */
const STARTS_BY_YEAR: readonly (readonly [year: number, weight: number])[] = [
  [2016, 4],
  [2017, 5.6],
  [2018, 8],
  [2019, 11],
  [2020, 14.8],
  [2021, 16.5],
  [2022, 17.5],
  [2023, 18],
  [2024, 17.5],
  [2025, 17],
  [2026, 17.5],
];

export const FIRST_YEAR = 2016;
export const LAST_YEAR = 2026;

/** The current day of the sample: events before it have happened, events after it are planned. */
export const AS_OF = toDayNumber('2026-11-15');

interface Year {
  readonly firstDay: DayNumber;
  readonly days: number;
  /** Share of all starts that are before this year. */
  readonly before: number;
  /** Share of all starts that are in this year. */
  readonly share: number;
}

const total = STARTS_BY_YEAR.reduce((sum, [, weight]) => sum + weight, 0);
let sumOfShares = 0;
const years: readonly Year[] = STARTS_BY_YEAR.map(([year, weight]) => {
  const firstDay = toDayNumber(`${year}-01-01`);
  const before = sumOfShares;
  sumOfShares += weight / total;
  return { firstDay, days: toDayNumber(`${year + 1}-01-01`) - firstDay, before, share: weight / total };
});

/**
 * The day by which this share of all placements from 2016 to 2026 has started. A larger share never gives an earlier day: this
 * is why records that are numbered in ascending order also have ascending dates.
 *
 * @throws RangeError unless 0 <= share < 1.
 */
export function dayAtShare(share: number): DayNumber {
  const year = years.findLast(({ before }) => before <= share);
  if (!year || share >= 1) {
    throw new RangeError(`The share must be at least 0 and less than 1, but got ${share}.`);
  }
  return year.firstDay + Math.floor(((share - year.before) / year.share) * year.days);
}
