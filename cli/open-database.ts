import {
  type DatabaseCrashedError,
  DatabaseInUseError,
  findRunningDatabase,
  openEmbeddedDatabase,
} from '../database/index.ts';
import { dataDirectory } from './data-directory.ts';

export interface OpenDatabase {
  /** The URI for the driver. */
  readonly uri: string;
  /** Where the data is, for messages to the user. */
  readonly place: string;
  readonly isEmbedded: boolean;
  /** Resolves if an embedded engine that this process started ends unexpectedly. */
  readonly crashed: Promise<DatabaseCrashedError>;
  close(): Promise<void>;
}

/**
 * Opens the MongoDB at `MONGODB_URI`, else the embedded engine on `DATA_DIR`. If another process already runs an engine
 * there, connects to it when `share` is true, and throws otherwise.
 *
 * @throws {EmbeddedDatabaseError} if the embedded engine cannot be opened
 */
export async function openDatabase(
  env: NodeJS.ProcessEnv,
  { share }: { share: boolean },
): Promise<OpenDatabase> {
  if (env.MONGODB_URI)
    return toExistingDatabase(env.MONGODB_URI, { place: 'MongoDB at MONGODB_URI', isEmbedded: false });
  const directory = dataDirectory(env);
  const running = share ? await findRunningDatabase(directory) : null;
  if (running) return toExistingDatabase(running.uri, { place: directory, isEmbedded: true });
  try {
    const engine = await openEmbeddedDatabase({ directory });
    const { uri, crashed } = engine;
    return { uri, place: directory, isEmbedded: true, crashed, close: () => engine.close() };
  } catch (error) {
    // If two processes start at the same time, neither finds a running engine. The second one connects to the first.
    const other = share && error instanceof DatabaseInUseError ? await findRunningDatabase(directory) : null;
    if (!other) throw error;
    return toExistingDatabase(other.uri, { place: directory, isEmbedded: true });
  }
}

/** The URI of the MongoDB at `MONGODB_URI` or of an embedded engine that is running; null if there is neither. */
export async function findDatabase(env: NodeJS.ProcessEnv): Promise<string | null> {
  if (env.MONGODB_URI) return env.MONGODB_URI;
  const running = await findRunningDatabase(dataDirectory(env));
  return running?.uri ?? null;
}

/** A database that another process runs. Closing it does nothing. */
function toExistingDatabase(uri: string, about: Pick<OpenDatabase, 'place' | 'isEmbedded'>): OpenDatabase {
  return { ...about, uri, crashed: new Promise(() => {}), close: async () => {} };
}
