import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EmbeddedDatabase } from './open-embedded-database.ts';
import { openEmbeddedDatabase } from './open-embedded-database.ts';

/** An empty database in a fresh folder that goes away with it: for tests and trials. */
export async function openTemporaryDatabase(): Promise<EmbeddedDatabase> {
  const directory = await mkdtemp(join(tmpdir(), 'passerelle-database-'));
  const removeDirectory = () => rm(directory, { recursive: true, force: true });
  try {
    const database = await openEmbeddedDatabase({ directory });
    return { ...database, close: () => database.close().then(removeDirectory) };
  } catch (error) {
    await removeDirectory();
    throw error;
  }
}
