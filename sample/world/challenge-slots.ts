import type { Frame } from './frame.ts';
import { hostingMember } from './park-register.ts';
import { numbered } from './sample-identifiers.ts';
import { countSeats, seatOf, TEAMS_PER_BLOCK } from './team-plans.ts';
import { type Team, teamAt } from './teams.ts';

/** A block's challenges that a team takes up: which park team, and which of its runs, in order of time. */
const TAKEN_UP: readonly (readonly [parkTeam: number, run: number])[] = [
  [1, 1],
  [0, 3],
  [2, 5],
  [3, 6],
  [4, 8],
  [0, 9],
  [1, 10],
  [2, 11],
  [3, 12],
  [4, 14],
];

// Of ninety challenges, seventy are of the past, five in seven of them taken up, and twenty are open.
const PAST = 70;
const OPEN = 20;
const PAST_PATTERN = 7;
const TAKEN_UP_OF_PATTERN = 5;

export function challengeCount(frame: Frame): number {
  return (PAST + OPEN) * frame.scale;
}

export function openChallengeCount(frame: Frame): number {
  return OPEN * frame.scale;
}

export function challengeId(challenge: number): string {
  return `techpark:${challengeNumber(challenge)}`;
}

export function challengeNumber(challenge: number): string {
  return numbered('C-', challenge + 1, 4);
}

/** What has become of a challenge; for one of the past, its place among those taken up (or the nearest such place). */
export type ChallengeFate =
  | { readonly fate: 'TAKEN_UP' | 'WITHDRAWN'; readonly nth: number }
  | { readonly fate: 'OPEN'; readonly nth: number };

export function challengeFate(frame: Frame, challenge: number): ChallengeFate {
  const past = PAST * frame.scale;
  if (challenge >= past) return { fate: 'OPEN', nth: challenge - past };
  const round = Math.floor(challenge / PAST_PATTERN);
  const place = challenge % PAST_PATTERN;
  const nth = round * TAKEN_UP_OF_PATTERN + Math.min(place, TAKEN_UP_OF_PATTERN - 1);
  return { fate: place < TAKEN_UP_OF_PATTERN ? 'TAKEN_UP' : 'WITHDRAWN', nth };
}

/** The project that takes up the nth challenge taken up. */
export function takenUpBy(frame: Frame, nth: number): { readonly team: Team; readonly run: number } {
  const [parkTeam, run] = TAKEN_UP[Math.floor(nth / frame.blocks)] ?? [0, 3];
  const block = nth % frame.blocks;
  return { team: teamAt(frame, block * TEAMS_PER_BLOCK + seatOf('PARK', parkTeam)), run };
}

/** The challenge that a team's project takes up: the other way round. */
export function challengeOf(frame: Frame, team: Team, run: number): number {
  const place = TAKEN_UP.findIndex(
    ([parkTeam, other]) => other === run && parkTeam === team.seat.nthOfRole % countSeats('PARK'),
  );
  if (place < 0) throw new RangeError(`Run ${run} of team ${team.index} takes up no challenge.`);
  const nth = place * frame.blocks + team.block;
  return Math.floor(nth / TAKEN_UP_OF_PATTERN) * PAST_PATTERN + (nth % TAKEN_UP_OF_PATTERN);
}

/** Thirteen is prime to every number of hosting members, so that each gets its share of challenges. */
export function memberThatPosted(frame: Frame, nth: number): number {
  return hostingMember(frame, nth * 13);
}
