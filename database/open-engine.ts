import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';
import { assertSpace, findSpaceProblem } from './disk-space.ts';
import { prepareEngineFiles } from './engine-files.ts';
import {
  DatabaseCrashedError,
  DatabaseDirectoryError,
  DatabaseInUseError,
  DatabaseStartError,
  type EmbeddedDatabaseError,
} from './errors.ts';
import { makeDirectory } from './make-directory.ts';
import { findRunningDatabase, pidFilePath, removeStaleSocket, socketPathOf } from './running-database.ts';
import { type Engine, startEngine } from './start-engine.ts';

export interface EngineRequest {
  /** An absolute path. */
  readonly directory: string;
  readonly log: ((line: string) => void) | undefined;
  /** The URI of an engine that this one replaces: clients find it there again. */
  readonly uri?: string;
}

/** An engine that has opened its directory. */
export interface OpenEngine {
  readonly uri: string;
  readonly pid: number;
  /** Resolves with the reason when the process has ended, for any reason. */
  readonly ended: Promise<EmbeddedDatabaseError>;
  stop(): Promise<void>;
}

/**
 * Starts an engine on a directory, which is created if it does not exist.
 *
 * @throws {EmbeddedDatabaseError} a subclass of it, with a message for the person who started the program
 */
export async function openEngine({ directory, log, uri }: EngineRequest): Promise<OpenEngine> {
  const engineDirectory = await makeEngineDirectory(directory);
  const running = await findRunningDatabase(directory);
  if (running !== null) throw new DatabaseInUseError(directory, running.ownerPid);
  await assertSpace(directory);
  if (uri === undefined) await removeStaleSocket(directory);

  const engine = startEngine({
    engineDirectory,
    pidFile: pidFilePath(directory),
    socketPath: uri === undefined ? undefined : socketPathOf(uri),
    nativeLibrary: await prepareEngineFiles(),
    log,
  });
  const outcome = await engine.started;
  if (outcome.event === 'ready') return toOpenEngine(engine, directory, outcome.uri);

  await engine.stop();
  // Two processes can get this far at the same time. The engine's own lock on its files, which the operating system
  // releases when the process ends, decides which one opens them.
  if (outcome.message.includes('DBPathInUse')) {
    throw new DatabaseInUseError(directory, (await findRunningDatabase(directory))?.ownerPid ?? null);
  }
  throw (await findSpaceProblem(directory)) ?? new DatabaseStartError(directory, asSentence(outcome.message));
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

function toOpenEngine(engine: Engine, directory: string, uri: string): OpenEngine {
  const { pid, ended } = engine;
  return {
    uri,
    pid,
    stop: () => engine.stop(),
    ended: ended.then((reason) => explainEnd(directory, reason)),
  };
}

/** The engine aborts when it cannot write, and does not say why. */
async function explainEnd(directory: string, reason: string): Promise<EmbeddedDatabaseError> {
  const problem = reason.includes('SIGABRT') ? await findSpaceProblem(directory) : undefined;
  return problem ?? new DatabaseCrashedError(directory, reason);
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}
