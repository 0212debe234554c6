import { type DayNumber, dayNumber } from './calendar.ts';

/** Relative number of placements that begin in each year: 4,261 in 2016-17 had become 15,847 by 2020-21. */
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

/** The day that the sample describes: what came before is done, what comes after is planned. */
export const AS_OF = dayNumber('2026-11-15');

interface Stretch {
  readonly from: DayNumber;
  readonly days: number;
  /** Share of all starts that lie before this year. */
  readonly before: number;
  readonly share: number;
}

const total = STARTS_BY_YEAR.reduce((sum, [, weight]) => sum + weight, 0);
let passed = 0;
const stretches: readonly Stretch[] = STARTS_BY_YEAR.map(([year, weight]) => {
  const from = dayNumber(`${year}-01-01`);
  const before = passed;
  passed += weight / total;
  return { from, days: dayNumber(`${year + 1}-01-01`) - from, before, share: weight / total };
});

/**
 * The day by which this share (0 up to 1) of all placements from 2016 to 2026 has begun. It never goes back as the share
 * grows, which is how numbers that are given in order get dates that are in order.
 */
export function dayAtShare(share: number): DayNumber {
  const stretch = stretches.findLast(({ before }) => before <= share);
  if (!stretch || share >= 1) throw new RangeError(`A share lies from 0 up to 1, but got ${share}.`);
  return stretch.from + Math.floor(((share - stretch.before) / stretch.share) * stretch.days);
}
