import type { Frame } from './frame.ts';
import type { Team } from './teams.ts';

/**
 * A fact of a team's slot that many others are computed from, computed once for as long as the team itself is kept: see
 * `teamAt`.
 */
export function remembered<Fact>(compute: (frame: Frame, team: Team, slot: number) => Fact) {
  const facts = new WeakMap<Team, Fact[]>();
  return (frame: Frame, team: Team, slot: number): Fact => {
    let known = facts.get(team);
    if (!known) {
      known = [];
      facts.set(team, known);
    }
    return (known[slot] ??= compute(frame, team, slot));
  };
}
