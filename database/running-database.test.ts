import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedDatabase } from './open-embedded-database.ts';
import { findRunningDatabase, pidFilePath, removeStaleSocket } from './running-database.ts';

let folder: string;
let directory: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-running-'));
  directory = join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('finds a running database by its directory', async () => {
  const database = await openEmbeddedDatabase({ directory });
  try {
    const running = await findRunningDatabase(directory);
    expect(running).toEqual({ uri: database.uri, pid: database.pid, ownerPid: process.pid });
  } finally {
    await database.close();
  }
  expect(await findRunningDatabase(directory)).toBeNull();
});

test('finds no database in a directory that does not exist', async () => {
  expect(await findRunningDatabase(join(folder, 'missing'))).toBeNull();
});

test('ignores the pid file of a killed process, and the next opening replaces it', async () => {
  const killed = await openEmbeddedDatabase({ directory });
  const content = await readFile(pidFilePath(directory), 'utf8');
  process.kill(killed.pid, 'SIGKILL');
  await killed.crashed;
  expect(await readFile(pidFilePath(directory), 'utf8')).toBe(content);

  expect(await findRunningDatabase(directory)).toBeNull();

  const next = await openEmbeddedDatabase({ directory });
  try {
    expect(await findRunningDatabase(directory)).toMatchObject({ pid: next.pid });
  } finally {
    await next.close();
  }
});

test.each([
  'no JSON',
  'null',
  '{}',
  '{"uri":"mongodb://localhost/","pid":1,"ownerPid":1}',
  '{"uri":"mongodb://%2Ftmp%2Fx.sock/","pid":"1","ownerPid":1}',
])('ignores a pid file with the content %s', async (content) => {
  const invalid = await mkdtemp(join(folder, 'invalid-'));
  await writeFile(pidFilePath(invalid), content);

  expect(await findRunningDatabase(invalid)).toBeNull();
});

test('removes a stale socket with its folder, and no other folder', async () => {
  const socketFolder = await mkdtemp(join(folder, 'embedded-mongodb-'));
  const otherFolder = await mkdtemp(join(folder, 'something-else-'));

  for (const stale of [socketFolder, otherFolder]) {
    const socket = encodeURIComponent(join(stale, 'mongodb.sock'));
    const recorded = { uri: `mongodb://${socket}/?directConnection=true`, pid: 1, ownerPid: 1 };
    await writeFile(pidFilePath(folder), JSON.stringify(recorded));
    await removeStaleSocket(folder);
  }

  expect(existsSync(socketFolder)).toBe(false);
  expect(existsSync(otherFolder)).toBe(true);
});
