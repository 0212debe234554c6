import type { Connection } from 'mongoose';
import type { World } from '../sample/index.ts';
import { ensureIndexes } from '../server/database.ts';
import type { Subgraph } from '../server/subgraph.ts';
import { readSampleMark, writeSampleMark } from './sample-state.ts';

/** The database holds records that no sample run wrote. They are somebody's, and stay. */
export class ForeignRecordsError extends Error {
  override readonly name = 'ForeignRecordsError';
}

export type SeedOutcome = 'written' | 'already there';

/**
 * Brings a partner's database to the sample of a world. An empty database and one that a killed run left half-written
 * are filled; a sample of another seed or scale is replaced; the very sample asked for is left as it is.
 *
 * @throws ForeignRecordsError when the database holds records that are no sample: nothing is changed then.
 */
export async function seedSample<Loaders>(
  subgraph: Subgraph<Loaders>,
  database: Connection,
  world: World,
  onProgress: (written: number) => void = () => {},
): Promise<SeedOutcome> {
  const { seed, scale } = world;
  const mark = await readSampleMark(database);
  if (mark?.isComplete && mark.seed === seed && mark.scale === scale) return 'already there';
  if (!mark && !(await isEmpty(subgraph, database))) {
    throw new ForeignRecordsError(
      `The database of ${subgraph.name} holds records that are no sample: nothing was changed. Point MONGODB_URI or DATA_DIR elsewhere to make sample data.`,
    );
  }
  await writeSampleMark(database, { seed, scale, isComplete: false });
  await dropCollections(subgraph, database);
  await subgraph.seed(database, { world, onProgress });
  // Indexes are built once over everything rather than kept up with every batch.
  await ensureIndexes(database, subgraph.models);
  await writeSampleMark(database, { seed, scale, isComplete: true });
  return 'written';
}

/**
 * What a first start does: makes the sample in an empty database and finishes one that was left half-written. Whatever else
 * is there, of whoever's making, is what this start is for.
 */
export async function seedWhenEmpty<Loaders>(
  subgraph: Subgraph<Loaders>,
  database: Connection,
  world: World,
  onProgress: (written: number) => void = () => {},
): Promise<SeedOutcome> {
  const mark = await readSampleMark(database);
  const isInHand = mark ? mark.isComplete : !(await isEmpty(subgraph, database));
  return isInHand ? 'already there' : seedSample(subgraph, database, world, onProgress);
}

async function isEmpty<Loaders>(subgraph: Subgraph<Loaders>, database: Connection): Promise<boolean> {
  const counts = await Promise.all(
    subgraph.models.map((modelOf) => modelOf(database).collection.estimatedDocumentCount()),
  );
  return counts.every((count) => count === 0);
}

async function dropCollections<Loaders>(subgraph: Subgraph<Loaders>, database: Connection): Promise<void> {
  const known = new Set(subgraph.models.map((modelOf) => modelOf(database).collection.collectionName));
  const present = await database.listCollections();
  for (const { name } of present) {
    if (known.has(name)) await database.dropCollection(name);
  }
}
