import { createKey } from '../gateway/index.ts';
import { readExpiry, readQuota } from './key-options.ts';
import { showIssuedKey } from './key-output.ts';
import { readSupergraph } from './read-supergraph.ts';
import { UsageError } from './usage-error.ts';
import { withKeyStore } from './with-key-store.ts';

interface CreateOptions {
  readonly name: string;
  readonly scope?: readonly string[];
  readonly partner?: string;
  readonly expires?: string;
  readonly quota?: string;
}

/** `passerelle key create`: creates a key and prints its secret, which is not stored. */
export async function runKeyCreate(env: NodeJS.ProcessEnv, options: CreateOptions): Promise<void> {
  const { name, scope = [], partner, expires, quota } = options;
  const { scopes, partners } = await readSupergraph(env);
  if (partner !== undefined && !partners.includes(partner)) {
    throw new UsageError(`--partner must be one of ${partners.join(', ')}, but got '${partner}'.`);
  }
  const request = {
    name,
    scopes: scope,
    partner,
    expiresAt: expires === undefined ? null : readExpiry('--expires', expires),
    quota: quota === undefined ? null : readQuota(quota),
  };
  await withKeyStore(env, async (store) => {
    console.log(showIssuedKey(await createKey(store, request, scopes)));
  });
}
