// A world is made of research teams: two professors, seven interns and, from 2016 to 2026, twenty-five placements in
// fifteen projects. A team's placements are numbered in order of time. Its plan, one of the few below, says which
// intern holds which placement and which placements make up a project, so that neither has to be looked up.

export const TEAMS_PER_BLOCK = 20;
export const PROFESSORS_PER_TEAM = 2;
export const INTERNS_PER_TEAM = 7;
export const PEOPLE_PER_TEAM = PROFESSORS_PER_TEAM + INTERNS_PER_TEAM;
export const SLOTS_PER_TEAM = 25;
export const RUNS_PER_TEAM = 15;

/**
 * What a project is for. OPEN: any host. MUNICIPAL: a municipality of Ontario. CHALLENGE: a member of the park. OUTBOUND
 * and INBOUND: a stay at ATR or from Japan. VISITOR: a Globalink summer in Canada.
 */
export type Lane = 'OPEN' | 'MUNICIPAL' | 'CHALLENGE' | 'OUTBOUND' | 'INBOUND' | 'VISITOR';

/** The placements of one project: `size` slots from `start` on. */
export interface Run {
  readonly start: number;
  readonly size: number;
  readonly lane: Lane;
}

export interface TeamPlan {
  /** Which of the seven interns holds each slot. */
  readonly internOfSlot: readonly number[];
  /** Which of the fifteen runs each slot is part of. */
  readonly runOfSlot: readonly number[];
  readonly runs: readonly Run[];
  /** The slots of each intern, in order; empty for ATR's own staff member. */
  readonly slotsOfIntern: readonly (readonly number[])[];
}

export type Role = 'MUNICIPAL' | 'PARK' | 'ATR' | 'GENERAL';
export type TeamRegion = 'CA-ON' | 'CA-QC' | 'CA-BC' | 'CA-AB' | 'PRAIRIES_AND_NORTH' | 'ATLANTIC';

/** A place in a block: its region and role, and which of the teams of that role (and of that region) it is. */
export interface Seat {
  readonly region: TeamRegion;
  readonly role: Role;
  readonly nthOfRole: number;
  readonly nthOfRegion: number;
  readonly plan: TeamPlan;
}

const LANES: Readonly<Record<string, Lane>> = {
  m: 'MUNICIPAL',
  c: 'CHALLENGE',
  o: 'OUTBOUND',
  i: 'INBOUND',
  v: 'VISITOR',
};

/** `interns`: a letter for each slot. `runs`: the sizes of the projects, with a lane's letter where it is not open. */
function plan(interns: string, runs: string): TeamPlan {
  const internOfSlot = [...interns].map((letter) => letter.charCodeAt(0) - 'a'.charCodeAt(0));
  const runOfSlot: number[] = [];
  const list = runs.split(' ').map((text, run): Run => {
    const start = runOfSlot.length;
    const size = Number(text[0]);
    for (let slot = 0; slot < size; slot += 1) runOfSlot.push(run);
    return { start, size, lane: LANES[text[1] ?? ''] ?? 'OPEN' };
  });
  const slotsOfIntern = Array.from({ length: INTERNS_PER_TEAM }, (_, intern) =>
    internOfSlot.flatMap((holder, slot) => (holder === intern ? [slot] : [])),
  );
  return { internOfSlot, runOfSlot, runs: list, slotsOfIntern };
}

// The seventh intern (g) holds slot 22 alone, early in 2026: the place of a MIIP student.
const REGULAR = 'abcabcdabcdabedcfedfedgef';
const MUNICIPAL = plan(REGULAR, '1 1m 2 1 1m 3 1 2m 1 4 1m 2 2 1m 2');

// Each of a block's five park teams takes up two challenges, so that a block's ten come one after the other in time.
const PARK = [
  plan(REGULAR, '1 1 2 1c 1 3 1 2 1 4c 1 2 2 1 2'),
  plan(REGULAR, '1 1c 2 1 1 3 1 2 1 4 1c 2 2 1 2'),
  plan(REGULAR, '1 1 2 1 1 3c 1 2 1 4 1 2c 2 1 2'),
  plan(REGULAR, '1 1 2 1 1 3 1c 2 1 4 1 2 2c 1 2'),
  plan(REGULAR, '1 1 2 1 1 3 1 2 1c 4 1 2 2 1 2c'),
];

// The sixth intern (f) studies in Japan and comes over twice; the seventh is of ATR's staff and holds no placement.
const ATR = [
  plan('abcabcdfabcdabedcedfcedce', '1 1 3 1o 1 1i 2 3 1o 4 1 1i 2 2 1o'),
  plan('abcabcdabcdfabedcedcefdce', '2 2 3 1o 3 1i 1 2 1o 4 1 1i 1 1o 1'),
  plan('abcabcdabcdabedfcedcedcfe', '1 2 1 3 2 1o 5 1i 1 1o 3 1o 1 1i 1'),
];

// The seventh intern visits for one Globalink summer, in another year for each of a block's five teams.
const GENERAL = [
  plan('abcgabcadbcdabedcefdefdef', '2 1 1v 2 1 3 1 1 2 1 5 1 2 1 1'),
  plan('abcabcadgbcdabedcefdefdef', '1 2 1 3 1 1v 2 1 4 1 2 2 1 1 2'),
  plan('abcabcadbcdabgedcefdefdef', '1 1 3 2 1 2 2 1 1v 1 4 1 2 1 2'),
  plan('abcabcadbcdabedcefgdefdef', '2 1 1 4 1 2 1 3 1 1 1 1v 2 1 3'),
  plan('abcabcadbcdabedcefdefdgef', '1 1 2 1 3 1 2 1 5 1 2 1 1 1v 2'),
];

const PLANS: Readonly<Record<Role, readonly TeamPlan[]>> = { MUNICIPAL: [MUNICIPAL], PARK, ATR, GENERAL };

/** A block's twenty teams: eight of Ontario, five of Quebec, three of British Columbia, two of Alberta, one each elsewhere. */
const BLOCK: readonly (readonly [TeamRegion, Role])[] = [
  ['CA-ON', 'MUNICIPAL'],
  ['CA-QC', 'PARK'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-BC', 'ATR'],
  ['CA-QC', 'PARK'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-AB', 'ATR'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-QC', 'PARK'],
  ['CA-ON', 'ATR'],
  ['CA-BC', 'GENERAL'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-QC', 'PARK'],
  ['PRAIRIES_AND_NORTH', 'GENERAL'],
  ['CA-ON', 'MUNICIPAL'],
  ['CA-BC', 'GENERAL'],
  ['CA-QC', 'PARK'],
  ['CA-ON', 'MUNICIPAL'],
  ['ATLANTIC', 'GENERAL'],
  ['CA-AB', 'GENERAL'],
];

export const SEATS: readonly Seat[] = BLOCK.map(([region, role], at) => {
  const before = BLOCK.slice(0, at);
  const nthOfRole = before.filter(([, other]) => other === role).length;
  const nthOfRegion = before.filter(([other]) => other === region).length;
  const plans = PLANS[role];
  const chosen = plans[nthOfRole % plans.length];
  if (!chosen) throw new Error(`The role ${role} has no plan.`);
  return { region, role, nthOfRole, nthOfRegion, plan: chosen };
});

/** How many of a block's teams have a role, or sit in a region. */
export function countSeats(where: Role | TeamRegion): number {
  return SEATS.filter(({ role, region }) => role === where || region === where).length;
}

/** One of a block's teams by role: `seatOf('ATR', 1)`. */
export function seatOf(role: Role, nth: number): number {
  const seat = SEATS.findIndex((candidate) => candidate.role === role && candidate.nthOfRole === nth);
  if (seat < 0) throw new RangeError(`A block has no team ${nth} of role ${role}.`);
  return seat;
}
