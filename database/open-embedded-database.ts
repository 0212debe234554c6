import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { prepareEngineFiles } from './engine-files.ts';
import {
  DatabaseDirectoryError,
  DatabaseInUseError,
  DatabaseLostError,
  DatabaseStartError,
} from './errors.ts';
import { makeDirectory } from './make-directory.ts';
import { findRunningDatabase, noticePath, removeAbandonedSocket, removeSocket } from './running-database.ts';

export interface EmbeddedDatabaseOptions {
  /** Where the data is kept. Made if it does not exist. */
  readonly directory: string;
  /** Takes what the engine has to say, line by line. Default: nobody; the last lines are kept for error messages. */
  readonly log?: (line: string) => void;
}

export interface EmbeddedDatabase {
  /** The `mongodb://` address for the driver: a socket that this user alone can reach. */
  readonly uri: string;
  /** The engine's process. */
  readonly pid: number;
  /** Resolves with the reason if the engine ends unasked; stays pending otherwise. Never rejects. */
  readonly lost: Promise<DatabaseLostError>;
  /**
   * Ends the engine. Commands under way are carried out, but nobody hears the answer: close your connections first.
   * Never rejects.
   */
  close(): Promise<void>;
}

/**
 * The database that `DATA_DIR` holds, served by the embedded engine in a child process of ours. The child ends with
 * this process, even when this one is killed.
 *
 * @throws {EmbeddedDatabaseError} of the kind that fits, with a message for the person who started the program
 */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const directory = resolve(options.directory);
  const engineDirectory = await makeEngineDirectory(directory);
  const running = await findRunningDatabase(directory);
  if (running !== null) throw new DatabaseInUseError(directory, running.ownerPid);
  await removeAbandonedSocket(directory);

  const nativeLibrary = await prepareEngineFiles();
  const engine = startEngine({
    engineDirectory,
    notice: noticePath(directory),
    nativeLibrary,
    log: options.log,
  });
  const answer = await engine.firstAnswer;
  if (answer.event === 'ready') return servedBy(engine, { directory, uri: answer.uri });

  await engine.stop();
  // Two processes can get this far at once. The engine's lock on its files, which dies with its holder, decides.
  if (answer.message.includes('DBPathInUse')) {
    throw new DatabaseInUseError(directory, (await findRunningDatabase(directory))?.ownerPid ?? null);
  }
  throw new DatabaseStartError(directory, asSentence(answer.message));
}

function asSentence(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/**
 * How the engine's storage keeps data in memory (WiredTiger's names). By default it takes 256 MB and starts to write
 * out when a twentieth of them has changed, which keeps every import busy with evicting pages that it needs again at
 * once. Half the memory with more room for changes took a third of the processor time over 600,000 documents in four
 * indexes, and after a million the whole process held 324 MB. The journal is as before: what is confirmed is on disk.
 */
const STORAGE_SETTINGS = [
  'cache_size=128M',
  'eviction_dirty_target=40',
  'eviction_dirty_trigger=75',
  'eviction_updates_target=20',
  'eviction_updates_trigger=60',
].join(',');

/** After a large import a busy machine needs ten seconds. Cut short, the journal has everything that was confirmed. */
const CLOSE_WITHIN_MS = 30_000;

const LINES_KEPT = 20;

/** The shortest limit of the systems that the engine runs on, less the byte that ends the path. */
const LONGEST_SOCKET_PATH = 103;

type Answer = { event: 'ready'; uri: string } | { event: 'failed'; message: string };

interface Engine {
  readonly pid: number;
  /** The first thing that is known of the opening. */
  readonly firstAnswer: Promise<Answer>;
  /** Resolves with a description when the process has ended, for whatever reason. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
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

function startEngine({
  engineDirectory,
  notice,
  nativeLibrary,
  log,
}: {
  engineDirectory: string;
  notice: string;
  nativeLibrary: string | undefined;
  log: ((line: string) => void) | undefined;
}): Engine {
  const settings = {
    engineDirectory,
    noticePath: notice,
    storageSettings: STORAGE_SETTINGS,
    closeWithinMs: CLOSE_WITHIN_MS,
  };
  const child = fork(
    fileURLToPath(new URL('./engine-process.js', import.meta.url)),
    [JSON.stringify(settings)],
    {
      // None of this process's own: a loader of TypeScript or a debugger's port is not for the child.
      execArgv: [],
      env: engineEnvironment(nativeLibrary),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const lastLines = keepLastLines(child, log);
  const ended = whenEnded(child, lastLines);
  return {
    pid: child.pid ?? -1,
    ended,
    firstAnswer: Promise.race([
      new Promise<Answer>((settle) => child.once('message', (answer) => settle(answer as Answer))),
      ended.then((message): Answer => ({ event: 'failed', message })),
    ]),
    stop: async () => {
      if (child.connected) child.send('close', () => {});
      const deadline = setTimeout(() => child.kill('SIGKILL'), CLOSE_WITHIN_MS);
      await ended;
      clearTimeout(deadline);
    },
  };
}

function engineEnvironment(nativeLibrary: string | undefined): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _optionsOfThisProcess, ...inherited } = process.env;
  return {
    ...inherited,
    // The engine makes its socket there, and a socket's path has a limit that some users' folders exceed.
    TMPDIR: socketFits(tmpdir()) ? tmpdir() : '/tmp',
    // Its fifty threads would otherwise each get a store of memory: 70 MB more after a large import.
    MALLOC_ARENA_MAX: '2',
    ...(nativeLibrary === undefined ? {} : { NAPI_RS_NATIVE_LIBRARY_PATH: nativeLibrary }),
  };
}

function socketFits(folder: string): boolean {
  return Buffer.byteLength(join(folder, 'embedded-mongodb-XXXXXX', 'mongodb.sock')) <= LONGEST_SOCKET_PATH;
}

function keepLastLines(child: ChildProcess, log: ((line: string) => void) | undefined): readonly string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      log?.(line);
      lines.push(line);
      if (lines.length > LINES_KEPT) lines.shift();
    });
  }
  return lines;
}

/** Waits for `close`, not `exit`, so that the last words have arrived. */
async function whenEnded(child: ChildProcess, lastLines: readonly string[]): Promise<string> {
  const [code, signal] = await new Promise<[number | null, string | null]>((settle) => {
    child.once('close', (...outcome) => settle(outcome));
    // A child that could not be started has no end to wait for.
    child.once('error', (error) => child.pid === undefined && settle([null, error.message]));
  });
  const outcome = signal === null ? `its process ended with code ${code}` : `its process ended by ${signal}`;
  return [`${outcome}.`, ...lastLines].join('\n');
}

function servedBy(engine: Engine, { directory, uri }: { directory: string; uri: string }): EmbeddedDatabase {
  let closing: Promise<void> | undefined;
  const lost = new Promise<DatabaseLostError>((settle) => {
    void engine.ended.then(async (reason) => {
      if (closing !== undefined) return;
      await removeSocket(uri);
      settle(new DatabaseLostError(directory, reason));
    });
  });
  return {
    uri,
    pid: engine.pid,
    lost,
    close: () => (closing ??= engine.stop().then(() => removeSocket(uri))),
  };
}
