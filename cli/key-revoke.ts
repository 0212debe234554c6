import { revokeKey } from '../gateway/index.ts';
import { readPrefix } from './key-options.ts';
import { withKeyRegistry } from './with-key-registry.ts';

/** `passerelle key revoke <prefix>` */
export async function runKeyRevoke(env: NodeJS.ProcessEnv, text: string): Promise<void> {
  const prefix = readPrefix(text);
  await withKeyRegistry(env, async (registry) => {
    const { name } = await revokeKey(registry, prefix);
    console.log(`Key ${prefix} (${name}) is revoked. Every gateway rejects it within five seconds.`);
  });
}
