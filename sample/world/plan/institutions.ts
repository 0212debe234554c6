import { type ReferenceOrganization, readOrganizations } from '../../reference/read-organizations.ts';
import type { TeamRegion } from './team-groups.ts';

/** ATR's canonical id. */
export const ATR_ID = 'ror:01pe1d703';

/** How much research with partners an institution does, relative to the others. By ROR id. */
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
const WEIGHT_OF_OTHER_UNIVERSITIES = 0.8;
const WEIGHT_OF_COLLEGES = 0.5;

const PROVINCES: Readonly<Record<TeamRegion, readonly string[]>> = {
  'CA-ON': ['CA-ON'],
  'CA-QC': ['CA-QC'],
  'CA-BC': ['CA-BC'],
  'CA-AB': ['CA-AB'],
  PRAIRIES_AND_NORTH: ['CA-MB', 'CA-SK', 'CA-YT', 'CA-NU'],
  ATLANTIC: ['CA-NS', 'CA-NB', 'CA-NL'],
};

type Selection = 'ANY' | 'UNIVERSITY';

interface WeightedInstitutions {
  readonly institutions: readonly ReferenceOrganization[];
  /** For each institution, the sum of the weights up to and including its own, scaled so that the last one is 1. */
  readonly cumulativeWeights: readonly number[];
}

const listsByKey = new Map<string, WeightedInstitutions>();

/**
 * The institution of a region that a share (at least 0, less than 1) of the cumulative weights falls on: evenly distributed
 * shares give each institution a number of teams in proportion to its weight. Institutions whose name the reference table
 * marks as unconfirmed are left out.
 */
export function institutionAt(
  region: TeamRegion,
  selection: Selection,
  share: number,
): ReferenceOrganization {
  const key = `${region} ${selection}`;
  let list = listsByKey.get(key);
  if (!list) {
    list = weightedInstitutions(region, selection);
    listsByKey.set(key, list);
  }
  const at = list.cumulativeWeights.findIndex((end) => share < end);
  const institution = list.institutions[at];
  if (!institution) throw new RangeError(`The share must be at least 0 and less than 1, but got ${share}.`);
  return institution;
}

function weightedInstitutions(region: TeamRegion, selection: Selection): WeightedInstitutions {
  const institutions = readOrganizations().filter(
    ({ kind, region: province, evidence }) =>
      PROVINCES[region].includes(province) &&
      (kind === 'UNIVERSITY' || (kind === 'COLLEGE' && selection === 'ANY')) &&
      !evidence.includes('UNCONFIRMED'),
  );
  const weights = institutions.map(
    ({ ror, kind }) =>
      WEIGHTS[ror] ?? (kind === 'COLLEGE' ? WEIGHT_OF_COLLEGES : WEIGHT_OF_OTHER_UNIVERSITIES),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  const cumulativeWeights = weights.map((weight) => {
    sum += weight;
    return sum / total;
  });
  cumulativeWeights[cumulativeWeights.length - 1] = 1; // Rounding could leave it slightly below 1.
  return { institutions, cumulativeWeights };
}

let japanese: readonly ReferenceOrganization[] | undefined;

export function japaneseUniversities(): readonly ReferenceOrganization[] {
  japanese ??= readOrganizations().filter(({ country, kind }) => country === 'JP' && kind === 'UNIVERSITY');
  return japanese;
}
