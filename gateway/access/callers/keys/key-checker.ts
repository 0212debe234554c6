import { LRUCache } from 'lru-cache';
import type { Log } from '../../../../protocol/index.ts';
import type { KnownCaller } from '../../../request/caller.ts';
import { SignInError } from '../sign-in-error.ts';
import type { KeyStore, StoredKey } from './key-store.ts';
import { isSecretOf, prefixOf } from './secret.ts';

/** A revoked key is refused within five seconds: four here, and one for whatever lies between. */
const REMEMBERED_MS = 4_000;
const MOST_REMEMBERED = 10_000;
const USE_NOTED_EVERY_MS = 60_000;

export interface KeyCheckerOptions {
  readonly store: KeyStore;
  readonly log: Log;
  /** For tests that cannot wait. */
  readonly now?: () => number;
}

/** Tells whose key a secret is. Asks the store once in some seconds for each key, known or not. */
export class KeyChecker {
  readonly #store: KeyStore;
  readonly #log: Log;
  readonly #now: () => number;
  readonly #known: LRUCache<string, { readonly key: StoredKey | null }>;
  readonly #notedAt = new LRUCache<string, number>({ max: MOST_REMEMBERED });

  constructor({ store, log, now = Date.now }: KeyCheckerOptions) {
    this.#store = store;
    this.#log = log;
    this.#now = now;
    this.#known = new LRUCache({
      max: MOST_REMEMBERED,
      ttl: REMEMBERED_MS,
      perf: { now },
      ttlResolution: 0,
      // Requests that come while a key is being looked up wait for the same answer.
      fetchMethod: async (prefix) => ({ key: await store.findByPrefix(prefix) }),
    });
  }

  /** Throws a `SignInError` for a secret that opens nothing, or when the store cannot be asked. */
  async check(secret: string): Promise<KnownCaller> {
    const prefix = prefixOf(secret);
    const key = prefix === undefined ? null : await this.#find(prefix);
    // Only who has the secret learns anything of its key.
    if (!key || !isSecretOf(key.hash, secret)) throw new SignInError('unknown key');
    if (key.revokedAt !== null) throw new SignInError('revoked key');
    if (key.expiresAt !== null && key.expiresAt.getTime() <= this.#now())
      throw new SignInError('expired key');
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
      const found = await this.#known.fetch(prefix);
      return found?.key ?? null;
    } catch (cause) {
      throw new SignInError('cannot check', { cause });
    }
  }

  /** In the background: no answer waits for it, and none fails with it. */
  #noteUse({ prefix, lastUsedAt }: StoredKey): void {
    const now = this.#now();
    const noted = Math.max(this.#notedAt.get(prefix) ?? 0, lastUsedAt?.getTime() ?? 0);
    if (now - noted < USE_NOTED_EVERY_MS) return;
    this.#notedAt.set(prefix, now);
    this.#store.noteUse(prefix, new Date(now)).catch((error: unknown) => {
      this.#log({ level: 'warn', message: `The use of key ${prefix} could not be noted.`, error });
    });
  }
}
