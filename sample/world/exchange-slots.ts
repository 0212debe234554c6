import { yearOf } from './calendar.ts';
import type { Frame } from './frame.ts';
import { numbered } from './sample-identifiers.ts';
import { rankedStart } from './slots.ts';
import { seatOf, TEAMS_PER_BLOCK } from './team-plans.ts';
import { type Team, teamAt } from './teams.ts';
import { FIRST_YEAR, LAST_YEAR } from './timeline.ts';

/** Who goes: an intern whose placement funds the stay, or a professor or staff member of ATR on other means. */
type Stay = readonly [position: number, atrTeam: number, who: 'INTERN' | 'SENIOR'];

export type Direction = 'CANADA_TO_JAPAN' | 'JAPAN_TO_CANADA';

/** A block's stays each way, in order of time. The positions of interns are the slots that the teams' plans keep for them. */
const STAYS: Readonly<Record<Direction, readonly Stay[]>> = {
  CANADA_TO_JAPAN: [
    [3, 1, 'SENIOR'],
    [5, 0, 'INTERN'],
    [7, 1, 'INTERN'],
    [9, 2, 'INTERN'],
    [11, 2, 'SENIOR'],
    [13, 0, 'INTERN'],
    [15, 1, 'INTERN'],
    [17, 2, 'INTERN'],
    [19, 0, 'SENIOR'],
    [21, 2, 'INTERN'],
    [23, 1, 'INTERN'],
    [24, 0, 'INTERN'],
  ],
  JAPAN_TO_CANADA: [
    [3, 2, 'SENIOR'],
    [5, 0, 'SENIOR'],
    [7, 0, 'INTERN'],
    [9, 1, 'SENIOR'],
    [11, 1, 'INTERN'],
    [13, 0, 'SENIOR'],
    [15, 2, 'INTERN'],
    [17, 1, 'SENIOR'],
    [19, 0, 'INTERN'],
    [21, 1, 'INTERN'],
    [23, 2, 'INTERN'],
    [24, 2, 'SENIOR'],
  ],
};

const STAYS_PER_BLOCK_EACH_WAY = 12;
const DIRECTIONS: readonly Direction[] = ['CANADA_TO_JAPAN', 'JAPAN_TO_CANADA'];

export function exchangeCount(frame: Frame): number {
  return 2 * STAYS_PER_BLOCK_EACH_WAY * frame.blocks;
}

/** An exchange by number: even ones go to Japan, odd ones come from there. */
export interface ExchangeSlot {
  readonly direction: Direction;
  readonly nth: number;
  readonly team: Team;
  /** Slot of the placement that funds the stay; of another's stay, the slot in whose time it falls. */
  readonly position: number;
  readonly who: 'INTERN' | 'SENIOR';
}

export function exchangeSlot(frame: Frame, index: number): ExchangeSlot {
  const direction = DIRECTIONS[index % 2] ?? 'CANADA_TO_JAPAN';
  const nth = Math.floor(index / 2);
  const stay = STAYS[direction][Math.floor(nth / frame.blocks)];
  if (!stay || index < 0) throw new RangeError(`There is no exchange ${index}.`);
  const [position, atrTeam, who] = stay;
  const team = teamAt(frame, (nth % frame.blocks) * TEAMS_PER_BLOCK + seatOf('ATR', atrTeam));
  return { direction, nth, team, position, who };
}

/** The exchange that an intern's placement funds: the other way round. */
export function exchangeOf(frame: Frame, team: Team, slot: number, direction: Direction): number {
  const place = STAYS[direction].findIndex(
    ([position, atrTeam, who]) => position === slot && atrTeam === team.seat.nthOfRole && who === 'INTERN',
  );
  if (place < 0) throw new RangeError(`Slot ${slot} of team ${team.index} funds no exchange.`);
  return (place * frame.blocks + team.block) * 2 + DIRECTIONS.indexOf(direction);
}

/** `EX-2024-017`: within a year, odd numbers go to Japan and even ones come from there. */
export function exchangeNumber(frame: Frame, index: number): string {
  const direction = DIRECTIONS[index % 2] ?? 'CANADA_TO_JAPAN';
  const nth = Math.floor(index / 2);
  const year = yearOfStay(frame, direction, nth);
  const number = 2 * (nth - firstOfYear(frame, direction, year)) + 1 + (index % 2);
  return numbered(`EX-${year}-`, number, 3);
}

function yearOfStay(frame: Frame, direction: Direction, nth: number): number {
  const [position] = STAYS[direction][Math.floor(nth / frame.blocks)] ?? [0];
  return yearOf(rankedStart(frame, position, nth % frame.blocks));
}

const firsts = new WeakMap<Frame, Readonly<Record<Direction, readonly number[]>>>();

/** The first stay of a year, each way. Stays are in order of time, so that eleven binary searches find all years. */
function firstOfYear(frame: Frame, direction: Direction, year: number): number {
  let known = firsts.get(frame);
  if (!known) {
    known = {
      CANADA_TO_JAPAN: searchYears(frame, 'CANADA_TO_JAPAN'),
      JAPAN_TO_CANADA: searchYears(frame, 'JAPAN_TO_CANADA'),
    };
    firsts.set(frame, known);
  }
  return known[direction][year - FIRST_YEAR] ?? 0;
}

function searchYears(frame: Frame, direction: Direction): readonly number[] {
  return Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, offset) => {
    let low = 0;
    let high = STAYS_PER_BLOCK_EACH_WAY * frame.blocks;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (yearOfStay(frame, direction, middle) < FIRST_YEAR + offset) low = middle + 1;
      else high = middle;
    }
    return low;
  });
}
