import type { KeyRegistry } from './key-store.ts';

/** The keys in the MongoDB at this address. Its driver is loaded only here: a gateway without a database needs none. */
export async function openKeyStore(uri: string): Promise<KeyRegistry> {
  const { openMongodbKeyStore } = await import('./mongodb-key-store.ts');
  return openMongodbKeyStore(uri);
}
