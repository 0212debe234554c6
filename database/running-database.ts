import { readFile, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { basename, dirname, join, resolve as resolvePath } from 'node:path';

/** A database that a Passerelle process serves now. */
export interface RunningDatabase {
  /** The URI for the driver. */
  readonly uri: string;
  /** The engine's process. */
  readonly pid: number;
  /** The process that opened the database. The engine ends when this process ends. */
  readonly ownerPid: number;
}

/**
 * Returns the database that another process serves from `directory`, or null. A pid file that a killed process left
 * behind is ignored: the engine must accept a connection.
 */
export async function findRunningDatabase(directory: string): Promise<RunningDatabase | null> {
  const recorded = await readPidFile(directory);
  return recorded !== null && (await accepts(socketPathOf(recorded.uri))) ? recorded : null;
}

/**
 * The file in which the engine's process records that it serves `directory`. The process writes the file once it holds
 * the lock on the directory and removes it before it releases the lock, so two engines never write it at the same time.
 */
export function pidFilePath(directory: string): string {
  return join(resolvePath(directory), 'running.json');
}

/**
 * Removes the socket of an engine that was killed before it could remove it. The pid file stays: another process may
 * have written it in the meantime, and the next engine overwrites it.
 */
export async function removeStaleSocket(directory: string): Promise<void> {
  const recorded = await readPidFile(directory);
  if (recorded === null || (await accepts(socketPathOf(recorded.uri)))) return;
  await removeSocket(recorded.uri);
}

/** Removes the folder that the engine created for its socket. A folder with another name is left unchanged. */
export async function removeSocket(uri: string): Promise<void> {
  const folder = dirname(socketPathOf(uri));
  if (/^embedded-mongodb-\w{6}$/.test(basename(folder))) await rm(folder, { recursive: true, force: true });
}

async function readPidFile(directory: string): Promise<RunningDatabase | null> {
  try {
    const content: unknown = JSON.parse(await readFile(pidFilePath(directory), 'utf8'));
    return isRunningDatabase(content) ? content : null;
  } catch {
    return null;
  }
}

function isRunningDatabase(value: unknown): value is RunningDatabase {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, pid, ownerPid } = value as Partial<Record<keyof RunningDatabase, unknown>>;
  return (
    typeof uri === 'string' && SOCKET_URI.test(uri) && typeof pid === 'number' && typeof ownerPid === 'number'
  );
}

const SOCKET_URI = /^mongodb:\/\/(%2F[^/?]+)\//;

/** The path of the socket that the URI of an embedded database names. */
export function socketPathOf(uri: string): string {
  return decodeURIComponent(SOCKET_URI.exec(uri)?.[1] ?? '');
}

function accepts(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
