/** Some 4,000 requests a second for two minutes: more than one process answers. */
const MOST_KEPT = 500_000;

/**
 * Remembers what was seen lately, each for at least `keptMs` and for at most twice as long, in two generations: forgetting a
 * whole one takes no time. When it is full, nothing counts as new any more, for forgetting early would let what was
 * forgotten in a second time.
 */
export class RecentNonces {
  readonly #keptMs: number;
  readonly #most: number;
  #young = new Set<string>();
  #old = new Set<string>();
  #youngSince = Number.NEGATIVE_INFINITY;

  constructor({ keptMs, most = MOST_KEPT }: { readonly keptMs: number; readonly most?: number }) {
    this.#keptMs = keptMs;
    this.#most = most;
  }

  note(nonce: string, now: number): 'new' | 'seen' | 'full' {
    const age = now - this.#youngSince;
    if (age >= this.#keptMs) {
      this.#old = age >= 2 * this.#keptMs ? new Set() : this.#young;
      this.#young = new Set();
      this.#youngSince = now;
    }
    if (this.#young.has(nonce) || this.#old.has(nonce)) return 'seen';
    if (this.#young.size >= this.#most) return 'full';
    this.#young.add(nonce);
    return 'new';
  }
}
