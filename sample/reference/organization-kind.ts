/** As in the contract: see `OrganizationKind` in `subgraphs/mitacs/schema.graphql`. */
export type OrganizationKind =
  | 'UNIVERSITY'
  | 'COLLEGE'
  | 'COMPANY'
  | 'STARTUP'
  | 'MUNICIPALITY'
  | 'RESEARCH_INSTITUTE'
  | 'HOSPITAL'
  | 'NON_PROFIT'
  | 'GOVERNMENT'
  | 'ASSOCIATION';

interface RorRow {
  readonly ror: string;
  /** The table's own `kind`: `university`, `college` or `research_org_or_funder`. */
  readonly listedAs: string;
  readonly rorTypes: readonly string[];
}

/**
 * Rows that their types leave open or would put in the wrong place, by ROR id. The registry types a public research
 * institute and a private one alike, and says nothing for four of these.
 */
const KNOWN: Readonly<Record<string, OrganizationKind>> = {
  '01pe1d703': 'RESEARCH_INSTITUTE', // ATR, a company by law, founded to do research
  '00cjrc276': 'NON_PROFIT', // Mitacs
  '00berct97': 'COMPANY', // NTT
  '00hhkn466': 'GOVERNMENT', // Japan Society for the Promotion of Science
  '00b9f9778': 'GOVERNMENT', // FRQNT, typed as a non-profit; its two sister funds are typed as government
  '04mte1k06': 'RESEARCH_INSTITUTE', // National Research Council Canada
  '027cbd221': 'RESEARCH_INSTITUTE', // FPInnovations
};

/** The contract's kind of an organization of the registry. Throws on a row that no rule covers. */
export function organizationKind(row: RorRow): OrganizationKind {
  if (row.listedAs === 'university') return 'UNIVERSITY';
  if (row.listedAs === 'college') return 'COLLEGE';
  const known = KNOWN[row.ror];
  if (known) return known;
  if (row.rorTypes.includes('healthcare')) return 'HOSPITAL';
  if (row.rorTypes.includes('facility')) return 'RESEARCH_INSTITUTE';
  if (row.rorTypes.includes('government')) return 'GOVERNMENT';
  if (row.rorTypes.includes('nonprofit')) return 'NON_PROFIT';
  throw new Error(`No kind is known for the organization ${row.ror}: add it to the table above.`);
}
