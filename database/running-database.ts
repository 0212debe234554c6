import { readFile, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { basename, dirname, join, resolve } from 'node:path';

/** A database that some process of ours serves just now. */
export interface RunningDatabase {
  /** The address for the driver. */
  readonly uri: string;
  /** The engine's process. */
  readonly pid: number;
  /** The process that opened the database: when it ends, so does the engine. */
  readonly ownerPid: number;
}

/**
 * If another process of ours already serves this directory, its address, else null. A notice that a killed process
 * left behind counts for nothing: only an engine that answers is running.
 */
export async function findRunningDatabase(directory: string): Promise<RunningDatabase | null> {
  const noticed = await readNotice(directory);
  return noticed !== null && (await answers(socketPathOf(noticed.uri))) ? noticed : null;
}

/**
 * Where the engine's process says that it serves `directory`. It writes the notice once the directory is its own and
 * removes it before it gives the directory up, so two engines never write it at once.
 */
export function noticePath(directory: string): string {
  return join(resolve(directory), 'running.json');
}

/**
 * Removes the socket of an engine that was killed before it could do so itself. The notice stays: by now it might
 * be a successor's, who overwrites it anyway.
 */
export async function removeAbandonedSocket(directory: string): Promise<void> {
  const noticed = await readNotice(directory);
  if (noticed === null || (await answers(socketPathOf(noticed.uri)))) return;
  await removeSocket(noticed.uri);
}

/** Removes the folder that the engine made for its socket, and nothing that only looks like one. */
export async function removeSocket(uri: string): Promise<void> {
  const folder = dirname(socketPathOf(uri));
  if (/^embedded-mongodb-\w{6}$/.test(basename(folder))) await rm(folder, { recursive: true, force: true });
}

async function readNotice(directory: string): Promise<RunningDatabase | null> {
  try {
    const notice: unknown = JSON.parse(await readFile(noticePath(directory), 'utf8'));
    return isRunningDatabase(notice) ? notice : null;
  } catch {
    return null;
  }
}

function isRunningDatabase(notice: unknown): notice is RunningDatabase {
  if (typeof notice !== 'object' || notice === null) return false;
  const { uri, pid, ownerPid } = notice as Partial<Record<keyof RunningDatabase, unknown>>;
  return (
    typeof uri === 'string' && SOCKET_URI.test(uri) && typeof pid === 'number' && typeof ownerPid === 'number'
  );
}

const SOCKET_URI = /^mongodb:\/\/(%2F[^/?]+)\//;

function socketPathOf(uri: string): string {
  return decodeURIComponent(SOCKET_URI.exec(uri)?.[1] ?? '');
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = createConnection(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      settle(true);
    });
    socket.once('error', () => settle(false));
  });
}
