import { toKeyRow } from './key-output.ts';
import { showTable } from './show-table.ts';
import { withKeyRegistry } from './with-key-registry.ts';

/** `passerelle key list`: prints every key, without its secret. */
export async function runKeyList(env: NodeJS.ProcessEnv): Promise<void> {
  await withKeyRegistry(env, async (registry) => {
    const keys = await registry.list();
    console.log(keys.length === 0 ? 'There are no keys yet.' : showTable(keys.map(toKeyRow)));
  });
}
