import { LRUCache } from 'lru-cache';
import { RateLimiterCompatibleAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { type BucketLevel, takeTokens } from './token-bucket.ts';

/** When there are more at once, those that asked longest ago are taken for new. */
const MOST_BUCKETS = 100_000;

/**
 * Token buckets of one quota in this process's memory. The library's own memory limiter counts in windows that start
 * anew all at once; this one is its kin so that it can stand in for Redis.
 */
export class MemoryBuckets extends RateLimiterCompatibleAbstract {
  readonly #levels = new LRUCache<string, BucketLevel>({ max: MOST_BUCKETS });
  readonly #quota: number;
  readonly #windowMs: number;

  constructor({ quota, windowSeconds }: { readonly quota: number; readonly windowSeconds: number }) {
    super();
    this.#quota = quota;
    this.#windowMs = windowSeconds * 1000;
  }

  /** Rejects with what the library's limiters reject with when there are not enough tokens. */
  override consume(key: string | number, tokens = 1): Promise<RateLimiterRes> {
    const options = { quota: this.#quota, windowMs: this.#windowMs, now: Date.now() };
    const { isGranted, level, waitMs } = takeTokens(this.#levels.get(String(key)), tokens, options);
    this.#levels.set(String(key), level);
    const taken = Math.ceil(level.taken);
    if (isGranted) return Promise.resolve(new RateLimiterRes(this.#quota - taken, waitMs, taken));
    return Promise.reject(new RateLimiterRes(0, waitMs, taken + tokens));
  }

  // The library tells a stand-in how its limiter blocks and spreads requests, which these buckets never do.
  override blockDuration = 0;
  override execEvenly = false;
}
