import { type ManagedKeyStore, openKeyStore } from '../gateway/index.ts';
import { openDatabase } from './open-database.ts';

/** Runs an action on the keys in the database, and closes the database. */
export async function withKeyStore(
  env: NodeJS.ProcessEnv,
  action: (store: ManagedKeyStore) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(env, { share: true });
  try {
    const store = await openKeyStore(database.uri);
    try {
      await action(store);
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
  }
}
