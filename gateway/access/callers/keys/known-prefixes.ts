import type { KeyStore } from './key-store.ts';

/** Look-ups of unknown keys in one window. Further ones use the list of prefixes. */
const MAX_UNKNOWN = 20;
const WINDOW_MS = 60_000;

/**
 * Bounds how often the store is read for keys that do not exist, however many clients guess. In each minute, 20 of them are
 * looked up. After that, the prefixes of all keys are read, at most once in `maxAgeMs`, and guesses are compared with these.
 */
export class KnownPrefixes {
  readonly #options: KnownPrefixesOptions;
  #unknownCount = 0;
  #windowStartedAt = Number.NEGATIVE_INFINITY;
  #prefixes: Promise<ReadonlySet<string>> | undefined;
  #readAt = 0;

  constructor(options: KnownPrefixesOptions) {
    this.#options = options;
  }

  /** Whether a key with this prefix must be looked up. Rejects when the store cannot be read. */
  async mayExist(prefix: string): Promise<boolean> {
    const now = this.#options.now();
    if (now - this.#windowStartedAt >= WINDOW_MS) {
      this.#windowStartedAt = now;
      this.#unknownCount = 0;
    }
    // Until it is found, a key counts as unknown: many guesses may arrive before the first answer.
    this.#unknownCount += 1;
    if (this.#unknownCount <= MAX_UNKNOWN) return true;
    return (await this.#read(now)).has(prefix);
  }

  noteFound(): void {
    this.#unknownCount = Math.max(0, this.#unknownCount - 1);
  }

  #read(now: number): Promise<ReadonlySet<string>> {
    if (this.#prefixes !== undefined && now - this.#readAt < this.#options.maxAgeMs) return this.#prefixes;
    this.#readAt = now;
    const prefixes = this.#options.store.listPrefixes().then((list) => new Set(list));
    this.#prefixes = prefixes;
    return prefixes;
  }
}

export interface KnownPrefixesOptions {
  readonly store: Pick<KeyStore, 'listPrefixes'>;
  /** After this time, a key that was created meanwhile must be found. */
  readonly maxAgeMs: number;
  /** The time in milliseconds. */
  readonly now: () => number;
}
