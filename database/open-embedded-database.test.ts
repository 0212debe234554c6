import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import mongoose from 'mongoose';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  DatabaseInUseError,
  DatabaseStartError,
  type EmbeddedDatabase,
  findRunningDatabase,
  openEmbeddedDatabase,
} from './index.ts';

let folder: string;
let directory: string;
const opened: EmbeddedDatabase[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-open-'));
  directory = join(folder, 'data');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(opened.splice(0).map((database) => database.close()));
  await rm(folder, { recursive: true, force: true });
});

describe('an open database', () => {
  test('has its data again at the next opening', async () => {
    const first = await open();
    await withClient(first.uri, (client) =>
      client.db('mitacs').collection('notes').insertOne({ text: 'été' }),
    );
    await first.close();

    const second = await open();
    const notes = await withClient(second.uri, (client) =>
      client.db('mitacs').collection('notes').find().toArray(),
    );
    expect(notes).toMatchObject([{ text: 'été' }]);
  });

  test('is separate from a database in another directory', async () => {
    const [one, other] = await Promise.all([open(), open(join(folder, 'other'))]);
    await withClient(one.uri, (client) => client.db('mitacs').collection('notes').insertOne({}));

    expect(await countNotes(one)).toBe(1);
    expect(await countNotes(other)).toBe(0);
  });

  test('answers a query with several candidate plans of which none finds a row in its trial', async () => {
    const { uri } = await open();
    const found = await withClient(uri, async (client) => {
      const notes = client.db('mitacs').collection('notes');
      const rows = Array.from({ length: 20_000 }, (_, n) => ({ a: n % 2, b: n % 2 === 0 ? 1 : 0, c: n }));
      await notes.insertMany(rows);
      await notes.createIndexes([{ key: { a: 1, c: 1 } }, { key: { b: 1, c: 1 } }, { key: { c: 1 } }]);
      return notes.find({ a: 0, b: 0 }).sort({ c: 1 }).limit(10).toArray();
    });

    expect(found).toEqual([]);
  });

  test('has a cache of 128 MB', async () => {
    const { uri } = await open();
    const status = await withClient(uri, (client) => client.db('admin').command({ serverStatus: 1 }));

    expect(status['wiredTiger'].cache['maximum bytes configured']).toBe(128 * 2 ** 20);
  });

  test('leaves only the data after close, which may be called twice', async () => {
    const database = await open();
    expect(existsSync(socketOf(database))).toBe(true);

    await Promise.all([database.close(), database.close()]);

    expect(existsSync(dirname(socketOf(database)))).toBe(false);
    expect(await readdir(directory)).toEqual(['engine']);
    expect(isAlive(database.pid)).toBe(false);
  });

  test('ignores Ctrl-C, which the process that opened it handles', async () => {
    const database = await open();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(database.pid, signal);

    expect(await countNotes(database)).toBe(0);
  });

  test('reports a crash, and can be opened again', async () => {
    const database = await open();
    process.kill(database.pid, 'SIGKILL');

    const { message } = await database.crashed;
    expect(message).toBe(`The database in ${directory} stopped unexpectedly: its process ended by SIGKILL.`);
    expect(existsSync(dirname(socketOf(database)))).toBe(false);
    expect(await countNotes(await open())).toBe(0);
  });

  test('is started again at the same address with the same data, also for connected clients', async () => {
    const sentences: string[] = [];
    const database = await openEmbeddedDatabase({
      directory,
      onRestart: (sentence) => sentences.push(sentence),
    });
    opened.push(database);
    await withClient(database.uri, async (client) => {
      await client
        .db('mitacs')
        .collection('notes')
        .insertOne({ text: 'été' }, { writeConcern: { w: 1, journal: true } });
      for (let crash = 1; crash <= 2; crash += 1) {
        const { pid } = database;
        process.kill(pid, 'SIGKILL');
        await vi.waitFor(() => expect(sentences).toHaveLength(2 * crash), { timeout: 10_000 });
        expect(database.pid).not.toBe(pid);
        expect(await client.db('mitacs').collection('notes').find().toArray()).toMatchObject([
          { text: 'été' },
        ]);
      }
    });
    expect(sentences.slice(0, 2)).toEqual([
      `The database in ${directory} stopped unexpectedly: its process ended by SIGKILL. It is started again.`,
      `The database in ${directory} runs again.`,
    ]);
    expect(await findRunningDatabase(directory)).toMatchObject({ uri: database.uri, pid: database.pid });
    await database.close();
    expect(existsSync(dirname(socketOf(database)))).toBe(false);
    expect(isAlive(database.pid)).toBe(false);
  });

  test('is given up after five attempts, with the last reason', async () => {
    const sentences: string[] = [];
    const database = await openEmbeddedDatabase({
      directory,
      onRestart: (sentence) => sentences.push(sentence),
    });
    opened.push(database);
    await rm(join(directory, 'engine'), { recursive: true });
    await writeFile(join(directory, 'engine'), '');
    process.kill(database.pid, 'SIGKILL');

    expect((await database.crashed).message).toContain(
      'cannot be created, because part of its path is a file',
    );
    expect(sentences).toHaveLength(1);
    expect(existsSync(dirname(socketOf(database)))).toBe(false);
  });

  test('may be closed while it is started again', async () => {
    const closings: Promise<void>[] = [];
    const database = await openEmbeddedDatabase({
      directory,
      onRestart: () => void closings.push(database.close()),
    });
    process.kill(database.pid, 'SIGKILL');
    await vi.waitFor(() => expect(closings).not.toEqual([]));
    await Promise.all(closings);
    expect(isAlive(database.pid)).toBe(false);
    expect(await findRunningDatabase(directory)).toBeNull();
  });

  test('ends with the process that opened it, even if that process is killed', async () => {
    const owner = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', OPEN_AND_WAIT],
      {
        env: { ...process.env, DATA_DIR: directory },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    onTestFinished(() => void owner.kill('SIGKILL'));
    const [line] = await once(createInterface({ input: owner.stdout }), 'line');
    const { pid, uri } = JSON.parse(line) as EmbeddedDatabase;
    expect(await findRunningDatabase(directory)).toEqual({ uri, pid, ownerPid: owner.pid });

    owner.kill('SIGKILL');

    await vi.waitFor(() => expect(existsSync(socketOf({ uri }))).toBe(false), { timeout: 10_000 });
    const successor = await vi.waitFor(() => open(), { timeout: 10_000 });
    expect(successor.pid).not.toBe(pid);
  });
});

describe('opening a database', () => {
  test('fails while another process has the directory open', async () => {
    await open();

    const result = openEmbeddedDatabase({ directory });
    await expect(result).rejects.toThrow(DatabaseInUseError);
    await expect(result).rejects.toThrow(
      `A database is already open in ${directory} (process ${process.pid}). ` +
        'Stop that process, or set DATA_DIR to another directory.',
    );
  });

  test('succeeds for exactly one of several concurrent calls', async () => {
    const outcomes = await Promise.allSettled([open(), open(), open()]);

    const errors = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(errors).toEqual([expect.any(DatabaseInUseError), expect.any(DatabaseInUseError)]);
    expect(await findRunningDatabase(directory)).toMatchObject({ uri: opened[0]?.uri });
  });

  test('fails if the path is a file', async () => {
    await writeFile(directory, '');

    await expect(openEmbeddedDatabase({ directory })).rejects.toThrow(
      `The data directory ${directory} cannot be created, because part of its path is a file. Set DATA_DIR to another directory.`,
    );
  });

  test.runIf(process.platform === 'linux')('fails if the path is not writable', async () => {
    await expect(openEmbeddedDatabase({ directory: '/proc/passerelle' })).rejects.toThrow(
      /^The data directory \/proc\/passerelle is not writable \(E\w+\)\. Set DATA_DIR to another directory, or give/,
    );
  });

  test('fails on damaged files with a sentence, and leaves no process running', async () => {
    await (await open()).close();
    await writeFile(join(directory, 'engine', 'WiredTiger.turtle'), 'no turtle');

    const result = openEmbeddedDatabase({ directory });
    await expect(result).rejects.toThrow(DatabaseStartError);
    await expect(result).rejects.toThrow(
      /could not be opened: its process ended .* restore them from a backup/,
    );
    expect(await findRunningDatabase(directory)).toBeNull();
  });

  test('puts its socket in /tmp when the path of TMPDIR is too long', async () => {
    const long = join(folder, 'long'.repeat(25));
    await mkdir(long);
    vi.stubEnv('TMPDIR', long);

    const database = await open();
    expect(socketOf(database)).toMatch(/^\/tmp\/embedded-mongodb-/);
    expect(await countNotes(database)).toBe(0);
  });

  test('does not pass NODE_OPTIONS to the engine', async () => {
    vi.stubEnv('NODE_OPTIONS', '--require=/nonexistent/loader.cjs');

    expect(await countNotes(await open())).toBe(0);
  });
});

const OPEN_AND_WAIT = `
  import { openEmbeddedDatabase } from '${new URL('./index.ts', import.meta.url).href}';
  const { uri, pid } = await openEmbeddedDatabase({ directory: process.env.DATA_DIR });
  console.log(JSON.stringify({ uri, pid }));
`;

async function open(where = directory): Promise<EmbeddedDatabase> {
  const database = await openEmbeddedDatabase({ directory: where });
  opened.push(database);
  return database;
}

async function withClient<Result>(
  uri: string,
  use: (client: mongoose.mongo.MongoClient) => Promise<Result>,
): Promise<Result> {
  const client = await mongoose.mongo.MongoClient.connect(uri);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

function countNotes({ uri }: EmbeddedDatabase): Promise<number> {
  return withClient(uri, (client) => client.db('mitacs').collection('notes').countDocuments());
}

function socketOf({ uri }: { uri: string }): string {
  return decodeURIComponent(new URL(uri).host);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
