/** What a bucket holds, as how much of it was taken: an empty record is a full bucket. */
export interface BucketLevel {
  readonly taken: number;
  /** When that was, in milliseconds since the epoch. */
  readonly at: number;
}

export interface Taking {
  readonly isGranted: boolean;
  readonly level: BucketLevel;
  /** Until the bucket is full again; when nothing was granted, until it holds enough. */
  readonly waitMs: number;
}

/**
 * Takes tokens out of a bucket that fills up again at an even pace: a whole quota in a window. Takes nothing where there
 * is not enough.
 */
export function takeTokens(
  level: BucketLevel | undefined,
  tokens: number,
  { quota, windowMs, now }: { readonly quota: number; readonly windowMs: number; readonly now: number },
): Taking {
  const perMs = quota / windowMs;
  const filledUp = level === undefined ? 0 : Math.max(0, now - level.at) * perMs;
  const taken = level === undefined ? 0 : Math.max(0, level.taken - filledUp);
  const wanted = taken + tokens;
  return wanted > quota
    ? { isGranted: false, level: { taken, at: now }, waitMs: Math.ceil((wanted - quota) / perMs) }
    : { isGranted: true, level: { taken: wanted, at: now }, waitMs: Math.ceil(wanted / perMs) };
}

/**
 * The same for Redis, called as RateLimiterRedis calls its own script: tokens, the window in seconds (twice) and the quota.
 * Answers what is taken, with what was asked for even if it was not granted, and the wait in milliseconds.
 */
export const takeTokensScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local quota = tonumber(ARGV[3])
local per_ms = quota / (tonumber(ARGV[4]) * 1000)
local kept = redis.call('HMGET', KEYS[1], 'taken', 'at')
local filled_up = math.max(0, now - (tonumber(kept[2]) or now)) * per_ms
local wanted = math.max(0, (tonumber(kept[1]) or 0) - filled_up) + tonumber(ARGV[1])
if wanted > quota then
  return {math.ceil(wanted), math.ceil((wanted - quota) / per_ms)}
end
local wait = math.ceil(wanted / per_ms)
redis.call('HSET', KEYS[1], 'taken', string.format('%.6f', wanted), 'at', string.format('%.0f', now))
redis.call('PEXPIRE', KEYS[1], math.max(1, wait))
return {math.ceil(wanted), wait}
`;
