// Which challenge is matched with which project. Both directions are computed from numbers: from a challenge to its project
// (`projectMatchedWith`) and from a project to its challenge (`challengeOf`).

import { numberedId } from '../values/identifiers.ts';
import { randomFor } from '../values/random.ts';
import { hasLeft, hostingMember, parkMemberCount, photonicsMember } from './park-member-list.ts';
import type { PlannedProject } from './team-plan.ts';
import type { TeamRole } from './team-plans.ts';
import { type Team, teamOfRole } from './teams.ts';
import type { WorldSettings } from './world-settings.ts';

/** The challenge projects of a group's teams, in order of time: the team, and the number of the project in its plan. */
const CHALLENGE_PROJECTS: readonly (readonly [role: TeamRole, nthOfRole: number, project: number])[] = [
  ['PARK', 1, 1],
  ['PARK', 0, 3],
  ['PARK', 2, 5],
  ['PARK', 3, 6],
  ['PARK', 4, 8],
  ['PARK', 0, 9],
  ['MUNICIPAL', 5, 10],
  ['PARK', 2, 11],
  ['PARK', 3, 12],
  ['PARK', 4, 14],
];

// For each unit of scale there are seventy past challenges, then twenty open ones. Of each seven past challenges, the first
// five were matched with a project and the last two were withdrawn.
const PAST_PER_SCALE = 70;
const OPEN_PER_SCALE = 20;
const PAST_CYCLE = 7;
const MATCHED_OF_CYCLE = 5;

/** The number of challenges, past and open. */
export function challengeCount({ scale }: WorldSettings): number {
  return (PAST_PER_SCALE + OPEN_PER_SCALE) * scale;
}

/** The number of open challenges. They are the last ones. */
export function openChallengeCount({ scale }: WorldSettings): number {
  return OPEN_PER_SCALE * scale;
}

/** The park's own id of a challenge: `C-0107`. */
export function challengeNumber(challenge: number): string {
  return numberedId('C-', challenge + 1, 4);
}

/** The id of a challenge in the graph: `tech-park:C-0107`. */
export function challengeId(challenge: number): string {
  return `tech-park:${challengeNumber(challenge)}`;
}

/**
 * The state of a challenge, and its number among the challenges of this state. A withdrawn challenge has the number of the
 * matched challenge before it.
 */
export interface ChallengeState {
  readonly state: 'MATCHED' | 'WITHDRAWN' | 'OPEN';
  readonly nth: number;
}

/** The state of a challenge, by its index. */
export function challengeState({ scale }: WorldSettings, challenge: number): ChallengeState {
  const past = PAST_PER_SCALE * scale;
  if (challenge >= past) return { state: 'OPEN', nth: challenge - past };
  const cycle = Math.floor(challenge / PAST_CYCLE);
  const place = challenge % PAST_CYCLE;
  const nth = cycle * MATCHED_OF_CYCLE + Math.min(place, MATCHED_OF_CYCLE - 1);
  return { state: place < MATCHED_OF_CYCLE ? 'MATCHED' : 'WITHDRAWN', nth };
}

/** The project that the nth matched challenge is matched with. */
export function projectMatchedWith(
  settings: WorldSettings,
  nthMatched: number,
): { readonly team: Team; readonly project: PlannedProject } {
  const { groupCount } = settings;
  const match = CHALLENGE_PROJECTS[Math.floor(nthMatched / groupCount)];
  if (!match) throw new RangeError(`There is no matched challenge ${nthMatched}.`);
  const [role, nthOfRole, nth] = match;
  const team = teamOfRole(settings, { group: nthMatched % groupCount, role, nth: nthOfRole });
  const project = team.plan.projects[nth];
  if (!project) throw new RangeError(`A team has no project ${nth}.`);
  return { team, project };
}

/** The challenge that a team's project is matched with. */
export function challengeOf(
  { settings, index, group, role, nthOfRole }: Team,
  project: PlannedProject,
): number {
  const place = CHALLENGE_PROJECTS.findIndex(
    (match) => match[0] === role && match[1] === nthOfRole && match[2] === project.nth,
  );
  if (place < 0) throw new RangeError(`Project ${project.nth} of team ${index} has no challenge.`);
  const nthMatched = place * settings.groupCount + group;
  return Math.floor(nthMatched / MATCHED_OF_CYCLE) * PAST_CYCLE + (nthMatched % MATCHED_OF_CYCLE);
}

/** The member that comes back: the one of the team's last challenge before this project. */
export function memberThatReturned(team: Team, project: PlannedProject): number {
  const before = team.plan.projects.findLast(
    ({ kind, nth }) => kind === 'PARK_CHALLENGE' && nth < project.nth,
  );
  if (!before) throw new RangeError(`Team ${team.index} has no challenge before project ${project.nth}.`);
  return memberThatPosted(team.settings, challengeOf(team, before));
}

/** The member that posted a challenge. Every third open challenge is of a photonics member. */
export function memberThatPosted(settings: WorldSettings, challenge: number): number {
  const { state, nth } = challengeState(settings, challenge);
  // 13 is coprime to every possible number of hosting members, so that all of them get challenges.
  if (state === 'MATCHED') return hostingMember(settings, nth * 13);
  if (state === 'OPEN' && nth % 3 === 0) return photonicsMember(settings, nth / 3);
  const random = randomFor(settings.seed, 'challenge', challenge, 'member');
  const member = random.between(0, parkMemberCount(settings) - 1);
  // All hosting members joined before the first challenge was posted. Others may have joined later.
  if (state === 'WITHDRAWN') return hostingMember(settings, member);
  return hasLeft(member) ? member + 1 : member;
}
