import { numberedId } from '../values/identifiers.ts';
import { type PlannedPlacement, type PlannedProject, PROJECTS_PER_TEAM } from './team-plan.ts';
import type { Team } from './teams.ts';
import { randomForProject } from './world-indexes.ts';

const FEWEST_DIGITS = 5;

/**
 * `IT18063`. Numbers rise with time, with random gaps: the first projects of all teams come before the second projects of all
 * teams. Five digits are enough for 90,000 projects; a larger world has longer numbers.
 */
export function projectNumber(team: Team, project: PlannedProject): string {
  const { teamCount } = team.settings;
  const projectCount = teamCount * PROJECTS_PER_TEAM;
  let digits = FEWEST_DIGITS;
  while (9 * 10 ** (digits - 1) < projectCount) digits += 1;
  const lowest = 10 ** (digits - 1);
  const step = Math.floor((9 * lowest) / projectCount);
  const gap = randomForProject(team, project, 'number').between(0, step - 1);
  return `IT${lowest + (project.nth * teamCount + team.index) * step + gap}`;
}

export function projectId(team: Team, project: PlannedProject): string {
  return `mitacs:${projectNumber(team, project)}`;
}

/** `IT18063-02`: the placements of a project are numbered from 1, in order of time. */
export function placementNumber(team: Team, { nth, project }: PlannedPlacement): string {
  return numberedId(`${projectNumber(team, project)}-`, nth - project.placements[0].nth + 1, 2);
}

export function placementId(team: Team, placement: PlannedPlacement): string {
  return `mitacs:${placementNumber(team, placement)}`;
}

export function placementIdsOf(team: Team, { placements }: PlannedProject): readonly string[] {
  return placements.map((placement) => placementId(team, placement));
}
