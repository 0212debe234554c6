/** About 4,000 requests a second for two minutes: more than one process can answer. */
const CAPACITY = 500_000;

export interface NonceStoreOptions {
  /** Shortest time that a nonce is stored; the longest is twice that. */
  readonly retentionMs: number;
  /** Largest number of nonces that can be added within `retentionMs`. */
  readonly capacity?: number;
}

/**
 * Stores nonces, so that a signed request is accepted only once. It has two sets: after `retentionMs` the older one is dropped,
 * which takes no time. When the store is full, no nonce counts as new, because dropping one early would allow a replay.
 */
export class NonceStore {
  readonly #retentionMs: number;
  readonly #capacity: number;
  #current = new Set<string>();
  #previous = new Set<string>();
  #currentSince = Number.NEGATIVE_INFINITY;

  constructor({ retentionMs, capacity = CAPACITY }: NonceStoreOptions) {
    this.#retentionMs = retentionMs;
    this.#capacity = capacity;
  }

  add(nonce: string, now: number): 'new' | 'seen' | 'full' {
    const age = now - this.#currentSince;
    if (age >= this.#retentionMs) {
      this.#previous = age >= 2 * this.#retentionMs ? new Set() : this.#current;
      this.#current = new Set();
      this.#currentSince = now;
    }
    if (this.#current.has(nonce) || this.#previous.has(nonce)) return 'seen';
    if (this.#current.size >= this.#capacity) return 'full';
    this.#current.add(nonce);
    return 'new';
  }
}
