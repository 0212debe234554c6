import type { Connection } from 'mongoose';

/** Which sample is in a partner's database. A database with other records has no state. */
export interface SampleState {
  readonly seed: number;
  readonly scale: number;
  /** False while the records are written, and after a seeding that was interrupted. */
  readonly isComplete: boolean;
}

/** Reads the state, or returns null for a database that was never seeded. */
export async function readSampleState(database: Connection): Promise<SampleState | null> {
  const state = await collectionOf(database).findOne({ _id: 'sample' });
  return state && { seed: state.seed, scale: state.scale, isComplete: state.isComplete };
}

export async function writeSampleState(database: Connection, state: SampleState): Promise<void> {
  await collectionOf(database).replaceOne({ _id: 'sample' }, { ...state }, { upsert: true });
}

interface StoredState extends SampleState {
  readonly _id: 'sample';
}

function collectionOf(database: Connection) {
  return database.getClient().db(database.name).collection<StoredState>('passerelle_sample');
}
