import { LRUCache } from 'lru-cache';

/** The time for which failures of a network count, from its first one. */
const WINDOW_MS = 60_000;
/** Maximum number of networks. The least recently seen are removed, and count as without failures. */
const MAX_NETWORKS = 20_000;

/** Counts credentials that were not accepted, by the network that sent them. */
export class FailedSignIns {
  readonly #maximum: number;
  readonly #now: () => number;
  readonly #byNetwork: LRUCache<string, FailureCount>;

  /** @param maximum failures of one network in a minute; 0: no limit */
  constructor(maximum: number, now: () => number = Date.now) {
    this.#maximum = maximum;
    this.#now = now;
    this.#byNetwork = new LRUCache({
      max: MAX_NETWORKS,
      memoMethod: () => ({ failures: 0, startedAt: now() }),
    });
  }

  /** Counts a failure. Returns the seconds until the next one is accepted when the network had too many, else undefined. */
  note(network: string): number | undefined {
    if (this.#maximum === 0) return undefined;
    const now = this.#now();
    const count = this.#byNetwork.memo(network);
    if (now - count.startedAt >= WINDOW_MS) Object.assign(count, { failures: 0, startedAt: now });
    count.failures += 1;
    if (count.failures <= this.#maximum) return undefined;
    return Math.max(1, Math.ceil((count.startedAt + WINDOW_MS - now) / 1_000));
  }
}

interface FailureCount {
  failures: number;
  /** When the window started, in milliseconds since the epoch. */
  startedAt: number;
}
