import type { ManagedKeyStore } from './key-store.ts';

/** Opens the key store in MongoDB. The driver is loaded on demand: a gateway without a database does not load it. */
export async function openKeyStore(uri: string): Promise<ManagedKeyStore> {
  const { openMongodbKeyStore } = await import('./mongodb-key-store.ts');
  return openMongodbKeyStore(uri);
}
