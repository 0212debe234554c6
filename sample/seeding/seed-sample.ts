import { ensureIndexes, type Seeder, type SeedOptions, type Subgraph } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { createWorld, type World } from '../world/index.ts';
import { readSampleState, SAMPLE_VERSION, type SampleState, writeSampleState } from './sample-state.ts';

/** Writes a partner's part of the sample into its empty database. Each partner exports one from its `seed.ts`. */
export type SampleSeeder = Seeder<SampleSeedOptions>;

export interface SampleSeedOptions extends SeedOptions {
  /** The invented records, of which each partner stores a part. */
  readonly world: World;
}

/** A partner's subgraph and its seeder. */
export interface SeedablePartner {
  readonly subgraph: Pick<Subgraph<unknown>, 'name' | 'models'>;
  readonly seed: SampleSeeder;
}

export type SeedOutcome = 'written' | 'already there';

/**
 * Writes the sample of a world into a partner's database that is empty or whose seeding was interrupted. A sample of another seed
 * or scale is replaced. Nothing is written when the database already contains this sample.
 *
 * @throws ForeignRecordsError when the database contains records that are not sample data.
 */
export async function seedSample(
  { subgraph, seed: writeRecords }: SeedablePartner,
  database: Connection,
  options: SampleSeedOptions,
): Promise<SeedOutcome> {
  const { seed, scale } = options.world;
  const found = await readSampleState(database);
  if (found && isCurrent(found) && found.seed === seed && found.scale === scale) return 'already there';
  if (!found && !(await isEmpty(subgraph, database))) {
    throw new ForeignRecordsError(
      `The database of ${subgraph.name} contains records that are not sample data: nothing was changed. Set MONGODB_URI or DATA_DIR to another database for sample data.`,
    );
  }
  const state = { seed, scale, version: SAMPLE_VERSION };
  await writeSampleState(database, { ...state, isComplete: false });
  await dropCollections(subgraph, database);
  await writeRecords(database, options);
  // Building the indexes once at the end is faster than updating them with every batch.
  await ensureIndexes(database, subgraph.models);
  await writeSampleState(database, { ...state, isComplete: true });
  return 'written';
}

/**
 * Writes the sample when the database is empty or an earlier seeding was interrupted. A complete sample that an earlier version wrote
 * is written again, with its own seed and scale. A database with any other records is not changed.
 */
export async function seedWhenEmpty(
  partner: SeedablePartner,
  database: Connection,
  options: SampleSeedOptions,
): Promise<SeedOutcome> {
  const state = await readSampleState(database);
  if (state?.isComplete && !isCurrent(state)) {
    return seedSample(partner, database, { ...options, world: createWorld(state) });
  }
  const isFilled = state ? state.isComplete : !(await isEmpty(partner.subgraph, database));
  return isFilled ? 'already there' : seedSample(partner, database, options);
}

function isCurrent({ isComplete, version }: SampleState): boolean {
  return isComplete && version === SAMPLE_VERSION;
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

/** The database contains records that are not sample data. They are not changed. */
export class ForeignRecordsError extends Error {
  override readonly name = 'ForeignRecordsError';
}
