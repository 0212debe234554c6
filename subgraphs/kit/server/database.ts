import mongoose, { type Connection } from 'mongoose';
import type { AnyModel } from '../records/define-model.ts';

/** Nothing answers at the database's address. The address itself may hold a password and is not repeated. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';

  constructor(cause: unknown) {
    super('The database at MONGODB_URI does not answer. Check the address, and that MongoDB runs there.', {
      cause,
    });
  }
}

/** Longest wait for a database to be found, and longest time that one read may take there. */
const PATIENCE_MS = 5_000;
export const READ_LIMIT_MS = 15_000;

/**
 * Connects to one partner's own database.
 *
 * @throws DatabaseUnreachableError when nothing answers within five seconds or the address makes no sense.
 */
export async function connectDatabase(uri: string, name: string): Promise<Connection> {
  try {
    const connection = mongoose.createConnection(uri, {
      dbName: databaseName(name),
      serverSelectionTimeoutMS: PATIENCE_MS,
      autoIndex: false,
      autoCreate: false,
      monitorCommands: true,
      maxPoolSize: 20,
      minPoolSize: 1,
      bufferCommands: false,
      appName: `passerelle-${name}`,
    });
    // The database ends a read that takes longer. Making an index over a million records may take what it takes.
    connection.set('maxTimeMS', READ_LIMIT_MS);
    return await connection.asPromise();
  } catch (cause) {
    throw new DatabaseUnreachableError(cause);
  }
}

/** `tech-park` keeps its records in the database `passerelle_tech-park`. */
export function databaseName(partner: string): string {
  return `passerelle_${partner}`;
}

/** Makes the indexes that the models declare; quick when they exist already. */
export async function ensureIndexes(database: Connection, models: readonly AnyModel[]): Promise<void> {
  await Promise.all(models.map((modelOf) => modelOf(database).createIndexes()));
}
