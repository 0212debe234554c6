import { toKeyRow } from './key-output.ts';
import { showTable } from './show-table.ts';
import { withKeyStore } from './with-key-store.ts';

/** `passerelle key list`: prints every key, without its secret. */
export async function runKeyList(env: NodeJS.ProcessEnv): Promise<void> {
  await withKeyStore(env, async (store) => {
    const keys = await store.list();
    console.log(keys.length === 0 ? 'There are no keys yet.' : showTable(keys.map(toKeyRow)));
  });
}
