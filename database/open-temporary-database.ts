import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  openEmbeddedDatabase,
} from './open-embedded-database.ts';

/** Opens an empty database in a new temporary directory, which `close()` deletes. For tests. */
export async function openTemporaryDatabase(
  options: Pick<EmbeddedDatabaseOptions, 'onRestart'> = {},
): Promise<EmbeddedDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-database-'));
  try {
    const database = await openEmbeddedDatabase({ ...options, directory });
    return {
      uri: database.uri,
      crashed: database.crashed,
      get pid() {
        return database.pid;
      },
      get lastCrash() {
        return database.lastCrash;
      },
      close: () => database.close().then(() => removeDirectory(directory)),
    };
  } catch (error) {
    await removeDirectory(directory);
    throw error;
  }
}

function removeDirectory(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true });
}
