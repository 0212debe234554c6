import { revokeKey } from '../gateway/index.ts';
import { readPrefix } from './key-options.ts';
import { withKeyStore } from './with-key-store.ts';

/** `passerelle key revoke <prefix>` */
export async function runKeyRevoke(env: NodeJS.ProcessEnv, text: string): Promise<void> {
  const prefix = readPrefix(text);
  await withKeyStore(env, async (store) => {
    const { name } = await revokeKey(store, prefix);
    console.log(`Key ${prefix} (${name}) is revoked. Every gateway rejects it within five seconds.`);
  });
}
