import { addMonths, type DayNumber, dayNumber, firstOfMonth, toWorkday, yearOf } from './calendar.ts';
import type { Frame } from './frame.ts';
import { randomFor } from './random.ts';
import { remembered } from './remembered.ts';
import { SLOTS_PER_TEAM } from './team-plans.ts';
import { isMiipRun, placementIndex, runAt, type Team } from './teams.ts';
import { dayAtShare } from './timeline.ts';

const MIIP_START = dayNumber('2026-01-01');

/** First day of a team's placement. */
export const slotStart = remembered((frame, team, slot): DayNumber => {
  const run = team.seat.plan.runOfSlot[slot] ?? -1;
  const { lane, start } = runAt(team, run);
  if (isMiipRun(team, run)) return MIIP_START;
  if (lane === 'OUTBOUND' || lane === 'INBOUND' || (lane === 'CHALLENGE' && slot === start)) {
    return rankedStart(frame, slot, team.block);
  }
  const random = randomFor(frame.seed, 'placement', placementIndex(team, slot), 'start');
  const day = dayAtShare((slot + random.next()) / SLOTS_PER_TEAM);
  return lane === 'VISITOR' ? summerStart(day, random.between(0, 96)) : usualStart(day, random.next());
});

/**
 * The start at a position (a slot) of a lane whose records are numbered in order of time: blocks follow each other within
 * the position, so that a later record never starts before an earlier one.
 */
export function rankedStart(frame: Frame, position: number, block: number): DayNumber {
  return toWorkday(dayAtShare((position + (block + 0.5) / frame.blocks) / SLOTS_PER_TEAM));
}

/** Half of all placements begin with a month, the others on a working day. */
function usualStart(day: DayNumber, dice: number): DayNumber {
  return dice < 0.5 ? firstOfMonth(day) : toWorkday(day);
}

/** Globalink summers begin from May to early August, twelve weeks before the end of October at the latest. */
function summerStart(day: DayNumber, days: number): DayNumber {
  return toWorkday(dayNumber(`${yearOf(day)}-05-01`) + days);
}

/** Whole months that a placement can last before the same intern's next one begins. No end for the last one. */
export function monthsOfRoom(frame: Frame, team: Team, slot: number): number {
  const { internOfSlot, slotsOfIntern } = team.seat.plan;
  const next = slotsOfIntern[internOfSlot[slot] ?? -1]?.find((later) => later > slot);
  if (next === undefined) return Number.POSITIVE_INFINITY;
  const start = slotStart(frame, team, slot);
  const limit = slotStart(frame, team, next);
  let months = Math.floor((limit - start) / 30.4375) + 1;
  while (addMonths(start, months) > limit) months -= 1;
  return months;
}
