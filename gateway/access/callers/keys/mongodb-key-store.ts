import mongoose from 'mongoose';
import { ConfigError } from '../../../../protocol/index.ts';
import type { ManagedKeyStore, StoredKey } from './key-store.ts';

type KeyRecord = Omit<StoredKey, 'prefix'> & { readonly _id: string };

const DATABASE = 'passerelle_gateway';
/** Maximum time that a request with a key waits for the database. */
const TIMEOUT_MS = 2_000;

/**
 * The keys in MongoDB. Connects at the first call, and again after the database was unavailable: without a database, a
 * gateway still starts and answers anonymous callers.
 */
export function openMongodbKeyStore(uri: string): ManagedKeyStore {
  const client = createClient(uri);
  const keys = client.db(DATABASE).collection<KeyRecord>('keys');
  const limit = { maxTimeMS: TIMEOUT_MS };
  return {
    async findByPrefix(prefix) {
      const record = await keys.findOne({ _id: prefix }, limit);
      return record && fromRecord(record);
    },
    async listPrefixes() {
      const records = await keys.find({}, { ...limit, projection: { _id: 1 } }).toArray();
      return records.map(({ _id }) => _id);
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
      serverSelectionTimeoutMS: TIMEOUT_MS,
      connectTimeoutMS: TIMEOUT_MS,
      maxPoolSize: 5,
      appName: 'passerelle-gateway',
    });
  } catch (cause) {
    // The message does not show the URI, which may contain a password.
    throw new ConfigError(
      'MONGODB_URI must be the URI of a MongoDB server, such as mongodb://localhost:27017, but is not one. See .env.example.',
      { cause },
    );
  }
}

function fromRecord({ _id: prefix, ...key }: KeyRecord): StoredKey {
  return { prefix, ...key };
}
