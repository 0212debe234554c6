import {
  addMonths,
  type DayNumber,
  firstOfMonth,
  toDayNumber,
  toWorkday,
  yearOf,
} from '../values/calendar.ts';
import { dayAtShare } from '../values/timeline.ts';
import { memoizePerPlacement } from './memoize-per-placement.ts';
import { PLACEMENTS_PER_TEAM, type PlannedPlacement } from './team-plan.ts';
import { miipProjectOf, type Team } from './teams.ts';
import { randomForPlacement } from './world-indexes.ts';
import type { WorldSettings } from './world-settings.ts';

const MIIP_START = toDayNumber('2026-01-01');
/** From this day on, an intern can start again after a placement that started early in 2026. A MIIP placement ends on 31 August. */
const START_AFTER_MIIP = toDayNumber('2026-09-08');

/**
 * The first day of a placement. The timeline is divided into twenty-five parts with the same number of starts; a team's nth
 * placement starts in the nth part, so that a team's placements are in order of time.
 */
export const startOf = memoizePerPlacement((team, placement): DayNumber => {
  const { nth, project } = placement;
  if (project === miipProjectOf(team)) return MIIP_START;
  if (isInOrderOfTime(placement)) return startInOrderOfTime(team.settings, nth, team.group);
  const random = randomForPlacement(team, placement, 'start');
  const day = dayAtShare((nth + random.next()) / PLACEMENTS_PER_TEAM);
  if (followsClosely(placement)) return toWorkday(Math.max(day, START_AFTER_MIIP));
  return project.kind === 'SUMMER_VISIT'
    ? summerStart(day, random.between(0, 96))
    : usualStart(day, random.next());
});

/** True for the last placement of a municipal team's seventh intern, who started another one shortly before: see `team-plans.ts`. */
function followsClosely({ nth, intern }: PlannedPlacement): boolean {
  return intern.placements.some((other) => other.nth === nth - 2);
}

/** True where the placement's exchange or challenge is numbered in order of time across all teams. */
function isInOrderOfTime(placement: PlannedPlacement): boolean {
  const { kind, placements } = placement.project;
  if (kind === 'PARK_CHALLENGE') return placement === placements[0];
  return kind === 'STAY_AT_ATR' || kind === 'STAY_IN_CANADA';
}

/**
 * The start of the nth placement of a team in this group, without a random part: of two placements with the same nth, the one of
 * the later group never starts first. Records that are numbered by nth and then by group therefore have ascending dates.
 */
export function startInOrderOfTime({ groupCount }: WorldSettings, nth: number, group: number): DayNumber {
  return toWorkday(dayAtShare((nth + (group + 0.5) / groupCount) / PLACEMENTS_PER_TEAM));
}

/** Half of the placements start on the first day of a month, the others on a working day. */
function usualStart(day: DayNumber, random: number): DayNumber {
  return random < 0.5 ? firstOfMonth(day) : toWorkday(day);
}

/** Summer visits start between May and early August, so that twelve weeks end before the end of October. */
function summerStart(day: DayNumber, daysAfterFirstOfMay: number): DayNumber {
  return toWorkday(toDayNumber(`${yearOf(day)}-05-01`) + daysAfterFirstOfMay);
}

/** The number of whole months between a placement's start and the start of the same intern's next one. Infinity for the last. */
export function monthsUntilNext(team: Team, placement: PlannedPlacement): number {
  const next = placement.intern.placements.find(({ nth }) => nth > placement.nth);
  if (!next) return Number.POSITIVE_INFINITY;
  const start = startOf(team, placement);
  const limit = startOf(team, next);
  let months = Math.floor((limit - start) / 30.4375) + 1;
  while (addMonths(start, months) > limit) months -= 1;
  return months;
}
