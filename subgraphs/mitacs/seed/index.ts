import type { Connection } from 'mongoose';
import { insertInBulk, type SeedOptions } from '../../kit/index.ts';
import { organizations } from '../models/organization.ts';
import { partnerships } from '../models/partnership.ts';
import { placements } from '../models/placement.ts';
import { programs } from '../models/program.ts';
import { projects } from '../models/project.ts';
import { researchers } from '../models/researcher.ts';
import { partnershipRecords, programRecords } from './agreements.ts';
import { organizationRecords } from './organizations.ts';
import { placementRecords, projectRecords } from './placements.ts';
import { researcherRecords } from './researchers.ts';

/** Writes the programs, agreements and organizations, which are real, and the sample world's people and placements. */
export async function seed(database: Connection, { world, onProgress }: SeedOptions): Promise<void> {
  const hosts = new Set<string>();
  await insertInBulk(database, programs, programRecords(world), onProgress);
  await insertInBulk(database, partnerships, partnershipRecords(world), onProgress);
  await insertInBulk(database, projects, projectRecords(world), onProgress);
  await insertInBulk(database, placements, placementRecords(world, hosts), onProgress);
  await insertInBulk(database, researchers, researcherRecords(world), onProgress);
  // Last, since the placements tell who hosted.
  await insertInBulk(database, organizations, organizationRecords(world, hosts), onProgress);
}
