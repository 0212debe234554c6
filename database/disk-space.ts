import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseFullError, errorCode } from './errors.ts';

/** The engine cannot open a directory with less: it writes a journal first. */
const LEAST_BYTES = 32 * 2 ** 20;

/** The engine's files grow in steps: with less than this, a step may have failed. */
const LARGEST_STEP_BYTES = 128 * 2 ** 20;

const TRIAL_BYTES = 2 ** 20;

/**
 * Checks that the disk of a directory has space for the engine to open it. The engine itself ends without an explanation.
 *
 * @throws {DatabaseFullError}
 */
export async function assertSpace(directory: string): Promise<void> {
  const free = await freeBytes(directory);
  if (free < LEAST_BYTES || !(await canWrite(directory))) throw new DatabaseFullError(directory, free);
}

/** The error for an engine that ended by itself, if a full disk is the reason. */
export async function findSpaceProblem(directory: string): Promise<DatabaseFullError | undefined> {
  const free = await freeBytes(directory);
  const isFull = free < LARGEST_STEP_BYTES || !(await canWrite(directory));
  return isFull ? new DatabaseFullError(directory, free) : undefined;
}

/** Unlimited where the file system does not say. */
async function freeBytes(directory: string): Promise<number> {
  const found = await statfs(directory).catch(() => undefined);
  return found === undefined ? Number.POSITIVE_INFINITY : found.bavail * found.bsize;
}

/** Writes a small file and removes it: a quota may be used up on a disk with free space. */
async function canWrite(directory: string): Promise<boolean> {
  const trial = join(directory, 'space-trial');
  try {
    await writeFile(trial, Buffer.alloc(TRIAL_BYTES));
    return true;
  } catch (error) {
    return errorCode(error) !== 'ENOSPC' && errorCode(error) !== 'EDQUOT';
  } finally {
    await rm(trial, { force: true });
  }
}
