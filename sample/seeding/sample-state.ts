import type { Connection } from 'mongoose';

/**
 * The version of the code that writes samples. Raise it when a seeder writes other records than before: samples of an earlier
 * version are then replaced.
 */
export const SAMPLE_VERSION = 6;

/** Which sample is in a partner's database. A database with other records has no state. */
export interface SampleState {
  readonly seed: number;
  readonly scale: number;
  /** 1 for a state that was stored without one. */
  readonly version: number;
  /** False while the records are written, and after a seeding that was interrupted. */
  readonly isComplete: boolean;
}

/** Reads the state, or returns null for a database that was never seeded. */
export async function readSampleState(database: Connection): Promise<SampleState | null> {
  const state = await collectionOf(database).findOne({ _id: 'sample' });
  if (!state) return null;
  const { seed, scale, version = 1, isComplete } = state;
  return { seed, scale, version, isComplete };
}

/** Replaces the state. The seeder writes it before the first record and after the last one. */
export async function writeSampleState(database: Connection, state: SampleState): Promise<void> {
  await collectionOf(database).replaceOne({ _id: 'sample' }, { ...state }, { upsert: true });
}

interface StoredState extends Omit<SampleState, 'version'> {
  readonly _id: 'sample';
  readonly version?: number;
}

function collectionOf(database: Connection) {
  return database.getClient().db(database.name).collection<StoredState>('passerelle_sample');
}
