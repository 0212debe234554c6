import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type CallerClaims, callerClass } from '../../protocol/index.ts';
import type { CachePolicy } from './cache-policy.ts';

/** Everything that a partner's public answer depends on. */
export interface AnswerKey {
  readonly partner: string;
  /** The body of the request: query and variables. */
  readonly body: string;
  readonly acceptLanguage: string | undefined;
  /** Partners may answer callers of different classes differently: see `callerClass`. */
  readonly caller: CallerClaims;
}

/** An answer from an earlier request. */
export interface StaleAnswer {
  /** The JSON. Parsed at each use, because execution changes the parsed data. */
  readonly text: string;
  readonly ageSeconds: number;
}

export interface StoredAnswer {
  readonly text: string;
  readonly policy: CachePolicy;
  /** How long after its `max-age` the answer may be used, unless its policy has a time for that. */
  readonly staleSeconds: number;
}

interface Entry {
  readonly text: string;
  readonly storedAt: number;
  readonly expiresAt: number;
}

/**
 * The last answers of partners without errors, for use while a partner fails. Only public answers may be stored. Memory is
 * limited: the least recently used entries are removed first.
 */
export class StaleAnswers {
  readonly #entries: LRUCache<string, Entry> | undefined;

  /** @param bytes about how much memory to use; 0 stores nothing. */
  constructor(bytes: number) {
    if (bytes === 0) return;
    this.#entries = new LRUCache({
      maxSize: bytes,
      // A character takes up to two bytes; the key and the entry take a few hundred.
      sizeCalculation: ({ text }) => 2 * text.length + 512,
    });
  }

  store(key: AnswerKey, { text, policy, staleSeconds }: StoredAnswer): void {
    const usableSeconds = policy.maxAgeSeconds + (policy.staleIfErrorSeconds ?? staleSeconds);
    const storedAt = Date.now();
    this.#entries?.set(hashOf(key), { text, storedAt, expiresAt: storedAt + usableSeconds * 1_000 });
  }

  find(key: AnswerKey): StaleAnswer | undefined {
    const entry = this.#entries?.get(hashOf(key));
    const now = Date.now();
    if (entry === undefined || now > entry.expiresAt) return undefined;
    return { text: entry.text, ageSeconds: Math.max(0, Math.floor((now - entry.storedAt) / 1_000)) };
  }
}

function hashOf({ partner, body, acceptLanguage = '', caller }: AnswerKey): string {
  const hash = createHash('sha256');
  for (const part of [partner, callerClass(caller), acceptLanguage, body])
    hash.update(`${part.length}:${part}`);
  return hash.digest('base64');
}
