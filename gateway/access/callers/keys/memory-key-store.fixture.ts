import type { KeyStore, StoredKey } from './key-store.ts';

export interface PlayedKeyStore extends KeyStore {
  readonly keys: Map<string, StoredKey>;
  readonly lookups: string[];
  readonly uses: { readonly prefix: string; readonly at: Date }[];
  /** Every question fails from now on. */
  fail(): void;
}

/** A store that a test can look into and break. */
export function playKeyStore(...keys: readonly StoredKey[]): PlayedKeyStore {
  const store = new Map(keys.map((key) => [key.prefix, key]));
  const lookups: string[] = [];
  const uses: { prefix: string; at: Date }[] = [];
  let isBroken = false;
  return {
    keys: store,
    lookups,
    uses,
    fail() {
      isBroken = true;
    },
    async findByPrefix(prefix) {
      lookups.push(prefix);
      if (isBroken) throw new Error('the database is away');
      return store.get(prefix) ?? null;
    },
    async noteUse(prefix, at) {
      uses.push({ prefix, at });
      if (isBroken) throw new Error('the database is away');
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
