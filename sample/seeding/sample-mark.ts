import type { Connection } from 'mongoose';

/** What is known of a database's sample records. A database with records of another origin has no such mark. */
export interface SampleMark {
  readonly seed: number;
  readonly scale: number;
  /** False while they are being written: a run that was killed half-way left them so. */
  readonly isComplete: boolean;
}

const COLLECTION = 'passerelle_sample';

interface StoredMark extends SampleMark {
  readonly _id: 'sample';
}

function marks(database: Connection) {
  return database.getClient().db(database.name).collection<StoredMark>(COLLECTION);
}

export async function readSampleMark(database: Connection): Promise<SampleMark | null> {
  const mark = await marks(database).findOne({ _id: 'sample' });
  return mark && { seed: mark.seed, scale: mark.scale, isComplete: mark.isComplete };
}

export async function writeSampleMark(database: Connection, mark: SampleMark): Promise<void> {
  await marks(database).replaceOne({ _id: 'sample' }, { ...mark }, { upsert: true });
}
