import { miipProjectOf, type PlannedProject, type Team } from '../plan/index.ts';
import type { SamplePlacement } from '../types/registry-records.ts';
import { type DayNumber, toDayNumber } from '../values/calendar.ts';

// The period of public-health restrictions, when most people worked at home.
const RESTRICTED_FROM = toDayNumber('2020-03-16');
const RESTRICTED_TO = toDayNumber('2021-08-31');

export interface ModeFacts {
  readonly team: Team;
  readonly project: PlannedProject;
  readonly startsOn: DayNumber;
  /** At least 0, less than 1. */
  readonly random: number;
}

/** Stays abroad are on site and MIIP positions mostly remote. Others depend on the year. */
export function modeOf({ team, project, startsOn, random }: ModeFacts): SamplePlacement['mode'] {
  const { kind } = project;
  if (kind === 'STAY_AT_ATR' || kind === 'STAY_IN_CANADA' || kind === 'SUMMER_VISIT') return 'ON_SITE';
  if (project === miipProjectOf(team)) return random < 0.8 ? 'REMOTE' : 'HYBRID';
  if (startsOn < RESTRICTED_FROM) return random < 0.8 ? 'ON_SITE' : random < 0.95 ? 'HYBRID' : 'REMOTE';
  if (startsOn <= RESTRICTED_TO) return random < 0.75 ? 'REMOTE' : 'HYBRID';
  return random < 0.45 ? 'ON_SITE' : random < 0.85 ? 'HYBRID' : 'REMOTE';
}
