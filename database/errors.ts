/** Base class of the errors of the embedded database. The message is one or two sentences for the person who started it. */
export class EmbeddedDatabaseError extends Error {
  override readonly name: string = 'EmbeddedDatabaseError';
}

/** The directory cannot contain a database: it is a file, or this user may not write to it. */
export class DatabaseDirectoryError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseDirectoryError';

  constructor(directory: string, options: { cause: unknown }) {
    super(describeDirectoryError(directory, errorCode(options.cause)), options);
  }
}

/** Another process has the directory open. `pid` is the process to stop, or null if it is not known. */
export class DatabaseInUseError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseInUseError';
  readonly pid: number | null;

  constructor(directory: string, pid: number | null) {
    const owner = pid === null ? 'by another process' : `process ${pid}`;
    super(
      `A database is already open in ${directory} (${owner}). ` +
        'Stop that process, or set DATA_DIR to another directory.',
    );
    this.pid = pid;
  }
}

/** The engine has no build for this machine. */
export class PlatformUnsupportedError extends EmbeddedDatabaseError {
  override readonly name = 'PlatformUnsupportedError';

  constructor(machine: string) {
    super(
      `The embedded database does not run on ${machine}: set MONGODB_URI to the address of a MongoDB server.`,
    );
  }
}

/** One of the engine's files is missing, has an unexpected checksum, or cannot be copied. */
export class EngineFileError extends EmbeddedDatabaseError {
  override readonly name = 'EngineFileError';
}

/** The engine failed while it opened the directory. */
export class DatabaseStartError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseStartError';

  constructor(directory: string, reason: string) {
    super(
      `The database in ${directory} could not be opened: ${reason} ` +
        'If its files are damaged, restore them from a backup, or set DATA_DIR to another directory.',
    );
  }
}

/** The disk of the data directory has too little space. */
export class DatabaseFullError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseFullError';

  constructor(directory: string, freeBytes: number) {
    super(
      `The disk with the data directory ${directory} is full (${Math.floor(freeBytes / 2 ** 20)} MiB are free). ` +
        'Free some space, or set DATA_DIR to a directory on another disk. All data that was stored is kept.',
    );
  }
}

/** The engine's process ended before `close()` was called. Every confirmed write is in its journal. */
export class DatabaseCrashedError extends EmbeddedDatabaseError {
  override readonly name = 'DatabaseCrashedError';

  constructor(directory: string, reason: string) {
    super(`The database in ${directory} stopped unexpectedly: ${reason}`);
  }
}

/** The `code` of a system error, such as `ENOENT`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function describeDirectoryError(directory: string, code: string | undefined): string {
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return (
      `The data directory ${directory} cannot be created, because part of its path is a file. ` +
      'Set DATA_DIR to another directory.'
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return (
      `The data directory ${directory} cannot be created, because the disk is full. ` +
      'Free some space, or set DATA_DIR to a directory on another disk.'
    );
  }
  return (
    `The data directory ${directory} is not writable (${code ?? 'unknown reason'}). ` +
    'Set DATA_DIR to another directory, or give this user write permission.'
  );
}
