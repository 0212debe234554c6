import { type KeyRegistry, openKeyStore } from '../gateway/index.ts';
import { openDatabase } from './open-database.ts';

/** Runs an action on the keys in the database, and closes the database. */
export async function withKeyRegistry(
  env: NodeJS.ProcessEnv,
  action: (registry: KeyRegistry) => Promise<void>,
): Promise<void> {
  const database = await openDatabase(env, { share: true });
  try {
    const registry = await openKeyStore(database.uri);
    try {
      await action(registry);
    } finally {
      await registry.close();
    }
  } finally {
    await database.close();
  }
}
