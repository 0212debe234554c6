import { ConfigError, readSetting, wholeNumber } from '../../../protocol/index.ts';

export interface RateSettings {
  /** Cost that one anonymous address may spend in a window; 0: as much as it likes. */
  readonly anonymousQuota: number;
  /** The same for a caller with a key that has no quota of its own. */
  readonly keyQuota: number;
  readonly windowSeconds: number;
  /** Counts for all gateways together; without it each counts for itself. */
  readonly redisUrl: string | undefined;
}

/** Throws a `ConfigError` that names the variable. */
export function readRateSettings(env: NodeJS.ProcessEnv): RateSettings {
  const quota = (name: string, fallback: number) =>
    readSetting(name, env, wholeNumber({ from: 0, to: 1_000_000_000, fallback }));
  return {
    // About half of what two processors answer in a minute.
    anonymousQuota: quota('RATE_LIMIT', 10_000_000),
    keyQuota: quota('KEY_RATE_LIMIT', 20_000_000),
    windowSeconds: 60,
    redisUrl: readRedisUrl(env['REDIS_URL']),
  };
}

function readRedisUrl(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (/^rediss?:\/\/\S+$/.test(text) && URL.canParse(text)) return text;
  // What came is not shown: it may hold a password.
  throw new ConfigError('REDIS_URL must be an address such as redis://localhost:6379. See .env.example.');
}
