import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sendQuery } from '@passerelle/kit/testing';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRunningDatabase } from '../../database/index.ts';
import { freePorts, runPasserelle } from '../support/run-passerelle.ts';

const run = promisify(execFile);
const START_MS = 120_000;
const STARTED = 'Ctrl-C stops everything.';
const PLACEMENTS = '{ placements(first: 1) { totalCount } }';

let folder: string;
let url: string;
let settings: { readonly DATA_DIR: string; readonly PORT: string };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-faults-'));
  const [port] = await freePorts(1);
  settings = { DATA_DIR: join(folder, 'data'), PORT: String(port) };
  url = `http://localhost:${port}/graphql`;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function enginePid(directory: string): Promise<number> {
  const running = await findRunningDatabase(directory);
  if (!running) throw new Error('No engine is running.');
  return running.pid;
}

it(
  'npm start starts its engine again, and a subgraph that joined it reconnects',
  async () => {
    const start = runPasserelle(['start'], settings);
    await start.outputWith(STARTED);
    const [port] = await freePorts(1);
    const joined = runPasserelle(['subgraph', 'template'], { ...settings, TEMPLATE_PORT: String(port) });
    await joined.outputWith('The template subgraph is at');
    const joinedUrl = `http://127.0.0.1:${port}/graphql`;
    const count = (address: string, query: string) => sendQuery(address, query).then(({ data }) => data);
    const [placements, workshops] = [
      await count(url, PLACEMENTS),
      await count(joinedUrl, '{ workshops { totalCount } }'),
    ];

    process.kill(await enginePid(settings.DATA_DIR), 'SIGKILL');

    // Not the answers from before, which the gateway may use while a partner is away.
    const fresh = '{ placements(first: 2) { totalCount } }';
    await expect.poll(() => count(url, fresh), { timeout: 15_000 }).toEqual(placements);
    await expect
      .poll(() => count(joinedUrl, '{ workshops { totalCount } }'), { timeout: 15_000 })
      .toEqual(workshops);
    expect((await joined.stop()).code).toBe(0);
    const ended = await start.stop();
    expect(ended.code).toBe(0);
    expect(ended.stderr).toContain(
      `passerelle: The database in ${settings.DATA_DIR} stopped unexpectedly: its process ended by SIGKILL. It is started again.\n`,
    );
    expect(ended.stderr).toContain(`passerelle: The database in ${settings.DATA_DIR} runs again.\n`);
  },
  START_MS,
);

/** Fills the disk of a running database, which then writes until it ends. */
async function fillDisk(disk: string, uri: string): Promise<void> {
  const client = await mongoose.mongo.MongoClient.connect(uri, { retryWrites: false });
  // The engine compresses what it stores.
  const write = () =>
    client
      .db('scratch')
      .collection('rows')
      .insertMany(
        Array.from({ length: 100 }, () => ({ bytes: randomBytes(10_000) })),
        { writeConcern: { w: 1, journal: true } },
      );
  // A new collection would need a file.
  await write();
  await writeFile(join(disk, 'filler'), Buffer.alloc(100 * 2 ** 20)).catch(() => {});
  try {
    for (;;) await write();
  } catch {
    await client.close();
  }
}

/** A folder with a disk of its own, in memory. Undefined where this process may not mount one. */
async function mountDisk(mebibytes: number): Promise<string | undefined> {
  const disk = await mkdtemp(join(tmpdir(), 'passerelle-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', disk]);
    return disk;
  } catch {
    await rm(disk, { recursive: true });
    return undefined;
  }
}

async function unmount(disk: string): Promise<void> {
  await run('umount', [disk]);
  await rm(disk, { recursive: true });
}

const trialDisk = await mountDisk(1);
if (trialDisk) await unmount(trialDisk);

describe.skipIf(trialDisk === undefined)('on a full disk (needs the permission to mount one)', () => {
  const isFull = (directory: string) =>
    new RegExp(
      `^passerelle: The disk with the data directory ${directory} is full \\(\\d+ MiB are free\\)\\. Free some space, or set DATA_DIR to a directory on another disk\\. All data that was stored is kept\\.$`,
      'm',
    );

  it.each([
    ['before it opens the database', 20],
    ['while it writes sample data', 40],
  ])(
    'npm start ends with a sentence %s, and continues once there is space',
    async (_, mebibytes) => {
      const disk = (await mountDisk(mebibytes)) ?? '';
      try {
        const directory = join(disk, 'data');
        const ended = await runPasserelle(['start'], { ...settings, DATA_DIR: directory }).exited;
        expect(ended.code).toBe(1);
        expect(ended.stderr).toMatch(isFull(directory));
        expect(ended.stderr).not.toMatch(/^ {4}at /m);

        await run('mount', ['-o', 'remount,size=200m', disk]);
        const again = runPasserelle(['start'], { ...settings, DATA_DIR: directory });
        await again.outputWith(STARTED);
        expect((await sendQuery(url, PLACEMENTS)).data.placements.totalCount).toBeGreaterThan(1_000);
        expect((await again.stop()).code).toBe(0);
      } finally {
        await unmount(disk);
      }
    },
    START_MS,
  );

  it(
    'npm start ends with a sentence while it serves, and loses nothing',
    async () => {
      const disk = (await mountDisk(90)) ?? '';
      try {
        const directory = join(disk, 'data');
        const first = runPasserelle(['start'], { ...settings, DATA_DIR: directory });
        await first.outputWith(STARTED);
        const before = (await sendQuery(url, PLACEMENTS)).data;
        const running = await findRunningDatabase(directory);
        await fillDisk(disk, running?.uri ?? '');
        const ended = await first.exited;
        expect(ended.code).toBe(1);
        expect(ended.stderr).toMatch(isFull(directory));
        expect(ended.stderr).not.toMatch(/^ {4}at /m);

        await rm(join(disk, 'filler'));
        const again = runPasserelle(['start'], { ...settings, DATA_DIR: directory });
        await again.outputWith(STARTED);
        expect((await sendQuery(url, PLACEMENTS)).data).toEqual(before);
        expect((await again.stop()).code).toBe(0);
      } finally {
        await unmount(disk);
      }
    },
    START_MS,
  );
});
