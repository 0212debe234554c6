import { yearOf } from '../values/calendar.ts';
import { numberedId } from '../values/identifiers.ts';
import { FIRST_YEAR, LAST_YEAR } from '../values/timeline.ts';
import { type Direction, exchangesPerDirection, plannedExchange } from './exchange-plan.ts';
import { startInOrderOfTime } from './placement-starts.ts';
import type { WorldSettings } from './world-settings.ts';

/**
 * ATR's own id of an exchange: `EX-2024-017` is the ninth to Japan that started in 2024. Within a year, odd numbers go to Japan
 * and even numbers come from Japan.
 */
export function exchangeNumber(settings: WorldSettings, index: number): string {
  const { direction, nthOfDirection } = plannedExchange(settings, index);
  const year = startYear(settings, index);
  const nthOfYear = nthOfDirection - firstOfYear(settings, direction, year);
  return numberedId(`EX-${year}-`, 2 * nthOfYear + 1 + (index % 2), 3);
}

export function exchangeId(settings: WorldSettings, index: number): string {
  return `atr:${exchangeNumber(settings, index)}`;
}

function startYear(settings: WorldSettings, index: number): number {
  const { nthPlacement, group } = plannedExchange(settings, index);
  return yearOf(startInOrderOfTime(settings, nthPlacement, group));
}

/** For each year from 2016, how many exchanges of a direction start before it. */
type FirstOfYears = Readonly<Record<Direction, readonly number[]>>;

const cache = new WeakMap<WorldSettings, FirstOfYears>();

function firstOfYear(settings: WorldSettings, direction: Direction, year: number): number {
  let firsts = cache.get(settings);
  if (!firsts) {
    firsts = {
      CANADA_TO_JAPAN: findFirstOfYears(settings, 0),
      JAPAN_TO_CANADA: findFirstOfYears(settings, 1),
    };
    cache.set(settings, firsts);
  }
  return firsts[direction][year - FIRST_YEAR] ?? 0;
}

/** Exchanges are in order of time, so that each year is found by a binary search. `parity` is 0 for those to Japan, else 1. */
function findFirstOfYears(settings: WorldSettings, parity: 0 | 1): readonly number[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, years) => {
    let low = 0;
    let high = exchangesPerDirection(settings);
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (startYear(settings, 2 * middle + parity) < FIRST_YEAR + years) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
