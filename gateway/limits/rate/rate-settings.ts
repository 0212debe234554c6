import { ConfigError, readSecret, readSetting, wholeNumber } from '../../../protocol/index.ts';

/** The settings of the rate limit. Quotas are in cost units per window; 0: no limit. */
export interface RateSettings {
  /** For each address of anonymous callers. */
  readonly anonymousQuota: number;
  /** For each caller whose key has no quota. */
  readonly keyQuota: number;
  readonly windowSeconds: number;
  /** The Redis server in which all gateways count together. Undefined: each gateway counts separately. */
  readonly redisUrl: string | undefined;
}

/** Reads RATE_LIMIT, KEY_RATE_LIMIT and REDIS_URL or REDIS_URL_FILE. Throws a `ConfigError` that names the variable. */
export function readRateSettings(env: NodeJS.ProcessEnv): RateSettings {
  return {
    // About half of what two processors can answer in a minute.
    anonymousQuota: readSetting('RATE_LIMIT', env, quota(10_000_000)),
    keyQuota: readSetting('KEY_RATE_LIMIT', env, quota(20_000_000)),
    windowSeconds: 60,
    redisUrl: readRedisUrl(readSecret('REDIS_URL', env)),
  };
}

function quota(fallback: number) {
  return wholeNumber({ from: 0, to: 1_000_000_000, fallback });
}

function readRedisUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^rediss?:\/\/\S+$/.test(text) && URL.canParse(text)) return text;
  // The message does not repeat the value, which may contain a password.
  throw new ConfigError(
    'REDIS_URL must be a URL such as redis://localhost:6379, but is not one. See .env.example.',
  );
}
