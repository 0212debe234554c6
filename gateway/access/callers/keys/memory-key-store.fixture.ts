import type { KeyStore, StoredKey } from './key-store.ts';

export interface MemoryKeyStore extends KeyStore {
  readonly keys: Map<string, StoredKey>;
  /** The prefixes that were looked up, in order. */
  readonly lookups: string[];
  /** The number of prefixes in each list that was read, in order. */
  readonly listings: number[];
  readonly uses: { readonly prefix: string; readonly at: Date }[];
  /** From now on, every call fails. */
  fail(): void;
}

/** A key store in memory. It records its calls, and can be made to fail. */
export function createMemoryKeyStore(...keys: readonly StoredKey[]): MemoryKeyStore {
  const store = new Map(keys.map((key) => [key.prefix, key]));
  const lookups: string[] = [];
  const listings: number[] = [];
  const uses: { prefix: string; at: Date }[] = [];
  let isBroken = false;
  return {
    keys: store,
    lookups,
    listings,
    uses,
    fail() {
      isBroken = true;
    },
    async findByPrefix(prefix) {
      lookups.push(prefix);
      if (isBroken) throw new Error('the database is unavailable');
      return store.get(prefix) ?? null;
    },
    async listPrefixes() {
      listings.push(store.size);
      if (isBroken) throw new Error('the database is unavailable');
      return [...store.keys()];
    },
    async noteUse(prefix, at) {
      uses.push({ prefix, at });
      if (isBroken) throw new Error('the database is unavailable');
    },
  };
}

export function storedKey(
  secret: { prefix: string; hash: string },
  changes: Partial<StoredKey> = {},
): StoredKey {
  return {
    prefix: secret.prefix,
    hash: secret.hash,
    name: 'dashboard',
    scopes: ['finance:read'],
    partner: null,
    quota: null,
    createdAt: new Date('2026-01-01T00:00:00Z'),
    expiresAt: null,
    revokedAt: null,
    lastUsedAt: null,
    replacedBy: null,
    ...changes,
  };
}
