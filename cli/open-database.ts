import {
  DatabaseInUseError,
  type EmbeddedDatabaseError,
  findRunningDatabase,
  openEmbeddedDatabase,
} from '../database/index.ts';

export interface OpenDatabase {
  /** The address for the driver. */
  readonly uri: string;
  /** Where the data is, for a person to read. */
  readonly place: string;
  readonly isEmbedded: boolean;
  /** Resolves with the reason if a database that this process runs ends by itself. */
  readonly crashed: Promise<EmbeddedDatabaseError>;
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The database that the environment names: the MongoDB at `MONGODB_URI`, else the embedded engine over `DATA_DIR`. An engine that
 * another process of ours runs there is shared when `share` is set, else the second opening is refused.
 */
export async function openDatabase(env: Environment, { share }: { share: boolean }): Promise<OpenDatabase> {
  if (env.MONGODB_URI)
    return elsewhere(env.MONGODB_URI, { place: 'MongoDB at MONGODB_URI', isEmbedded: false });
  const directory = env.DATA_DIR || '.data';
  const running = share ? await findRunningDatabase(directory) : null;
  if (running) return elsewhere(running.uri, { place: directory, isEmbedded: true });
  try {
    const engine = await openEmbeddedDatabase({ directory });
    const { uri, crashed } = engine;
    return { uri, place: directory, isEmbedded: true, crashed, close: () => engine.close() };
  } catch (error) {
    // Two processes that start together both find nothing running; the later one joins the earlier.
    const winner = share && error instanceof DatabaseInUseError ? await findRunningDatabase(directory) : null;
    if (!winner) throw error;
    return elsewhere(winner.uri, { place: directory, isEmbedded: true });
  }
}

/** The address of a database that is there already: the MongoDB at `MONGODB_URI`, or an embedded engine that runs. */
export async function findDatabase(env: Environment): Promise<string | null> {
  if (env.MONGODB_URI) return env.MONGODB_URI;
  const running = await findRunningDatabase(env.DATA_DIR || '.data');
  return running?.uri ?? null;
}

/** A database that is not this process's to end. */
function elsewhere(uri: string, about: Pick<OpenDatabase, 'place' | 'isEmbedded'>): OpenDatabase {
  return { ...about, uri, crashed: new Promise(() => {}), close: async () => {} };
}
