import type { Frame } from './frame.ts';
import { randomFor } from './random.ts';
import { numbered } from './sample-identifiers.ts';
import { RUNS_PER_TEAM } from './team-plans.ts';
import { projectIndex, runAt, type Team } from './teams.ts';

const FEWEST_DIGITS = 5;

/**
 * `IT18063`. Numbers rise with time, with gaps between them: every team's first project comes before any team's second. Five
 * digits last for 90,000 projects; a larger world takes as many as it needs.
 */
export function projectNumber(frame: Frame, team: Team, run: number): string {
  const projects = frame.teams * RUNS_PER_TEAM;
  let digits = FEWEST_DIGITS;
  while (9 * 10 ** (digits - 1) < projects) digits += 1;
  const lowest = 10 ** (digits - 1);
  const gap = Math.floor((9 * lowest) / projects);
  const within = randomFor(frame.seed, 'project', projectIndex(team, run), 'number').between(0, gap - 1);
  return `IT${lowest + (run * frame.teams + team.index) * gap + within}`;
}

export function projectId(frame: Frame, team: Team, run: number): string {
  return `mitacs:${projectNumber(frame, team, run)}`;
}

/** `IT18063-02`: the placements of a project are numbered in order of time. */
export function placementNumber(frame: Frame, team: Team, slot: number): string {
  const run = team.seat.plan.runOfSlot[slot] ?? 0;
  return numbered(`${projectNumber(frame, team, run)}-`, slot - runAt(team, run).start + 1, 2);
}

export function placementId(frame: Frame, team: Team, slot: number): string {
  return `mitacs:${placementNumber(frame, team, slot)}`;
}

/** The placements of a project. */
export function placementIdsOf(frame: Frame, team: Team, run: number): readonly string[] {
  const { start, size } = runAt(team, run);
  return Array.from({ length: size }, (_, nth) => placementId(frame, team, start + nth));
}
