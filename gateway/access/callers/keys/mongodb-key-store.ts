import mongoose from 'mongoose';
import { ConfigError } from '../../../../protocol/index.ts';
import type { KeyRegistry, StoredKey } from './key-store.ts';

type KeyRecord = Omit<StoredKey, 'prefix'> & { readonly _id: string };

const DATABASE = 'passerelle_gateway';
/** A request with a key waits for the database no longer than this. */
const PATIENCE_MS = 2_000;

/**
 * The keys in MongoDB. Connects when it is first asked, and again after the database was away: a gateway starts, and answers
 * anonymous callers, without it.
 */
export function openMongodbKeyStore(uri: string): KeyRegistry {
  const client = createClient(uri);
  const keys = client.db(DATABASE).collection<KeyRecord>('keys');
  const limit = { maxTimeMS: PATIENCE_MS };
  return {
    async findByPrefix(prefix) {
      const record = await keys.findOne({ _id: prefix }, limit);
      return record && fromRecord(record);
    },
    async noteUse(prefix, at) {
      await keys.updateOne({ _id: prefix }, { $max: { lastUsedAt: at } });
    },
    async add({ prefix, ...key }) {
      await keys.insertOne({ _id: prefix, ...key });
    },
    async list() {
      const records = await keys.find({}, limit).sort({ createdAt: -1, _id: 1 }).toArray();
      return records.map(fromRecord);
    },
    async revoke(prefix, at) {
      await keys.updateOne({ _id: prefix, revokedAt: null }, { $set: { revokedAt: at } });
      const record = await keys.findOne({ _id: prefix }, limit);
      return record && fromRecord(record);
    },
    async replace(prefix, by, endsAt) {
      await keys.updateOne({ _id: prefix }, { $set: { replacedBy: by } });
      await keys.updateOne(
        { _id: prefix, $or: [{ expiresAt: null }, { expiresAt: { $gt: endsAt } }] },
        { $set: { expiresAt: endsAt } },
      );
    },
    close: () => client.close(),
  };
}

function createClient(uri: string) {
  try {
    return new mongoose.mongo.MongoClient(uri, {
      serverSelectionTimeoutMS: PATIENCE_MS,
      connectTimeoutMS: PATIENCE_MS,
      maxPoolSize: 5,
      appName: 'passerelle-gateway',
    });
  } catch (cause) {
    // The address may hold a password and is not repeated.
    throw new ConfigError(
      'MONGODB_URI must be the address of a MongoDB, such as mongodb://localhost:27017. See .env.example.',
      { cause },
    );
  }
}

function fromRecord({ _id: prefix, ...key }: KeyRecord): StoredKey {
  return { prefix, ...key };
}
