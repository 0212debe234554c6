/** Sample data of all partners, and its seeding. For development only. */
export type { OrganizationKind } from './reference/organization-kind.ts';
export { type AtrLaboratory, readAtrLaboratories } from './reference/read-laboratories.ts';
export { type ReferenceMunicipality, readMunicipalities } from './reference/read-municipalities.ts';
export { type ReferenceOrganization, readOrganizations } from './reference/read-organizations.ts';
export { type ReferenceRegion, readRegions } from './reference/read-regions.ts';
export { linkablePlacements } from './seeding/linkable-placements.ts';
export { sampleSource } from './seeding/sample-source.ts';
export { readSampleState } from './seeding/sample-state.ts';
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
