import { insertInBulk } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import type { SampleSeedOptions } from '../../sample/index.ts';
import { organizations, partnerships, placements, programs, projects, researchers } from './models/index.ts';
import {
  organizationRecords,
  partnershipRecords,
  placementRecords,
  programRecords,
  projectRecords,
  researcherRecords,
} from './seed/index.ts';

/** Writes the programs, agreements and organizations, which are real, and the sample world's people and placements. */
export async function seed(database: Connection, { world, onProgress }: SampleSeedOptions): Promise<void> {
  const hosts = new Set<string>();
  await insertInBulk(database, programs, { rows: programRecords(world), onProgress });
  await insertInBulk(database, partnerships, { rows: partnershipRecords(world), onProgress });
  await insertInBulk(database, projects, { rows: projectRecords(world), onProgress });
  await insertInBulk(database, placements, { rows: placementRecords(world, hosts), onProgress });
  await insertInBulk(database, researchers, { rows: researcherRecords(world), onProgress });
  // Last: `hasHosted` is known once all placements are written.
  await insertInBulk(database, organizations, { rows: organizationRecords(world, hosts), onProgress });
}
