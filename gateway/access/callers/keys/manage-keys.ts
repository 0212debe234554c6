import type { ManagedKeyStore, StoredKey } from './key-store.ts';
import { createSecret, isSecretOf, prefixOf } from './secret.ts';

/** The properties of a key to be created. */
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

/** Creates and stores a key. Throws a `KeyError` for an unknown scope, so that a typing error is noticed before the key is used. */
export async function createKey(
  store: ManagedKeyStore,
  { name, scopes, partner = null, quota = null, expiresAt = null }: KeyRequest,
  knownScopes: readonly string[],
): Promise<IssuedKey> {
  if (name.trim() === '')
    throw new KeyError('A key must have a name that says what it is for, but got none.');
  const unknown = scopes.find((scope) => !knownScopes.includes(scope));
  if (unknown !== undefined) {
    throw new KeyError(`"${unknown}" is not a scope. The scopes are ${knownScopes.join(', ')}.`);
  }
  const createdAt = new Date();
  if (expiresAt !== null && expiresAt <= createdAt)
    throw new KeyError('A key must expire in the future, but got a date in the past.');
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

/** Revokes a key: every gateway rejects it within five seconds. Throws a `KeyError` if there is no such key. */
export async function revokeKey(store: ManagedKeyStore, prefix: string): Promise<StoredKey> {
  return (await store.revoke(prefix, new Date())) ?? noSuchKey(prefix);
}

/** Replaces a key by a new one with the same properties. The old key stays valid for `overlapMs`, so that clients can change to the new one. */
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

/** Whether a key is accepted. */
export type KeyStatus = 'valid' | 'revoked' | 'expired';

/** The status of a key at a time. A key that was revoked and has expired is `revoked`. */
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
