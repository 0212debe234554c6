/** What every failure of the embedded database is: its message is one or two sentences for the person who started it. */
export class EmbeddedDatabaseError extends Error {
  override readonly name: string = 'EmbeddedDatabaseError';
}

/** The directory cannot hold a database: it is a file, or this user may not write there. */
export class DatabaseDirectoryError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseDirectoryError';

  constructor(directory: string, options: { cause: unknown }) {
    super(describeRefusal(directory, errorCode(options.cause)), options);
  }
}

/** Another process has the directory open; `pid` is the one to stop, or null where it cannot be told. */
export class DatabaseInUseError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseInUseError';
  readonly pid: number | null;

  constructor(directory: string, pid: number | null) {
    const holder = pid === null ? 'by another process' : `process ${pid}`;
    super(
      `A database is already open in ${directory} (${holder}). ` +
        'Stop that process, or name another directory in DATA_DIR.',
    );
    this.pid = pid;
  }
}

/** No build of the engine runs on this machine. */
export class PlatformUnsupportedError extends EmbeddedDatabaseError {
  override readonly name = 'PlatformUnsupportedError';

  constructor(machine: string) {
    super(
      `The embedded database does not run on ${machine}: set MONGODB_URI to the address of a MongoDB server.`,
    );
  }
}

/** One of the engine's files is absent, is not the one that this release knows, or cannot be copied. */
export class EngineFileError extends EmbeddedDatabaseError {
  override readonly name = 'EngineFileError';
}

/** The engine gave up while it opened the directory. */
export class DatabaseStartError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseStartError';

  constructor(directory: string, reason: string) {
    super(
      `The database in ${directory} did not open: ${reason} ` +
        'If its files are damaged, restore them from a copy, or name another directory in DATA_DIR.',
    );
  }
}

/** The engine ended although nobody asked it to. What it had confirmed is in its journal. */
export class DatabaseLostError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseLostError';

  constructor(directory: string, reason: string) {
    super(`The database in ${directory} stopped by itself: ${reason}`);
  }
}

/** The `code` of a system error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function describeRefusal(directory: string, code: string | undefined): string {
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return `The data directory ${directory} cannot be made, because a file stands in its place. Name another in DATA_DIR.`;
  }
  return (
    `The data directory ${directory} cannot be written (${code ?? 'unknown reason'}). ` +
    'Name another in DATA_DIR, or let this user write there.'
  );
}
