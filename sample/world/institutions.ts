import { type ReferenceOrganization, readOrganizations } from '../reference/index.ts';
import type { TeamRegion } from './team-plans.ts';

/** ATR by its canonical id. */
export const ATR_ID = 'ror:01pe1d703';

/** How much research with partners an institution does, beside the one of a small university. By ROR id. */
const WEIGHTS: Readonly<Record<string, number>> = {
  '03dbr7087': 9, // Toronto
  '03rmrcq20': 8, // British Columbia
  '01pxwe438': 6, // McGill
  '0161xgx34': 6, // Montréal
  '0160cpw27': 6, // Alberta
  '01aff2v68': 6, // Waterloo
  '03yjb2x39': 5, // Calgary
  '04sjchr03': 5, // Laval
  '02fa3aq29': 4, // McMaster
  '03c4mmv16': 4, // Ottawa
  '02grkyz14': 4, // Western
  '0420zvk78': 4, // Concordia
  '0213rcc28': 4, // Simon Fraser
  '00kybxq39': 4, // Sherbrooke
  '05f8d4e86': 4, // Polytechnique
  '0020snb74': 4, // ÉTS
  '05fq50484': 3, // York
  '05g13zd79': 3, // Toronto Metropolitan
  '02y72wh86': 3, // Queen's
  '04s5mat29': 3, // Victoria
  '010x8gc63': 3, // Saskatchewan
  '02gfys938': 3, // Manitoba
  '01e6qks80': 3, // Dalhousie
  '01r7awg59': 3, // Guelph
  '02qtvee93': 3, // Carleton
  '002rjbv21': 3, // UQAM
  '04haebc03': 3, // Memorial
  '04td37d32': 2, // INRS
  '02xrw9r68': 2, // UQTR
  '01gw3d370': 2, // Windsor
  '05nkf0n29': 2, // New Brunswick
  '016zre027': 2, // Ontario Tech
  '05ww3wq27': 2, // HEC
  '023p7mg82': 2, // Lakehead
};
const SMALL_UNIVERSITY = 0.8;
const COLLEGE = 0.5;

const REGIONS: Readonly<Record<TeamRegion, readonly string[]>> = {
  'CA-ON': ['CA-ON'],
  'CA-QC': ['CA-QC'],
  'CA-BC': ['CA-BC'],
  'CA-AB': ['CA-AB'],
  PRAIRIES_AND_NORTH: ['CA-MB', 'CA-SK', 'CA-YT', 'CA-NU'],
  ATLANTIC: ['CA-NS', 'CA-NB', 'CA-NL'],
};

interface Choice {
  readonly institutions: readonly ReferenceOrganization[];
  /** Running total of the weights, from above 0 to 1. */
  readonly upTo: readonly number[];
}

const choices = new Map<string, Choice>();

/**
 * The institution at this point, from 0 up to 1, of a region's institutions laid side by side, each as wide as its weight.
 * Rows whose name the reference table doubts are left out: nothing is built on them.
 */
export function institutionAt(
  region: TeamRegion,
  only: 'ANY' | 'UNIVERSITY',
  point: number,
): ReferenceOrganization {
  const key = `${region} ${only}`;
  let choice = choices.get(key);
  if (!choice) {
    choice = layOut(region, only);
    choices.set(key, choice);
  }
  const at = choice.upTo.findIndex((end) => point < end);
  const institution = choice.institutions[at];
  if (!institution) throw new RangeError(`A point lies from 0 up to 1, but got ${point}.`);
  return institution;
}

function layOut(region: TeamRegion, only: 'ANY' | 'UNIVERSITY'): Choice {
  const institutions = readOrganizations().filter(
    ({ kind, region: place, evidence }) =>
      REGIONS[region].includes(place) &&
      (kind === 'UNIVERSITY' || (kind === 'COLLEGE' && only === 'ANY')) &&
      !evidence.includes('UNCONFIRMED'),
  );
  const weights = institutions.map(
    ({ ror, kind }) => WEIGHTS[ror] ?? (kind === 'COLLEGE' ? COLLEGE : SMALL_UNIVERSITY),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const upTo = weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
  upTo[upTo.length - 1] = 1;
  return { institutions, upTo };
}

let japanese: readonly ReferenceOrganization[] | undefined;

/** Japan's universities, where outbound awards go and visitors come from. */
export function japaneseUniversities(): readonly ReferenceOrganization[] {
  japanese ??= readOrganizations().filter(({ country, kind }) => country === 'JP' && kind === 'UNIVERSITY');
  return japanese;
}
