import type { PlannedPlacement } from './team-plan.ts';
import type { Team } from './teams.ts';

/**
 * Wraps a function of a team's placement so that its result is computed once and then cached for as long as the team object
 * exists. For results that many other facts are derived from.
 */
export function memoizePerPlacement<Result extends object | number>(
  compute: (team: Team, placement: PlannedPlacement) => Result,
): (team: Team, placement: PlannedPlacement) => Result {
  const resultsByTeam = new WeakMap<Team, Result[]>();
  return (team, placement) => {
    let results = resultsByTeam.get(team);
    if (!results) {
      results = [];
      resultsByTeam.set(team, results);
    }
    return (results[placement.nth] ??= compute(team, placement));
  };
}
