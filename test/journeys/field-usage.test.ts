import mongoose from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTemporaryDatabase } from '../../database/index.ts';
import { openUsageSink } from '../../gateway/index.ts';

let engine: Awaited<ReturnType<typeof openTemporaryDatabase>>;
beforeAll(async () => {
  engine = await openTemporaryDatabase();
});
afterAll(() => engine.close());

it('adds the counts of several gateways in one hour', async () => {
  const hour = new Date('2026-11-01T10:00:00Z');
  const row = { hour, operation: 'A', caller: 'dashboard', coordinate: 'Query.x' };
  const sinks = [await openUsageSink({ uri: engine.uri }), await openUsageSink({ uri: engine.uri })];
  await Promise.all(sinks.map(async (sink) => sink?.add([{ ...row, count: 2 }])));
  const many = Array.from({ length: 1_500 }, (_, index) => ({ ...row, coordinate: `X.f${index}`, count: 1 }));
  await sinks[0]?.add([...many, { ...row, count: 3 }]);
  for (const sink of sinks) await sink?.close();

  const client = await new mongoose.mongo.MongoClient(engine.uri).connect();
  try {
    const usage = client.db('passerelle_gateway').collection('field_usage');
    expect(await usage.countDocuments()).toBe(1_501);
    const found = await usage.findOne({ coordinate: 'Query.x' }, { projection: { _id: 0 } });
    expect(found).toEqual({ ...row, count: 7 });
    const indexes = await usage.indexes();
    expect(indexes.map(({ key }) => key)).toContainEqual({ coordinate: 1, hour: -1 });
    expect(indexes.find(({ expireAfterSeconds }) => expireAfterSeconds)?.key).toEqual({ hour: 1 });
  } finally {
    await client.close();
  }
});
