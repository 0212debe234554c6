import { randomFor } from '../values/random.ts';
import type { TeamTemplate } from './team-groups.ts';

/** Groups of the CRDC, with how often a team works in one: engineering and computing lead, as they do in internships. */
const WEIGHTS = {
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

/** Fields that ATR's laboratories and the teams that exchange researchers with them share. */
const FIELDS_OF_ATR_TEAMS = [
  ['RDF102', 'RDF203'],
  ['RDF501', 'RDF301'],
  ['RDF207', 'RDF102'],
] as const;

/** The two CRDC groups that a team works in, the main one first. */
export function fieldsOfTeam(
  seed: number,
  teamIndex: number,
  { role, nthOfRole }: TeamTemplate,
): readonly [string, string] {
  if (role === 'ATR') return FIELDS_OF_ATR_TEAMS[nthOfRole] ?? FIELDS_OF_ATR_TEAMS[0];
  const random = randomFor(seed, 'team', teamIndex, 'fields');
  const main = random.weighted(WEIGHTS);
  return [main, random.weighted({ ...WEIGHTS, [main]: 0 })];
}
