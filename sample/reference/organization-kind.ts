/** As `OrganizationKind` in `subgraphs/mitacs/schema.graphql`. */
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
  /** The column `kind` of the table: `university`, `college` or `research_org_or_funder`. */
  readonly listedAs: string;
  readonly rorTypes: readonly string[];
}

/**
 * Organizations whose types in the registry are missing or would give the wrong kind, by ROR id. The registry has the same type
 * for public and private research institutes.
 */
const EXCEPTIONS: Readonly<Record<string, OrganizationKind>> = {
  '01pe1d703': 'RESEARCH_INSTITUTE', // ATR: legally a company, founded to do research
  '00cjrc276': 'NON_PROFIT', // Mitacs
  '00berct97': 'COMPANY', // NTT
  '00hhkn466': 'GOVERNMENT', // Japan Society for the Promotion of Science
  '00b9f9778': 'GOVERNMENT', // FRQNT: a non-profit in the registry, unlike Quebec's two other research funds
  '04mte1k06': 'RESEARCH_INSTITUTE', // National Research Council Canada
  '027cbd221': 'RESEARCH_INSTITUTE', // FPInnovations
};

/**
 * The kind of an organization of the registry.
 *
 * @throws Error for a row that no rule covers.
 */
export function organizationKind(row: RorRow): OrganizationKind {
  if (row.listedAs === 'university') return 'UNIVERSITY';
  if (row.listedAs === 'college') return 'COLLEGE';
  const exception = EXCEPTIONS[row.ror];
  if (exception) return exception;
  if (row.rorTypes.includes('healthcare')) return 'HOSPITAL';
  if (row.rorTypes.includes('facility')) return 'RESEARCH_INSTITUTE';
  if (row.rorTypes.includes('government')) return 'GOVERNMENT';
  if (row.rorTypes.includes('nonprofit')) return 'NON_PROFIT';
  throw new Error(
    `No rule gives a kind for the organization ${row.ror}. Add it to EXCEPTIONS in organization-kind.ts.`,
  );
}
