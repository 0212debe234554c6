import {
  createKey as addKey,
  revokeKey as endKey,
  type IssuedKey,
  type KeyRegistry,
  openKeyStore,
  rotateKey as replaceKey,
  type StoredKey,
  standingOf,
} from '../gateway/index.ts';
import { readDuration, readMoment, readQuota, readSupergraph } from './key-options.ts';
import { openDatabase } from './open-database.ts';
import { showTable } from './show-table.ts';
import { UsageError } from './usage-error.ts';

interface CreateOptions {
  readonly name: string;
  readonly scope?: readonly string[];
  readonly partner?: string;
  readonly expires?: string;
  readonly quota?: string;
}

/** `passerelle key create`: the only time that the secret is shown. */
export async function createKey(env: NodeJS.ProcessEnv, options: CreateOptions): Promise<void> {
  const { name, scope = [], partner, expires, quota } = options;
  const { scopes, partners } = await readSupergraph(env);
  if (partner !== undefined && !partners.includes(partner)) {
    throw new UsageError(`"${partner}" is no partner of the graph. There are ${partners.join(', ')}.`);
  }
  const request = {
    name,
    scopes: scope,
    partner,
    expiresAt: expires === undefined ? null : readMoment('--expires', expires),
    quota: quota === undefined ? null : readQuota(quota),
  };
  await withKeys(env, async (keys) => console.log(showIssued(await addKey(keys, request, scopes))));
}

/** `passerelle key list`: every key, without its secret, which nobody has but its bearer. */
export async function listKeys(env: NodeJS.ProcessEnv): Promise<void> {
  await withKeys(env, async (keys) => {
    const all = await keys.list();
    console.log(all.length === 0 ? 'There are no keys yet.' : showTable(all.map(toRow)));
  });
}

/** `passerelle key revoke <prefix>` */
export async function revokeKey(env: NodeJS.ProcessEnv, prefix: string): Promise<void> {
  await withKeys(env, async (keys) => {
    const { name } = await endKey(keys, bare(prefix));
    console.log(`Key ${bare(prefix)} (${name}) is revoked. Every gateway refuses it within five seconds.`);
  });
}

/** `passerelle key rotate <prefix>` */
export async function rotateKey(
  env: NodeJS.ProcessEnv,
  prefix: string,
  options: { readonly overlap: string },
): Promise<void> {
  const overlapMs = readDuration('--overlap', options.overlap);
  await withKeys(env, async (keys) => {
    const issued = await replaceKey(keys, bare(prefix), overlapMs);
    console.log(showIssued(issued));
    console.log(`The old key ${bare(prefix)} stays valid until ${issued.oldEndsAt.toISOString()}.`);
  });
}

async function withKeys(env: NodeJS.ProcessEnv, action: (keys: KeyRegistry) => Promise<void>): Promise<void> {
  const database = await openDatabase(env, { share: true });
  try {
    const keys = await openKeyStore(database.uri);
    try {
      await action(keys);
    } finally {
      await keys.close();
    }
  } finally {
    await database.close();
  }
}

function showIssued({ secret, key }: IssuedKey): string {
  return [
    secret,
    '',
    'Keep it now: it is not shown again. Send it as "Authorization: Bearer …" or as "x-api-key".',
    ...Object.entries(toRow(key)).map(([title, value]) => `  ${`${title}:`.padEnd(10)} ${value}`),
  ].join('\n');
}

function toRow(key: StoredKey): Record<string, string> {
  return {
    Prefix: key.prefix,
    Name: key.name,
    Scopes: key.scopes.join(' ') || 'none: signed in',
    Partner: key.partner ?? '',
    Quota: key.quota === null ? '' : String(key.quota),
    Expires: key.expiresAt?.toISOString().slice(0, 16) ?? 'never',
    'Last use': key.lastUsedAt?.toISOString().slice(0, 16) ?? 'never',
    State: standingOf(key),
  };
}

/** People paste the beginning of a key as they see it. */
function bare(prefix: string): string {
  return prefix.replace(/^psk_/, '').slice(0, 8);
}
