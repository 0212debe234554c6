import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRunningDatabase, openTemporaryDatabase } from './index.ts';

test('gives each temporary database a separate folder, and deletes it on close', async () => {
  const databases = await Promise.all([openTemporaryDatabase(), openTemporaryDatabase()]);
  const folders = await Promise.all(databases.map(({ pid }) => findFolderServedBy(pid)));
  await Promise.all(databases.map((database) => database.close()));

  expect(new Set(folders).size).toBe(2);
  expect(folders.filter((folder) => existsSync(folder))).toEqual([]);
});

async function findFolderServedBy(pid: number): Promise<string> {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    if (name.startsWith('passerelle-') && (await findRunningDatabase(folder))?.pid === pid) return folder;
  }
  throw new Error(`no folder is served by process ${pid}`);
}
