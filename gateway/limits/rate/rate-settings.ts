import { ConfigError, readSetting, wholeNumber } from '../../../protocol/index.ts';

/** The settings of the rate limit. Quotas are in cost units per window; 0 is no limit. */
export interface RateSettings {
  /** For each address of anonymous callers. */
  readonly anonymousQuota: number;
  /** For each caller whose key has no quota. */
  readonly keyQuota: number;
  readonly windowSeconds: number;
  /** Where all gateways count together; without it, each counts separately. */
  readonly redisUrl: string | undefined;
}

/** Throws a `ConfigError` that names the variable. */
export function readRateSettings(env: NodeJS.ProcessEnv): RateSettings {
  const quota = (name: string, fallback: number) =>
    readSetting(name, env, wholeNumber({ from: 0, to: 1_000_000_000, fallback }));
  return {
    // About half of what two processors can answer in a minute.
    anonymousQuota: quota('RATE_LIMIT', 10_000_000),
    keyQuota: quota('KEY_RATE_LIMIT', 20_000_000),
    windowSeconds: 60,
    redisUrl: readRedisUrl(env['REDIS_URL']),
  };
}

function readRedisUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^rediss?:\/\/\S+$/.test(text) && URL.canParse(text)) return text;
  // The message does not repeat the value, which may contain a password.
  throw new ConfigError('REDIS_URL must be a URL such as redis://localhost:6379. See .env.example.');
}
