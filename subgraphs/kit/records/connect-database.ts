import mongoose, { type Connection } from 'mongoose';
import { READ_LIMIT_MS } from './read-limits.ts';

/**
 * Connects to the database of one partner.
 *
 * @throws DatabaseUnreachableError when no server answers within five seconds, or the address is malformed.
 */
export async function connectDatabase(uri: string, partner: string): Promise<Connection> {
  try {
    const connection = mongoose.createConnection(uri, {
      dbName: databaseName(partner),
      serverSelectionTimeoutMS: SELECTION_TIMEOUT_MS,
      heartbeatFrequencyMS: CHECK_INTERVAL_MS,
      connectTimeoutMS: CONNECT_TIMEOUT_MS,
      autoIndex: false,
      autoCreate: false,
      monitorCommands: true,
      maxPoolSize: 20,
      minPoolSize: 1,
      bufferCommands: false,
      appName: `passerelle-${partner}`,
    });
    // Limits reads only: an index of a million records may take longer to build.
    connection.set('maxTimeMS', READ_LIMIT_MS);
    return await connection.asPromise();
  } catch (cause) {
    throw new DatabaseUnreachableError(cause);
  }
}

/** Longest time until a server is selected. */
const SELECTION_TIMEOUT_MS = 5_000;

/** How often the driver checks the server: a database that returns is used again after this time. */
const CHECK_INTERVAL_MS = 1_000;

/** Longest time to connect, and longest time without an answer to a check. */
const CONNECT_TIMEOUT_MS = 2_000;

/** The name of a partner's database: `passerelle_tech-park` for `tech-park`. */
export function databaseName(partner: string): string {
  return `passerelle_${partner}`;
}

/** The database at `MONGODB_URI` does not answer. The message does not repeat the address, which may contain a password. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';

  constructor(cause: unknown) {
    super('The database at MONGODB_URI does not answer. Check the address, and that MongoDB runs there.', {
      cause,
    });
  }
}
