import { type ChildProcess, fork } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface Engine {
  readonly pid: number;
  /** Resolves once the engine has opened its directory or failed to. */
  readonly started: Promise<StartOutcome>;
  /** Resolves with a description when the process has ended, for any reason. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

type StartOutcome = { event: 'ready'; uri: string } | { event: 'failed'; message: string };

interface EngineOptions {
  readonly engineDirectory: string;
  readonly pidFile: string;
  /** Where to serve; undefined for a new path. */
  readonly socketPath: string | undefined;
  /** The native library to load; undefined means the one in the installed package. */
  readonly nativeLibrary: string | undefined;
  readonly log: ((line: string) => void) | undefined;
}

/**
 * WiredTiger settings that differ from the embedded engine's defaults. The default is a cache of 256 MB, and to start
 * eviction when 5 % of it has changed, so that an import evicts pages that it reads again immediately. With half the
 * cache and higher thresholds, importing 600,000 documents with four indexes took a third of the processor time, and
 * after a million documents the process used 324 MB. Durability is unchanged: a confirmed write is on disk.
 */
const STORAGE_SETTINGS = [
  'cache_size=128M',
  'eviction_dirty_target=40',
  'eviction_dirty_trigger=75',
  'eviction_updates_target=20',
  'eviction_updates_trigger=60',
].join(',');

/** After a large import a busy machine needs ten seconds. Killing the engine is safe: confirmed writes are in the journal. */
const CLOSE_TIMEOUT_MS = 30_000;

/** Starts `engine-process.js` as a child process. */
export function startEngine({
  engineDirectory,
  pidFile,
  socketPath,
  nativeLibrary,
  log,
}: EngineOptions): Engine {
  const settings = {
    engineDirectory,
    pidFile,
    socketPath,
    storageSettings: STORAGE_SETTINGS,
    closeTimeoutMs: CLOSE_TIMEOUT_MS,
  };
  const child = fork(
    fileURLToPath(new URL('./engine-process.js', import.meta.url)),
    [JSON.stringify(settings)],
    {
      // The child must not inherit this process's options, such as a TypeScript loader or a debugger port.
      execArgv: [],
      env: engineEnvironment(nativeLibrary),
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
  const lastLines = collectLastLines(child, log);
  const ended = whenEnded(child, lastLines);
  return {
    pid: child.pid ?? -1,
    ended,
    started: Promise.race([
      new Promise<StartOutcome>((settle) =>
        child.once('message', (outcome) => settle(outcome as StartOutcome)),
      ),
      ended.then((message): StartOutcome => ({ event: 'failed', message })),
    ]),
    stop: async () => {
      if (child.connected) child.send('close', () => {});
      const deadline = setTimeout(() => child.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
      await ended;
      clearTimeout(deadline);
    },
  };
}

function engineEnvironment(nativeLibrary: string | undefined): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _optionsOfThisProcess, ...inherited } = process.env;
  return {
    ...inherited,
    // The engine creates its socket there, and some users' folders exceed the limit for the path of a socket.
    TMPDIR: socketFits(tmpdir()) ? tmpdir() : '/tmp',
    // With glibc's default, each of its fifty threads may get its own malloc arena: 70 MB more after a large import.
    MALLOC_ARENA_MAX: '2',
    ...(nativeLibrary === undefined ? {} : { NAPI_RS_NATIVE_LIBRARY_PATH: nativeLibrary }),
  };
}

/** In bytes: the lowest limit of the supported operating systems, without the terminating zero byte. */
const MAX_SOCKET_PATH = 103;

function socketFits(folder: string): boolean {
  return Buffer.byteLength(join(folder, 'embedded-mongodb-XXXXXX', 'mongodb.sock')) <= MAX_SOCKET_PATH;
}

const MAX_LINES = 20;

/** Returns an array that always contains the last lines of the child's output, for error messages. */
function collectLastLines(child: ChildProcess, log: ((line: string) => void) | undefined): readonly string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface({ input: stream }).on('line', (line) => {
      log?.(line);
      lines.push(line);
      if (lines.length > MAX_LINES) lines.shift();
    });
  }
  return lines;
}

/** Waits for the event `close`, not `exit`, so that all output has arrived. */
async function whenEnded(child: ChildProcess, lastLines: readonly string[]): Promise<string> {
  const [code, signal] = await new Promise<[number | null, string | null]>((settle) => {
    child.once('close', (...outcome) => settle(outcome));
    // A child that could not be started emits no `close`.
    child.once('error', (error) => child.pid === undefined && settle([null, error.message]));
  });
  const outcome = signal === null ? `its process ended with code ${code}` : `its process ended by ${signal}`;
  return [`${outcome}.`, ...lastLines].join('\n');
}
