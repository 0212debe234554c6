import type { Connection } from 'mongoose';

/** Which sample a partner's database holds. A database with records of another origin has no mark. */
export interface SampleMark {
  readonly seed: number;
  readonly scale: number;
  /** False while the records are being written, and after a seeding that was interrupted. */
  readonly isComplete: boolean;
}

const COLLECTION = 'passerelle_sample';

interface StoredMark extends SampleMark {
  readonly _id: 'sample';
}

function marks(database: Connection) {
  return database.getClient().db(database.name).collection<StoredMark>(COLLECTION);
}

/** Reads the mark, or returns null for a database that was never seeded. */
export async function readSampleMark(database: Connection): Promise<SampleMark | null> {
  const mark = await marks(database).findOne({ _id: 'sample' });
  return mark && { seed: mark.seed, scale: mark.scale, isComplete: mark.isComplete };
}

export async function writeSampleMark(database: Connection, mark: SampleMark): Promise<void> {
  await marks(database).replaceOne({ _id: 'sample' }, { ...mark }, { upsert: true });
}
