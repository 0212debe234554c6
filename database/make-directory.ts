import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCode } from './errors.ts';

/**
 * Creates a directory and its missing parents; does nothing if it exists.
 *
 * Node's own `mkdir` with `recursive` never returns under `/proc`, where creating a directory in an existing one fails
 * with `ENOENT`.
 */
export async function makeDirectory(path: string, mode?: number): Promise<void> {
  try {
    await makeOne(path, mode);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    await makeDirectory(dirname(path), mode);
    await makeOne(path, mode);
  }
}

async function makeOne(path: string, mode: number | undefined): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    const exists = errorCode(error) === 'EEXIST' && (await stat(path)).isDirectory();
    if (!exists) throw error;
  }
}
