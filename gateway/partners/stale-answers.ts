import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { KeepingRule } from './cache-policy.ts';

/** Everything that decides what a partner answers, apart from who asks. */
export interface KeptQuestion {
  readonly partner: string;
  /** The request's body: query and variables. */
  readonly body: string;
  readonly acceptLanguage: string | undefined;
}

export interface KeptAnswer {
  /** The answer as it came: parsed anew at each use, since merging changes what it merges. */
  readonly text: string;
  readonly ageSeconds: number;
}

interface Entry {
  readonly text: string;
  readonly at: number;
  readonly usableUntil: number;
}

/**
 * The last good answers of partners that allow anyone to be told them, for when they fail. Bounded in bytes; those not
 * used for longest go first.
 */
export class KeptAnswers {
  readonly #entries: LRUCache<string, Entry> | undefined;

  /** @param bytes about how much memory to use; 0 keeps nothing. */
  constructor(bytes: number) {
    if (bytes === 0) return;
    this.#entries = new LRUCache({
      maxSize: bytes,
      // A text takes up to two bytes per character, its key and entry a few hundred.
      sizeCalculation: ({ text }) => 2 * text.length + 512,
    });
  }

  keep(question: KeptQuestion, text: string, rule: KeepingRule, staleSeconds: number): void {
    const usableSeconds = rule.maxAgeSeconds + (rule.staleIfErrorSeconds ?? staleSeconds);
    const at = Date.now();
    this.#entries?.set(keyOf(question), { text, at, usableUntil: at + usableSeconds * 1_000 });
  }

  find(question: KeptQuestion): KeptAnswer | undefined {
    const entry = this.#entries?.get(keyOf(question));
    const now = Date.now();
    if (entry === undefined || now > entry.usableUntil) return undefined;
    return { text: entry.text, ageSeconds: Math.max(0, Math.floor((now - entry.at) / 1_000)) };
  }
}

function keyOf({ partner, body, acceptLanguage = '' }: KeptQuestion): string {
  const hash = createHash('sha256');
  for (const part of [partner, acceptLanguage, body]) hash.update(`${part.length}:${part}`);
  return hash.digest('base64');
}
