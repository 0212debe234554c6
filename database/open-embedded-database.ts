import { access, constants } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { prepareEngineFiles } from './engine-files.ts';
import {
  DatabaseCrashedError,
  DatabaseDirectoryError,
  DatabaseInUseError,
  DatabaseStartError,
} from './errors.ts';
import { makeDirectory } from './make-directory.ts';
import { findRunningDatabase, pidFilePath, removeSocket, removeStaleSocket } from './running-database.ts';
import { type Engine, startEngine } from './start-engine.ts';

export interface EmbeddedDatabaseOptions {
  /** The directory of the data. Created if it does not exist. */
  readonly directory: string;
  /** Called with each line of the engine's output. Default: the output is only used in error messages. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedDatabase {
  /** The `mongodb://` URI for the driver: a Unix socket that only this user can connect to. */
  readonly uri: string;
  /** The engine's process. */
  readonly pid: number;
  /** Resolves with the reason if the engine ends before `close()`; stays pending otherwise. Never rejects. */
  readonly crashed: Promise<DatabaseCrashedError>;
  /**
   * Stops the engine. Commands in progress are completed, but their replies are not delivered: close your connections
   * first. May be called twice. Never rejects.
   */
  close(): Promise<void>;
}

/**
 * Opens the database in a directory with the embedded engine, which runs in a child process. The child ends with this
 * process, even if this process is killed.
 *
 * @throws {EmbeddedDatabaseError} a subclass of it, with a message for the person who started the program
 */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const directory = resolve(options.directory);
  const engineDirectory = await makeEngineDirectory(directory);
  const running = await findRunningDatabase(directory);
  if (running !== null) throw new DatabaseInUseError(directory, running.ownerPid);
  await removeStaleSocket(directory);

  const nativeLibrary = await prepareEngineFiles();
  const engine = startEngine({
    engineDirectory,
    pidFile: pidFilePath(directory),
    nativeLibrary,
    log: options.log,
  });
  const outcome = await engine.started;
  if (outcome.event === 'ready') return toDatabase(engine, { directory, uri: outcome.uri });

  await engine.stop();
  // Two processes can get this far at the same time. The engine's own lock on its files, which the operating system
  // releases when the process ends, decides which one opens them.
  if (outcome.message.includes('DBPathInUse')) {
    throw new DatabaseInUseError(directory, (await findRunningDatabase(directory))?.ownerPid ?? null);
  }
  throw new DatabaseStartError(directory, asSentence(outcome.message));
}

async function makeEngineDirectory(directory: string): Promise<string> {
  const engineDirectory = join(directory, 'engine');
  try {
    await makeDirectory(engineDirectory);
    await access(directory, constants.W_OK);
    await access(engineDirectory, constants.W_OK);
  } catch (cause) {
    throw new DatabaseDirectoryError(directory, { cause });
  }
  return engineDirectory;
}

function toDatabase(
  engine: Engine,
  { directory, uri }: { directory: string; uri: string },
): EmbeddedDatabase {
  let closing: Promise<void> | undefined;
  const crashed = new Promise<DatabaseCrashedError>((settle) => {
    void engine.ended.then(async (reason) => {
      if (closing !== undefined) return;
      await removeSocket(uri);
      settle(new DatabaseCrashedError(directory, reason));
    });
  });
  return {
    uri,
    pid: engine.pid,
    crashed,
    close: () => (closing ??= engine.stop().then(() => removeSocket(uri))),
  };
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
