import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mongoose from 'mongoose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbeddedDatabase } from './index.ts';

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passerelle-durability-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

test('keeps every confirmed write when the engine is killed while it writes, three times in a row', async () => {
  const confirmed = [
    ...(await writeUntilKilled({ firstId: 1_000, killAfter: 200 })),
    ...(await writeUntilKilled({ firstId: 2_000, killAfter: 200 })),
    ...(await writeUntilKilled({ firstId: 3_000, killAfter: 200 })),
  ];
  expect(confirmed.length).toBeGreaterThanOrEqual(600);

  const stored = new Set(await readIds());
  expect(confirmed.filter((id) => !stored.has(id))).toEqual([]);
});

/** Uses eight concurrent writers, so that writes are in progress when the engine is killed. Returns the confirmed ids. */
async function writeUntilKilled({
  firstId,
  killAfter,
}: {
  firstId: number;
  killAfter: number;
}): Promise<number[]> {
  const database = await openEmbeddedDatabase({ directory });
  const client = await connect(database.uri);
  const confirmed: number[] = [];
  let nextId = firstId;

  async function write(): Promise<never> {
    for (;;) {
      const _id = nextId++;
      await entriesOf(client).insertOne({ _id }, { writeConcern: { w: 1, journal: true } });
      confirmed.push(_id);
      if (confirmed.length === killAfter) process.kill(database.pid, 'SIGKILL');
    }
  }
  await Promise.allSettled(Array.from({ length: 8 }, write));
  // Pending forever, and so a failed test, if the writers stopped for another reason than the kill.
  await database.crashed;
  await client.close();
  return confirmed;
}

async function readIds(): Promise<number[]> {
  const database = await openEmbeddedDatabase({ directory });
  const client = await connect(database.uri);
  try {
    return (await entriesOf(client).find().toArray()).map(({ _id }) => _id);
  } finally {
    await client.close();
    await database.close();
  }
}

function connect(uri: string): Promise<mongoose.mongo.MongoClient> {
  return mongoose.mongo.MongoClient.connect(uri, { retryWrites: false, serverSelectionTimeoutMS: 1_000 });
}

function entriesOf(client: mongoose.mongo.MongoClient): mongoose.mongo.Collection<{ _id: number }> {
  return client.db('mitacs').collection('entries');
}
