import { Redis, type Result } from 'ioredis';
import type { Log } from '../../../protocol/index.ts';

/** A request for tokens from one bucket. */
export interface TokenRequest {
  readonly key: string;
  readonly tokens: number;
  readonly quota: number;
  readonly windowSeconds: number;
}

/** The state of a bucket after one request. */
export interface BucketState {
  /** The tokens that are missing in the bucket, those of this request included; above the quota, it was denied. */
  readonly taken: number;
  /** Time until the bucket is full again; for a denied request, until it has enough tokens. */
  readonly waitMs: number;
}

/** While Redis is unavailable, at most one warning is logged in this time. */
const LOG_INTERVAL_MS = 60_000;

/** Token buckets in Redis, which all gateways share. */
export class RedisBuckets {
  readonly #redis: Redis;

  constructor(url: string, log: Log) {
    this.#redis = new Redis(url, {
      lazyConnect: true,
      // Requests do not wait for Redis: a fast answer is more important than an exact count.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      commandTimeout: 100,
      retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
      scripts: { takeTokens: { numberOfKeys: 1, lua: TAKE_TOKENS } },
    });
    let nextLogAt = 0;
    this.#redis.on('error', (error) => {
      if (Date.now() < nextLogAt) return;
      nextLogAt = Date.now() + LOG_INTERVAL_MS;
      const message =
        'Redis is unavailable. Until it is available again, each gateway counts rates separately.';
      log({ level: 'warn', message, error });
    });
  }

  /** Starts to connect, and reconnects from then on. Does not wait. */
  open(): void {
    // Failures are logged by the listener for errors.
    this.#redis.connect().catch(() => {});
  }

  /** Returns undefined when Redis does not answer. */
  async take({ key, tokens, quota, windowSeconds }: TokenRequest): Promise<BucketState | undefined> {
    if (this.#redis.status !== 'ready') return undefined;
    try {
      const redisKey = `passerelle:rate:${quota}:${key}`;
      const [taken, waitMs] = await this.#redis.takeTokens(redisKey, tokens, windowSeconds, quota);
      return { taken, waitMs };
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.#redis.disconnect();
  }
}

/** The same computation as in `RateLimiter`. A bucket expires when it is full again. */
const TAKE_TOKENS = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local tokens = tonumber(ARGV[1])
local quota = tonumber(ARGV[3])
local refill_per_ms = quota / (tonumber(ARGV[2]) * 1000)
local before = redis.call('HMGET', KEYS[1], 'taken', 'at')
local refilled = math.max(0, now - (tonumber(before[2]) or now)) * refill_per_ms
local taken = math.max(0, (tonumber(before[1]) or 0) - refilled) + tokens
if taken > quota then
  return {math.ceil(taken), math.ceil((taken - quota) / refill_per_ms)}
end
local wait_ms = math.ceil(taken / refill_per_ms)
redis.call('HSET', KEYS[1], 'taken', string.format('%.6f', taken), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], math.max(1, wait_ms))
return {math.ceil(taken), wait_ms}
`;

declare module 'ioredis' {
  interface RedisCommander<Context> {
    /** See `TAKE_TOKENS`. */
    takeTokens(
      key: string,
      tokens: number,
      windowSeconds: number,
      quota: number,
    ): Result<[taken: number, waitMs: number], Context>;
  }
}
