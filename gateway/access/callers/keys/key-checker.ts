import { LRUCache } from 'lru-cache';
import type { Log } from '../../../../protocol/index.ts';
import type { KnownCaller } from '../../../request/caller.ts';
import { SignInError } from '../sign-in-error.ts';
import type { KeyStore, StoredKey } from './key-store.ts';
import { KnownPrefixes } from './known-prefixes.ts';
import { isSecretOf, prefixOf } from './secret.ts';

/** A revoked key must be rejected within five seconds: four, and one for the lookup and the network. */
const CACHE_MS = 4_000;
/** Maximum number of cached lookups. */
const CACHE_SIZE = 10_000;
/** The last use of a key is stored at most once in this time. */
const USE_INTERVAL_MS = 60_000;

export interface KeyCheckerOptions {
  readonly store: KeyStore;
  readonly log: Log;
  /** The time in milliseconds. Default: `Date.now`. */
  readonly now?: () => number;
}

/**
 * Identifies callers by API keys. Caches each lookup for four seconds, also of unknown keys. Text that is not a key is never
 * looked up, and neither are most keys of a client that guesses: see `KnownPrefixes`.
 */
export class KeyChecker {
  readonly #store: KeyStore;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #lookups: LRUCache<string, { readonly key: StoredKey | null }>;
  readonly #prefixes: KnownPrefixes;
  readonly #usedAt = new LRUCache<string, number>({ max: CACHE_SIZE });

  constructor({ store, log, now = Date.now }: KeyCheckerOptions) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
    this.#prefixes = new KnownPrefixes({ store, maxAgeMs: CACHE_MS, now });
    this.#lookups = new LRUCache({
      max: CACHE_SIZE,
      ttl: CACHE_MS,
      perf: { now },
      ttlResolution: 0,
      // Requests with a key that is being looked up wait for the same lookup.
      fetchMethod: async (prefix) => ({ key: await store.findByPrefix(prefix) }),
    });
  }

  /** Throws a `SignInError` for a secret without a valid key, or when the store cannot be read. */
  async check(secret: string): Promise<KnownCaller> {
    const prefix = prefixOf(secret);
    const key = prefix === undefined ? null : await this.#find(prefix);
    // Only a client that has the secret learns whether its key is revoked or expired.
    if (!key || !isSecretOf(key.hash, secret)) throw new SignInError('unknown key');
    if (key.revokedAt !== null) throw new SignInError('revoked key');
    if (key.expiresAt !== null && key.expiresAt.getTime() <= this.#now()) {
      throw new SignInError('expired key');
    }
    this.#noteUse(key);
    return {
      kind: 'known',
      id: `key:${key.prefix}`,
      name: key.name,
      scopes: new Set(key.scopes),
      partner: key.partner ?? undefined,
      quota: key.quota ?? undefined,
    };
  }

  async #find(prefix: string): Promise<StoredKey | null> {
    try {
      const cached = this.#lookups.get(prefix);
      if (cached !== undefined) return cached.key;
      if (!(await this.#prefixes.mayExist(prefix))) return null;
      const key = (await this.#lookups.fetch(prefix))?.key ?? null;
      if (key !== null) this.#prefixes.noteFound();
      return key;
    } catch (cause) {
      throw new SignInError('cannot check', { cause });
    }
  }

  /** Stores the time of the last use in the background: the request does not wait, and does not fail if storing fails. */
  #noteUse({ prefix, lastUsedAt }: StoredKey): void {
    const now = this.#now();
    const notedAt = Math.max(this.#usedAt.get(prefix) ?? 0, lastUsedAt?.getTime() ?? 0);
    if (now - notedAt < USE_INTERVAL_MS) return;
    this.#usedAt.set(prefix, now);
    this.#store.noteUse(prefix, new Date(now)).catch((error: unknown) => {
      this.#log({ level: 'warn', message: `The last use of key ${prefix} could not be stored.`, error });
    });
  }
}
