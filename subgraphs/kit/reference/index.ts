/** Reference tables that more than one partner needs: real rows, read once, never changed. See README.md for licences. */
export { readFieldsOfResearch, readRegions, readSectors } from './read-classifications.ts';
export { readAtrLaboratories } from './read-laboratories.ts';
export { readMunicipalities } from './read-municipalities.ts';
export { readOrganizations } from './read-organizations.ts';
export type {
  AtrLaboratory,
  OrganizationKind,
  ReferenceField,
  ReferenceMunicipality,
  ReferenceOrganization,
  ReferenceRegion,
  ReferenceSector,
} from './reference-types.ts';
