import mongoose from 'mongoose';
import type { OpenUsageSink, UsageRow } from './usage-sink.ts';

interface UsageRecord extends UsageRow {
  /** Hour, operation, caller and coordinate, so that the counts of several gateways are added. */
  readonly _id: string;
}

const TIMEOUT_MS = 2_000;
const MAX_ROWS_PER_WRITE = 1_000;
const RETENTION_SECONDS = 400 * 24 * 60 * 60;

/** Collection `field_usage` in the database of the gateway. Connects with the first rows. */
export function openMongodbUsageSink(uri: string): OpenUsageSink {
  const client = new mongoose.mongo.MongoClient(uri, {
    serverSelectionTimeoutMS: TIMEOUT_MS,
    connectTimeoutMS: TIMEOUT_MS,
    maxPoolSize: 1,
    appName: 'passerelle-gateway-usage',
  });
  const usage = client.db('passerelle_gateway').collection<UsageRecord>('field_usage');
  let isIndexed = false;

  return {
    async add(rows) {
      if (!isIndexed) {
        await usage.createIndexes([
          // To find which callers still use a deprecated field.
          { key: { coordinate: 1, hour: -1 } },
          { key: { hour: 1 }, expireAfterSeconds: RETENTION_SECONDS },
        ]);
        isIndexed = true;
      }
      for (let start = 0; start < rows.length; start += MAX_ROWS_PER_WRITE) {
        await usage.bulkWrite(rows.slice(start, start + MAX_ROWS_PER_WRITE).map(toUpsert), {
          ordered: false,
        });
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
