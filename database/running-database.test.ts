import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedDatabase } from './open-embedded-database.ts';
import { findRunningDatabase, noticePath, removeAbandonedSocket } from './running-database.ts';

let folder: string;
let directory: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-running-'));
  directory = join(folder, 'data');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('a database that runs is found by its directory', async () => {
  const database = await openEmbeddedDatabase({ directory });
  try {
    const running = await findRunningDatabase(directory);
    expect(running).toEqual({ uri: database.uri, pid: database.pid, ownerPid: process.pid });
  } finally {
    await database.close();
  }
  expect(await findRunningDatabase(directory)).toBeNull();
});

test('a directory that does not exist has no database', async () => {
  expect(await findRunningDatabase(join(folder, 'nowhere'))).toBeNull();
});

test('the notice of a killed process counts for nothing, and the next opening clears up after it', async () => {
  const killed = await openEmbeddedDatabase({ directory });
  const notice = await readFile(noticePath(directory), 'utf8');
  process.kill(killed.pid, 'SIGKILL');
  await killed.lost;
  expect(await readFile(noticePath(directory), 'utf8')).toBe(notice);

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
])('a garbled notice counts for nothing: %s', async (notice) => {
  const garbled = await mkdtemp(join(folder, 'garbled-'));
  await writeFile(noticePath(garbled), notice);

  expect(await findRunningDatabase(garbled)).toBeNull();
});

test('an abandoned socket is removed with its folder, and only that', async () => {
  const socketFolder = await mkdtemp(join(folder, 'embedded-mongodb-'));
  const otherFolder = await mkdtemp(join(folder, 'something-else-'));

  for (const abandoned of [socketFolder, otherFolder]) {
    const socket = encodeURIComponent(join(abandoned, 'mongodb.sock'));
    const notice = { uri: `mongodb://${socket}/?directConnection=true`, pid: 1, ownerPid: 1 };
    await writeFile(noticePath(folder), JSON.stringify(notice));
    await removeAbandonedSocket(folder);
  }

  expect(existsSync(socketFolder)).toBe(false);
  expect(existsSync(otherFolder)).toBe(true);
});
