import mongoose from 'mongoose';
import type { OpenUsageSink, UsageRow } from './usage-sink.ts';

interface UsageRecord extends UsageRow {
  /** Hour, operation, caller and coordinate, so that counts of several gateways add up. */
  readonly _id: string;
}

const PATIENCE_MS = 2_000;
const MOST_AT_ONCE = 1_000;
const KEPT_SECONDS = 400 * 24 * 60 * 60;

/** Collection `field_usage` of the gateway's own database. Connects when there is something to keep. */
export function openMongodbUsageSink(uri: string): OpenUsageSink {
  const client = new mongoose.mongo.MongoClient(uri, {
    serverSelectionTimeoutMS: PATIENCE_MS,
    connectTimeoutMS: PATIENCE_MS,
    maxPoolSize: 1,
    appName: 'passerelle-gateway-usage',
  });
  const usage = client.db('passerelle_gateway').collection<UsageRecord>('field_usage');
  let isIndexed = false;

  return {
    async add(rows) {
      if (!isIndexed) {
        await usage.createIndexes([
          // Who still uses a field that is to go?
          { key: { coordinate: 1, hour: -1 } },
          { key: { hour: 1 }, expireAfterSeconds: KEPT_SECONDS },
        ]);
        isIndexed = true;
      }
      for (let start = 0; start < rows.length; start += MOST_AT_ONCE) {
        await usage.bulkWrite(rows.slice(start, start + MOST_AT_ONCE).map(toUpsert), { ordered: false });
      }
    },
    close: () => client.close(),
  };
}

function toUpsert({ hour, operation, caller, coordinate, count }: UsageRow) {
  const _id = JSON.stringify([hour, operation, caller, coordinate]);
  const update = { $inc: { count }, $setOnInsert: { hour, operation, caller, coordinate } };
  return { updateOne: { filter: { _id }, update, upsert: true } };
}
