import type { ReferenceOrganization } from '../reference/index.ts';
import type { Frame } from './frame.ts';
import { institutionAt } from './institutions.ts';
import { randomFor } from './random.ts';
import {
  countSeats,
  PEOPLE_PER_TEAM,
  PROFESSORS_PER_TEAM,
  RUNS_PER_TEAM,
  type Run,
  SEATS,
  type Seat,
  SLOTS_PER_TEAM,
  TEAMS_PER_BLOCK,
} from './team-plans.ts';

/** MIIP students of the cohort of 2026: of its twenty positions, three found none. */
export const MIIP_STUDENTS = 17;
/** The run that a MIIP student's placement takes in the plan of a municipal team. */
export const MIIP_RUN = 13;

/** A research team of one institution: see `team-plans.ts`. */
export interface Team {
  readonly index: number;
  readonly block: number;
  readonly seat: Seat;
  readonly institution: ReferenceOrganization;
  readonly isAtCollege: boolean;
  /** CRDC groups that the team works in, the main one first. */
  readonly fields: readonly [string, string];
  /** Which of the MIIP students belongs to the team; null for most teams. */
  readonly miipStudent: number | null;
}

/** Groups of the CRDC by how often a team works in one: engineering and computing lead, as they do in internships. */
const FIELD_WEIGHTS = {
  RDF101: 3,
  RDF102: 18,
  RDF103: 3,
  RDF104: 4,
  RDF105: 4,
  RDF106: 5,
  RDF201: 6,
  RDF202: 6,
  RDF203: 12,
  RDF204: 7,
  RDF205: 4,
  RDF206: 5,
  RDF207: 5,
  RDF208: 5,
  RDF210: 2,
  RDF301: 3,
  RDF303: 5,
  RDF401: 4,
  RDF404: 3,
  RDF501: 3,
  RDF502: 7,
  RDF503: 2,
  RDF504: 2,
  RDF506: 2,
  RDF507: 2,
  RDF508: 2,
  RDF604: 4,
};

/** What ATR's laboratories and the teams that exchange people with them have in common. */
const ATR_FIELDS = [
  ['RDF102', 'RDF203'],
  ['RDF501', 'RDF301'],
  ['RDF207', 'RDF102'],
] as const;

/** Steps of the golden ratio fall evenly over any range, so that every institution gets its share of teams. */
const GOLDEN_STEP = 0.6180339887498949;

/** The latest teams, kept because a team's records are mostly read one after the other. */
const latest = new WeakMap<Frame, Map<number, Team>>();
const KEPT_TEAMS = 32;

export function teamAt(frame: Frame, index: number): Team {
  let kept = latest.get(frame);
  if (!kept) {
    kept = new Map();
    latest.set(frame, kept);
  }
  const known = kept.get(index);
  if (known) return known;
  if (kept.size === KEPT_TEAMS) kept.clear();
  const team = makeTeam(frame, index);
  kept.set(index, team);
  return team;
}

function makeTeam(frame: Frame, index: number): Team {
  const block = Math.floor(index / TEAMS_PER_BLOCK);
  const seat = SEATS[index % TEAMS_PER_BLOCK];
  if (!seat) throw new RangeError(`There is no team ${index}.`);
  const nthInRegion = block * countSeats(seat.region) + seat.nthOfRegion;
  const offset = randomFor(frame.seed, seat.region, 0, 'institutions').next();
  const point = (offset + nthInRegion * GOLDEN_STEP) % 1;
  const institution = institutionAt(seat.region, seat.role === 'ATR' ? 'UNIVERSITY' : 'ANY', point);
  return {
    index,
    block,
    seat,
    institution,
    isAtCollege: institution.kind === 'COLLEGE',
    fields: fieldsOf(frame, index, seat),
    miipStudent: seat.role === 'MUNICIPAL' ? miipStudentOf(frame, nthMunicipal(block, seat)) : null,
  };
}

function fieldsOf(frame: Frame, index: number, seat: Seat): readonly [string, string] {
  if (seat.role === 'ATR') return ATR_FIELDS[seat.nthOfRole] ?? ATR_FIELDS[0];
  const random = randomFor(frame.seed, 'team', index, 'fields');
  const main = random.weighted(FIELD_WEIGHTS);
  return [main, random.weighted({ ...FIELD_WEIGHTS, [main]: 0 })];
}

/** The place of a municipal team among all of them. */
export function nthMunicipal(block: number, seat: Seat): number {
  return block * countSeats('MUNICIPAL') + seat.nthOfRole;
}

/** MIIP students are spread evenly over the municipal teams. */
function miipStride(frame: Frame): number {
  return Math.floor((frame.blocks * countSeats('MUNICIPAL')) / MIIP_STUDENTS);
}

function miipStudentOf(frame: Frame, nth: number): number | null {
  const stride = miipStride(frame);
  return nth % stride === 0 && nth / stride < MIIP_STUDENTS ? nth / stride : null;
}

/** The team of a MIIP student: the other way round from `Team.miipStudent`. */
export function teamOfMiipStudent(frame: Frame, student: number): Team {
  const nth = student * miipStride(frame);
  const block = Math.floor(nth / countSeats('MUNICIPAL'));
  const seat = SEATS.findIndex(
    ({ role, nthOfRole }) => role === 'MUNICIPAL' && nthOfRole === nth % countSeats('MUNICIPAL'),
  );
  return teamAt(frame, block * TEAMS_PER_BLOCK + seat);
}

export function runAt(team: Team, run: number): Run {
  const found = team.seat.plan.runs[run];
  if (!found) throw new RangeError(`A team has no run ${run}.`);
  return found;
}

/** True for the placement of a MIIP student. */
export function isMiipRun(team: Team, run: number): boolean {
  return run === MIIP_RUN && team.miipStudent !== null;
}

export function projectIndex(team: Team, run: number): number {
  return team.index * RUNS_PER_TEAM + run;
}

export function placementIndex(team: Team, slot: number): number {
  return team.index * SLOTS_PER_TEAM + slot;
}

export function professorIndex(team: Team, professor: number): number {
  return team.index * PEOPLE_PER_TEAM + professor;
}

export function internIndex(team: Team, intern: number): number {
  return team.index * PEOPLE_PER_TEAM + PROFESSORS_PER_TEAM + intern;
}
