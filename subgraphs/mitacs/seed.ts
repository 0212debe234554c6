import { insertInBulk } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import type { SampleSeedOptions } from '../../sample/index.ts';
import { organizations, partnerships, placements, programs, projects, researchers } from './models/index.ts';
import {
  noLinks,
  organizationRecords,
  partnershipRecords,
  placementRecords,
  programRecords,
  projectRecords,
  researcherRecords,
} from './seed/index.ts';

/** Writes the programs, agreements and organizations, which are real, and the sample world's people and placements. */
export async function seed(database: Connection, { world, onProgress }: SampleSeedOptions): Promise<void> {
  const linked = noLinks();
  await insertInBulk(database, partnerships, { rows: partnershipRecords(world), onProgress });
  // Before the records whose properties depend on placements.
  await insertInBulk(database, placements, { rows: placementRecords(world, linked), onProgress });
  const programRows = programRecords(world, linked.awarded.firstStarts);
  await insertInBulk(database, programs, { rows: programRows, onProgress });
  await insertInBulk(database, projects, { rows: projectRecords(world, linked), onProgress });
  await insertInBulk(database, researchers, { rows: researcherRecords(world, linked), onProgress });
  await insertInBulk(database, organizations, { rows: organizationRecords(world, linked), onProgress });
}
