import { Redis } from 'ioredis';
import { RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Log } from '../../../protocol/index.ts';
import { MemoryBuckets } from './memory-buckets.ts';
import type { RateSettings } from './rate-settings.ts';
import { takeTokensScript } from './token-bucket.ts';

/** Who pays, and how much there is to spend in a window. */
export interface Account {
  readonly policy: 'anonymous' | 'key';
  readonly key: string;
  readonly quota: number;
}

/** What became of one request for a part of a quota. */
export interface Allowance {
  readonly isGranted: boolean;
  readonly account: Account;
  readonly windowSeconds: number;
  readonly remaining: number;
  /** Until the whole quota is there again; when nothing was granted, until there is enough. */
  readonly waitSeconds: number;
}

const LOG_INTERVAL_MS = 60_000;

/** Counts what callers spend: in Redis for all gateways together where there is one, else in this process alone. */
export class RateLimiter {
  readonly #settings: RateSettings;
  readonly #redis: Redis | undefined;
  readonly #buckets = new Map<number, RateLimiterRedis | MemoryBuckets>();

  constructor(settings: RateSettings, log: Log) {
    this.#settings = settings;
    this.#redis = settings.redisUrl === undefined ? undefined : createRedis(settings.redisUrl, log);
  }

  /** Starts connecting to Redis, and goes on trying; nobody waits for it. */
  open(): void {
    // What fails is told by the connection's own events.
    this.#redis?.connect().catch(() => {});
  }

  /**
   * Takes a cost out of an account; all of the quota when the cost is larger. Undefined where no rate is set. Never
   * throws: a Redis that is away or slow is stood in for by this process's memory.
   */
  async take(account: Account, cost: number): Promise<Allowance | undefined> {
    const { quota } = account;
    if (quota === 0) return undefined;
    const tokens = Math.min(quota, Math.max(1, Math.ceil(cost)));
    const { windowSeconds } = this.#settings;
    try {
      const { consumedPoints, msBeforeNext } = await this.#bucketsOf(quota).consume(account.key, tokens);
      const remaining = quota - consumedPoints;
      return { isGranted: true, account, windowSeconds, remaining, waitSeconds: inSeconds(msBeforeNext) };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const { consumedPoints, msBeforeNext } = refusal;
      const remaining = Math.max(0, quota - (consumedPoints - tokens));
      return { isGranted: false, account, windowSeconds, remaining, waitSeconds: inSeconds(msBeforeNext) };
    }
  }

  async close(): Promise<void> {
    this.#redis?.disconnect();
  }

  #bucketsOf(quota: number): RateLimiterRedis | MemoryBuckets {
    let buckets = this.#buckets.get(quota);
    if (buckets === undefined) {
      const { windowSeconds } = this.#settings;
      const memory = new MemoryBuckets({ quota, windowSeconds });
      buckets =
        this.#redis === undefined
          ? memory
          : new RateLimiterRedis({
              storeClient: this.#redis,
              keyPrefix: `passerelle:rate:${quota}`,
              points: quota,
              duration: windowSeconds,
              customIncrTtlLuaScript: takeTokensScript,
              rejectIfRedisNotReady: true,
              insuranceLimiter: memory,
            });
      this.#buckets.set(quota, buckets);
    }
    return buckets;
  }
}

function createRedis(url: string, log: Log): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    // A request is worth more than the exact count of it: nobody waits for a Redis that is away.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: 100,
    retryStrategy: (attempt) => Math.min(attempt * 200, 5_000),
  });
  let quietUntil = 0;
  redis.on('error', (error) => {
    if (Date.now() < quietUntil) return;
    quietUntil = Date.now() + LOG_INTERVAL_MS;
    const message = 'Redis is away: until it is back, rates are counted in this process alone.';
    log({ level: 'warn', message, error });
  });
  return redis;
}

function inSeconds(milliseconds: number): number {
  return Math.max(1, Math.ceil(milliseconds / 1000));
}
