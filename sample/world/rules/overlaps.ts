import type { PlannedPlacement, ProjectKind, Team } from '../plan/index.ts';

/** One team in twelve. */
const TEAMS_PER_OVERLAP = 12;
const TEAM_WITH_OVERLAP = 5;

/** Stays abroad are never at the same time as another placement. */
const STAYS: readonly ProjectKind[] = ['STAY_AT_ATR', 'STAY_IN_CANADA', 'SUMMER_VISIT'];

/**
 * Whether a placement lasts until after the start of the same intern's next one. In a few teams, this is the second placement of the
 * first intern, who then works for two hosts for about two months. All other placements end before the next one starts.
 */
export function overlapsNext({ index }: Team, { nth, intern, project }: PlannedPlacement): boolean {
  if (index % TEAMS_PER_OVERLAP !== TEAM_WITH_OVERLAP || intern.nth !== 0) return false;
  const [, second, third] = intern.placements;
  return second?.nth === nth && project.kind === 'ANY_HOST' && !!third && !STAYS.includes(third.project.kind);
}
