import { setTimeout as delay } from 'node:timers/promises';
import {
  DatabaseInUseError,
  type EmbeddedDatabase,
  type EmbeddedDatabaseError,
  findRunningDatabase,
  findSpaceProblem,
  openEmbeddedDatabase,
} from '../database/index.ts';
import { readSecret } from '../protocol/index.ts';
import { dataDirectory } from './data-directory.ts';
import { UsageError } from './usage-error.ts';

export interface OpenDatabase {
  /** The URI for the driver. */
  readonly uri: string;
  /** Where the data is, for messages to the user. */
  readonly place: string;
  readonly isEmbedded: boolean;
  /** Resolves if an embedded engine that this process started ends unexpectedly, and cannot be started again. */
  readonly crashed: Promise<EmbeddedDatabaseError>;
  /** The reason of an error of a database driver: the end of the engine that this process started, or the error itself. */
  causeOf(error: unknown): Promise<unknown>;
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
  const uri = mongodbUri(env);
  if (uri !== undefined)
    return toExistingDatabase(uri, { place: 'MongoDB at MONGODB_URI', isEmbedded: false });
  const directory = dataDirectory(env);
  const running = share ? await findRunningDatabase(directory) : null;
  if (running) return toExistingDatabase(running.uri, { place: directory, isEmbedded: true });
  try {
    const engine = await openEmbeddedDatabase({
      directory,
      onRestart: (sentence) => console.error(`passerelle: ${sentence}`),
    });
    const { crashed } = engine;
    const causeOf = (error: unknown) => explainByEngine(error, engine, directory);
    return {
      uri: engine.uri,
      place: directory,
      isEmbedded: true,
      crashed,
      causeOf,
      close: () => engine.close(),
    };
  } catch (error) {
    // If two processes start at the same time, neither finds a running engine. The second one connects to the first.
    const other = share && error instanceof DatabaseInUseError ? await findRunningDatabase(directory) : null;
    if (!other) throw error;
    return toExistingDatabase(other.uri, { place: directory, isEmbedded: true });
  }
}

/** The URI of the MongoDB at `MONGODB_URI` or of an embedded engine that is running; null if there is neither. */
export async function findDatabase(env: NodeJS.ProcessEnv): Promise<string | null> {
  const uri = mongodbUri(env);
  if (uri !== undefined) return uri;
  const running = await findRunningDatabase(dataDirectory(env));
  return running?.uri ?? null;
}

/** The address in `MONGODB_URI` or the file `MONGODB_URI_FILE`; undefined for the embedded engine. */
export function mongodbUri(env: NodeJS.ProcessEnv): string | undefined {
  return readSecret('MONGODB_URI', env);
}

/**
 * The engine refuses to build an index on a full disk, and ends when it cannot write. A broken connection is noticed up to a second
 * earlier than the end of the engine's process.
 */
async function explainByEngine(
  error: unknown,
  engine: EmbeddedDatabase,
  directory: string,
): Promise<unknown> {
  if (!isOfDriver(error)) return error;
  if (isAboutFullDisk(error)) return (await findSpaceProblem(directory)) ?? error;
  for (let waitedMs = 0; engine.lastCrash === undefined && waitedMs < 1_000; waitedMs += 50) await delay(50);
  return engine.lastCrash ?? error;
}

function isOfDriver(error: unknown): error is Error {
  return error instanceof Error && (/^(Mongo|DatabaseUnreachable)/.test(error.name) || 'syscall' in error);
}

/** MongoDB's code `OutOfDiskSpace`. */
function isAboutFullDisk(error: Error): boolean {
  return 'code' in error && error.code === 14_031;
}

/** A database that another process runs. Closing it does nothing. */
function toExistingDatabase(
  uri: string,
  { place, isEmbedded }: Pick<OpenDatabase, 'place' | 'isEmbedded'>,
): OpenDatabase {
  async function causeOf(error: unknown): Promise<unknown> {
    if (!isOfDriver(error)) return error;
    if (isEmbedded) return (await findSpaceProblem(place)) ?? error;
    const isFull = isAboutFullDisk(error);
    return isFull
      ? new UsageError(`The disk of ${place} is full. Free some space there.`, { cause: error })
      : error;
  }
  return { uri, place, isEmbedded, causeOf, crashed: new Promise(() => {}), close: async () => {} };
}
