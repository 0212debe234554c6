/** The sample: an invented world that all partners' sample data is part of, and its seeding. For development only. */
export type { OrganizationKind } from './reference/organization-kind.ts';
export { type AtrLaboratory, readAtrLaboratories } from './reference/read-laboratories.ts';
export { type ReferenceMunicipality, readMunicipalities } from './reference/read-municipalities.ts';
export { type ReferenceOrganization, readOrganizations } from './reference/read-organizations.ts';
export { type ReferenceRegion, readRegions } from './reference/read-regions.ts';
export { readSampleMark, type SampleMark } from './seeding/sample-mark.ts';
export { sampleSource } from './seeding/sample-source.ts';
export {
  ForeignRecordsError,
  type SampleSeeder,
  type SampleSeedOptions,
  type SeedablePartner,
  type SeedOutcome,
  seedSample,
  seedWhenEmpty,
} from './seeding/seed-sample.ts';
export * from './world/index.ts';
