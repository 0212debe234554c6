/** Real organizations, municipalities, laboratories and regions that the sample refers to. See README.md for licences. */
export type { OrganizationKind } from './organization-kind.ts';
export { type AtrLaboratory, readAtrLaboratories } from './read-laboratories.ts';
export { type ReferenceMunicipality, readMunicipalities } from './read-municipalities.ts';
export { type ReferenceOrganization, readOrganizations } from './read-organizations.ts';
export { type ReferenceRegion, readRegions } from './read-regions.ts';
