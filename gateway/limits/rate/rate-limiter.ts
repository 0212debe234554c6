import { isIPv6 } from 'node:net';
import { LRUCache } from 'lru-cache';
import type { Log } from '../../../protocol/index.ts';
import type { Caller } from '../../request/caller.ts';
import type { RateSettings } from './rate-settings.ts';
import { type BucketState, RedisBuckets } from './redis-buckets.ts';

// Each caller has a token bucket. It starts full with the caller's quota and refills continuously: a whole quota per window.
// With a quota of 60 and a window of 60 seconds, a bucket refills by one token per second:
//
//     second 0    takes 45    granted, 15 remain; the bucket is full again after 45 seconds
//     second 1    takes 20    denied, 16 remain; there are 20 after 4 seconds
//     second 5    takes 20    granted, 0 remain

/** What the rate limit reads from a request. */
export interface RateContext {
  readonly caller: Caller;
  /** The client's address. */
  readonly address: string;
}

/** The quota that a request counts against: of a caller, or of an anonymous network. */
export interface Account {
  readonly policy: 'anonymous' | 'key';
  readonly key: string;
  /** In cost units per window; 0: no limit. */
  readonly quota: number;
}

/** Whether the quota allows an operation, and what is left of it. */
export interface Allowance {
  readonly isGranted: boolean;
  /** What was taken, or would have been: at least 1, and at most the whole quota. */
  readonly cost: number;
  readonly remaining: number;
  /** Time until the bucket is full again; for a denied request, until it has enough tokens. */
  readonly waitSeconds: number;
  /** Response headers by name. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Maximum number of buckets with one quota. The least recently used are removed, and count as full. */
const MAX_BUCKETS = 100_000;

/** Counts the cost that callers spend: in Redis for all gateways together, or without Redis in this process. */
export class RateLimiter {
  readonly #settings: RateSettings;
  readonly #now: () => number;
  readonly #redis: RedisBuckets | undefined;
  readonly #levelsByQuota = new Map<number, LRUCache<string, BucketLevel>>();

  constructor(settings: RateSettings, log: Log, now = Date.now) {
    this.#settings = settings;
    this.#now = now;
    this.#redis = settings.redisUrl === undefined ? undefined : new RedisBuckets(settings.redisUrl, log);
  }

  /** Starts to connect to Redis. Does not wait. */
  open(): void {
    this.#redis?.open();
  }

  /**
   * Takes the cost of an operation from the caller's quota, at most the whole quota. Returns undefined where there is no
   * limit. Never throws: without an answer from Redis, this process counts separately.
   */
  async take(context: RateContext, cost: number): Promise<Allowance | undefined> {
    const account = accountOf(context, this.#settings);
    const { quota, policy } = account;
    if (quota === 0) return undefined;
    const tokens = Math.min(quota, Math.max(1, Math.ceil(cost)));
    const { taken, waitMs } = (await this.#takeInRedis(account, tokens)) ?? this.#takeHere(account, tokens);
    const isGranted = taken <= quota;
    const remaining = Math.max(0, quota - (isGranted ? taken : taken - tokens));
    const waitSeconds = Math.max(1, Math.ceil(waitMs / 1000));
    const headers = rateHeaders(`${policy}-cost`, {
      quota,
      windowSeconds: this.#settings.windowSeconds,
      remaining,
      waitSeconds,
    });
    return { isGranted, cost: tokens, remaining, waitSeconds, headers };
  }

  close(): void {
    this.#redis?.close();
  }

  #takeInRedis({ key, quota }: Account, tokens: number): Promise<BucketState | undefined> | undefined {
    return this.#redis?.take({ key, tokens, quota, windowSeconds: this.#settings.windowSeconds });
  }

  #takeHere({ key, quota }: Account, tokens: number): BucketState {
    let levels = this.#levelsByQuota.get(quota);
    if (levels === undefined) {
      levels = new LRUCache({ max: MAX_BUCKETS });
      this.#levelsByQuota.set(quota, levels);
    }
    const refillPerMs = quota / (this.#settings.windowSeconds * 1000);
    const now = this.#now();
    const before = levels.get(key) ?? { taken: 0, at: now };
    const refilled = Math.max(0, now - before.at) * refillPerMs;
    const takenBefore = Math.max(0, before.taken - refilled);
    const taken = takenBefore + tokens;
    const isGranted = taken <= quota;
    levels.set(key, { taken: isGranted ? taken : takenBefore, at: now });
    const waitMs = Math.ceil((isGranted ? taken : taken - quota) / refillPerMs);
    return { taken: Math.ceil(taken), waitMs };
  }
}

/** The level of a bucket, as the tokens that are missing in it. A new bucket is full: 0 are missing. */
interface BucketLevel {
  readonly taken: number;
  /** In milliseconds since the epoch. */
  readonly at: number;
}

/** The caller's own account, or that of the client's network for an anonymous caller. */
export function accountOf(
  { caller, address }: RateContext,
  settings: Pick<RateSettings, 'anonymousQuota' | 'keyQuota'>,
): Account {
  if (caller.kind === 'anonymous') {
    return { policy: 'anonymous', key: `address:${networkOf(address)}`, quota: settings.anonymousQuota };
  }
  return { policy: 'key', key: caller.id, quota: caller.quota ?? settings.keyQuota };
}

/** An IPv4 address, or the /64 network of an IPv6 address: a single client usually has a whole network of them. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [start = '', end] = address.split('::');
  const groups = start === '' ? [] : start.split(':');
  if (end !== undefined) {
    const lastGroups = end === '' ? [] : end.split(':');
    while (groups.length + lastGroups.length < 8) groups.push('0');
    groups.push(...lastGroups);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}

interface RateFacts {
  readonly quota: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  readonly waitSeconds: number;
}

/**
 * The headers of draft-ietf-httpapi-ratelimit-headers: structured fields with a named policy. The draft has no unit for
 * costs and allows no others than its own, so the unit is part of the name of the policy.
 */
function rateHeaders(
  policy: string,
  { quota, windowSeconds, remaining, waitSeconds }: RateFacts,
): Record<string, string> {
  return {
    'ratelimit-policy': `"${policy}";q=${quota};w=${windowSeconds}`,
    ratelimit: `"${policy}";r=${remaining};t=${waitSeconds}`,
  };
}
