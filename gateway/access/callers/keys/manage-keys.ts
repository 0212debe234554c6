import type { ManagedKeyStore, StoredKey } from './key-store.ts';
import { createSecret, isSecretOf, prefixOf } from './secret.ts';

export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly string[];
  readonly partner?: string | null | undefined;
  readonly quota?: number | null | undefined;
  readonly expiresAt?: Date | null | undefined;
}

/** A new key with its secret, which is not stored and cannot be shown again. */
export interface IssuedKey {
  readonly secret: string;
  readonly key: StoredKey;
}

/** A key cannot be created or changed as requested. The message is for the person who runs the command. */
export class KeyError extends Error {
  override readonly name = 'KeyError';
}

/** Throws a `KeyError` for an unknown scope: a typing error would otherwise be noticed only when the key is used. */
export async function createKey(
  store: ManagedKeyStore,
  { name, scopes, partner = null, quota = null, expiresAt = null }: KeyRequest,
  knownScopes: readonly string[],
): Promise<IssuedKey> {
  if (name.trim() === '') throw new KeyError('A key needs a name that says who or what it is for.');
  const unknown = scopes.find((scope) => !knownScopes.includes(scope));
  if (unknown !== undefined) {
    throw new KeyError(`"${unknown}" is not a scope. The scopes are ${knownScopes.join(', ')}.`);
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
  await store.add(key);
  return { secret, key };
}

/** Takes effect everywhere within five seconds. */
export async function revokeKey(store: ManagedKeyStore, prefix: string): Promise<StoredKey> {
  return (await store.revoke(prefix, new Date())) ?? noSuchKey(prefix);
}

/** Creates a key with the same properties. The old key stays valid for `overlapMs`, so that clients can change over. */
export async function rotateKey(
  store: ManagedKeyStore,
  prefix: string,
  overlapMs: number,
): Promise<IssuedKey & { readonly oldEndsAt: Date }> {
  const old = (await store.findByPrefix(prefix)) ?? noSuchKey(prefix);
  const status = keyStatusOf(old);
  if (status !== 'valid') throw new KeyError(`Key ${prefix} is ${status}. Create a new one instead.`);
  if (old.replacedBy !== null) {
    throw new KeyError(`Key ${prefix} has already been rotated. Rotate ${old.replacedBy} instead.`);
  }
  // Not checked again: a scope may have been removed from the supergraph since the key was created.
  const issued = await createKey(store, old, old.scopes);
  const overlapEndsAt = new Date(Date.now() + overlapMs);
  const oldEndsAt = old.expiresAt !== null && old.expiresAt < overlapEndsAt ? old.expiresAt : overlapEndsAt;
  await store.replace(prefix, issued.key.prefix, oldEndsAt);
  return { ...issued, oldEndsAt };
}

export type KeyStatus = 'valid' | 'revoked' | 'expired';

export function keyStatusOf({ revokedAt, expiresAt }: StoredKey, now: Date = new Date()): KeyStatus {
  if (revokedAt !== null) return 'revoked';
  return expiresAt !== null && expiresAt <= now ? 'expired' : 'valid';
}

function noSuchKey(prefix: string): never {
  throw new KeyError(`There is no key ${prefix}. \`passerelle key list\` lists all keys.`);
}

/** The key that a secret belongs to, whether it is still valid or not. */
export async function findKeyOf(store: ManagedKeyStore, secret: string): Promise<StoredKey | null> {
  const prefix = prefixOf(secret);
  const key = prefix === undefined ? null : await store.findByPrefix(prefix);
  return key !== null && isSecretOf(key.hash, secret) ? key : null;
}
