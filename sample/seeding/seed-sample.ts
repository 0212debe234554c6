import { ensureIndexes, type Seeder, type SeedOptions, type Subgraph } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import type { World } from '../world/index.ts';
import { readSampleMark, writeSampleMark } from './sample-mark.ts';

/** Writes a partner's part of the sample into its empty database. Each partner exports one from its `seed.ts`. */
export type SampleSeeder = Seeder<SampleSeedOptions>;

export interface SampleSeedOptions extends SeedOptions {
  /** The invented facts that all partners' records agree on. */
  readonly world: World;
}

/** A partner's subgraph and its seeder. */
export interface SeedablePartner {
  readonly subgraph: Pick<Subgraph<unknown>, 'name' | 'models'>;
  readonly seed: SampleSeeder;
}

/** The database holds records that are not sample data. They are left unchanged. */
export class ForeignRecordsError extends Error {
  override readonly name = 'ForeignRecordsError';
}

export type SeedOutcome = 'written' | 'already there';

/**
 * Makes a partner's database hold the sample of a world. An empty database, and one whose seeding was interrupted, is
 * filled; a sample of another seed or scale is replaced; the requested sample is left as it is.
 *
 * @throws ForeignRecordsError when the database holds records that are not sample data: nothing is changed then.
 */
export async function seedSample(
  { subgraph, seed: writeRecords }: SeedablePartner,
  database: Connection,
  options: SampleSeedOptions,
): Promise<SeedOutcome> {
  const { seed, scale } = options.world;
  const mark = await readSampleMark(database);
  if (mark?.isComplete && mark.seed === seed && mark.scale === scale) return 'already there';
  if (!mark && !(await isEmpty(subgraph, database))) {
    throw new ForeignRecordsError(
      `The database of ${subgraph.name} holds records that are not sample data: nothing was changed. Set MONGODB_URI or DATA_DIR to another database for sample data.`,
    );
  }
  await writeSampleMark(database, { seed, scale, isComplete: false });
  await dropCollections(subgraph, database);
  await writeRecords(database, options);
  // Building the indexes once at the end is faster than updating them with every batch.
  await ensureIndexes(database, subgraph.models);
  await writeSampleMark(database, { seed, scale, isComplete: true });
  return 'written';
}

/**
 * Writes the sample when the database is empty or an earlier seeding was interrupted. A database that holds any other
 * records, a complete sample included, is left as it is.
 */
export async function seedWhenEmpty(
  partner: SeedablePartner,
  database: Connection,
  options: SampleSeedOptions,
): Promise<SeedOutcome> {
  const mark = await readSampleMark(database);
  const isFilled = mark ? mark.isComplete : !(await isEmpty(partner.subgraph, database));
  return isFilled ? 'already there' : seedSample(partner, database, options);
}

type WithModels = Pick<Subgraph<unknown>, 'models'>;

async function isEmpty({ models }: WithModels, database: Connection): Promise<boolean> {
  const counts = await Promise.all(
    models.map((modelOf) => modelOf(database).collection.estimatedDocumentCount()),
  );
  return counts.every((count) => count === 0);
}

async function dropCollections({ models }: WithModels, database: Connection): Promise<void> {
  const known = new Set(models.map((modelOf) => modelOf(database).collection.collectionName));
  const present = await database.listCollections();
  for (const { name } of present) {
    if (known.has(name)) await database.dropCollection(name);
  }
}
