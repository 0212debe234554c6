import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedDatabase } from './open-embedded-database.ts';

// A file system of a few megabytes stands for a full disk. Mounting one needs root on Linux.

let disk: string;
let mounted: boolean;

function mount(mebibytes: number): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', disk], { stdio: 'ignore' });
  mounted = true;
}

function canMount(): boolean {
  try {
    execFileSync('unshare', ['--mount', 'true'], { stdio: 'ignore' });
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

beforeEach(async () => {
  mounted = false;
  disk = await mkdtemp(join(tmpdir(), 'passerelle-disk-'));
});
afterEach(async () => {
  if (mounted) execFileSync('umount', ['--lazy', disk]);
  await rm(disk, { recursive: true, force: true });
});

describe.skipIf(!canMount())('a full disk', () => {
  it('is reported with one sentence before the engine starts', async () => {
    mount(16);
    await expect(openEmbeddedDatabase({ directory: join(disk, 'data') })).rejects.toMatchObject({
      name: 'DatabaseFullError',
      message: expect.stringContaining(join(disk, 'data')),
    });
  });

  it('is the reason for the end of the engine while it serves, and no confirmed record is lost', async () => {
    mount(200);
    const directory = join(disk, 'data');
    const database = await openEmbeddedDatabase({ directory });
    const client = await mongoose.mongo.MongoClient.connect(database.uri, { retryWrites: false });
    const records = client.db('test').collection<{ _id: number; text: string }>('records');
    let confirmed = 0;
    try {
      for (; confirmed < 400; confirmed += 1) {
        await records.insertOne(
          { _id: confirmed, text: 'x'.repeat(2 ** 20) },
          { writeConcern: { w: 1, j: true } },
        );
      }
    } catch {
      // The engine ended.
    }
    expect(await database.crashed).toMatchObject({ name: 'DatabaseFullError' });
    await client.close();
    await database.close();

    execFileSync('mount', ['-o', 'remount,size=2g', disk]);
    const again = await openEmbeddedDatabase({ directory });
    const reader = await mongoose.mongo.MongoClient.connect(again.uri);
    expect(confirmed).toBeGreaterThan(10);
    const count = await reader.db('test').collection('records').countDocuments();
    expect(count).toBeGreaterThanOrEqual(confirmed);
    await reader.close();
    await again.close();
  }, 60_000);
});
