/** About 4,000 requests a second for two minutes: more than one process can answer. */
const CAPACITY = 500_000;

export interface NonceStoreOptions {
  /** Shortest time that a nonce is kept; the longest is twice that. */
  readonly keptMs: number;
  /** Largest number of nonces that can be added within `keptMs`. */
  readonly capacity?: number;
}

/**
 * Keeps nonces, so that a signed request is accepted only once. It holds two sets: after `keptMs` the older one is dropped, which
 * takes no time. When it is full, no nonce counts as new, because dropping one early would allow a replay.
 */
export class NonceStore {
  readonly #keptMs: number;
  readonly #capacity: number;
  #current = new Set<string>();
  #previous = new Set<string>();
  #currentSince = Number.NEGATIVE_INFINITY;

  constructor({ keptMs, capacity = CAPACITY }: NonceStoreOptions) {
    this.#keptMs = keptMs;
    this.#capacity = capacity;
  }

  add(nonce: string, now: number): 'new' | 'seen' | 'full' {
    const age = now - this.#currentSince;
    if (age >= this.#keptMs) {
      this.#previous = age >= 2 * this.#keptMs ? new Set() : this.#current;
      this.#current = new Set();
      this.#currentSince = now;
    }
    if (this.#current.has(nonce) || this.#previous.has(nonce)) return 'seen';
    if (this.#current.size >= this.#capacity) return 'full';
    this.#current.add(nonce);
    return 'new';
  }
}
