/** The sample: an invented world that all partners' sample data is part of, and its seeding. For development only. */
export * from './reference/index.ts';
export { readSampleMark, type SampleMark } from './seeding/sample-mark.ts';
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
