import type { KeyRegistry, StoredKey } from './key-store.ts';
import { createSecret, isSecretOf, prefixOf } from './secret.ts';

export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly partner?: string | null | undefined;
  readonly quota?: number | null | undefined;
  readonly expiresAt?: Date | null | undefined;
}

/** A key just made: the only time that its secret is there to be seen. */
export interface IssuedKey {
  readonly secret: string;
  readonly key: StoredKey;
}

/** A key cannot be made or changed as asked. The message is for whoever asked. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/** Throws a `KeyError` for a scope that opens nothing: it would be a typing error found out much later. */
export async function createKey(
  registry: KeyRegistry,
  { name, scopes, partner = null, quota = null, expiresAt = null }: KeyRequest,
  knownScopes: readonly string[],
): Promise<IssuedKey> {
  if (name.trim() === '') throw new KeyError('A key needs a name that says who it is for.');
  const unknown = scopes.find((scope) => !knownScopes.includes(scope));
  if (unknown !== undefined) {
    throw new KeyError(`"${unknown}" is no scope. There are ${knownScopes.join(', ')}.`);
  }
  const createdAt = new Date();
  if (expiresAt !== null && expiresAt <= createdAt) throw new KeyError('A key cannot expire in the past.');
  const { secret, prefix, hash } = createSecret();
  const key: StoredKey = {
    prefix,
    hash,
    name: name.trim(),
    scopes: [...new Set(scopes)].toSorted(),
    partner,
    quota,
    createdAt,
    expiresAt,
    revokedAt: null,
    lastUsedAt: null,
    replacedBy: null,
  };
  await registry.add(key);
  return { secret, key };
}

/** Takes effect everywhere within five seconds. */
export async function revokeKey(registry: KeyRegistry, prefix: string): Promise<StoredKey> {
  return (await registry.revoke(prefix, new Date())) ?? noSuchKey(prefix);
}

/** Makes a key like this one; the old one stays valid for `overlapMs`, so that nobody is locked out meanwhile. */
export async function rotateKey(
  registry: KeyRegistry,
  prefix: string,
  overlapMs: number,
): Promise<IssuedKey & { readonly oldEndsAt: Date }> {
  const old = (await registry.findByPrefix(prefix)) ?? noSuchKey(prefix);
  const standing = standingOf(old);
  if (standing !== 'valid') throw new KeyError(`Key ${prefix} is ${standing}. Create a new one instead.`);
  if (old.replacedBy !== null) {
    throw new KeyError(`Key ${prefix} has been rotated before. Rotate ${old.replacedBy} instead.`);
  }
  // Its scopes were checked when it was made, and may since have left the supergraph.
  const issued = await createKey(registry, old, old.scopes);
  const overlapEndsAt = new Date(Date.now() + overlapMs);
  const oldEndsAt = old.expiresAt !== null && old.expiresAt < overlapEndsAt ? old.expiresAt : overlapEndsAt;
  await registry.replace(prefix, issued.key.prefix, oldEndsAt);
  return { ...issued, oldEndsAt };
}

export type KeyStanding = 'valid' | 'revoked' | 'expired';

export function standingOf({ revokedAt, expiresAt }: StoredKey, now: Date = new Date()): KeyStanding {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'valid';
}

function noSuchKey(prefix: string): never {
  throw new KeyError(`There is no key ${prefix}. \`passerelle key list\` shows the keys that there are.`);
}

/** The key that a secret belongs to, whether it is still valid or not. */
export async function findKeyOf(registry: KeyRegistry, secret: string): Promise<StoredKey | null> {
  const prefix = prefixOf(secret);
  const key = prefix === undefined ? null : await registry.findByPrefix(prefix);
  return key !== null && isSecretOf(key.hash, secret) ? key : null;
}
