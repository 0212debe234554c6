import { z } from 'zod';
import { type Log, parseJson, readSetting, wholeNumber } from '../../protocol/index.ts';

/** The settings for requests to partners. */
export interface PartnersConfig {
  /** The partners' URLs, by their names in the supergraph; a partner that is not listed has the supergraph's URL. */
  readonly partnerUrls: Readonly<Record<string, string>>;
  /** Timeout of one request to a partner, its whole answer included, in milliseconds. */
  readonly partnerTimeoutMs: number;
  /** Settings of one partner, by its name, or of every partner, by `*`. */
  readonly partnerSettings: PartnerSettingsByName;
  /** Memory for stale answers, which replace the answers of partners that fail, in bytes; 0 stores none. */
  readonly staleAnswersBytes: number;
  readonly log: Log;
}

/** How requests are sent to one partner. Times are in milliseconds unless the name says otherwise. */
export interface PartnerSettings {
  /** For the name lookup, the connection and the TLS handshake. */
  readonly connectTimeoutMs: number;
  /** For one request, with its time in the queue, its retries and its whole answer. */
  readonly timeoutMs: number;
  /** Maximum of concurrent requests. */
  readonly concurrency: number;
  /** Maximum of queued requests; a further one fails immediately. */
  readonly queue: number;
  /** Maximum of retries of a query; mutations are never retried. */
  readonly retries: number;
  /** The approximate delay before the first retry, with jitter. Later delays are longer. */
  readonly retryDelayMs: number;
  /** The circuit breaker opens above this rate of failed requests, from 0 to 1. */
  readonly breakerFailureRate: number;
  /** The rate is computed from at least this number of requests. The same number of consecutive failures opens it too. */
  readonly breakerMinimum: number;
  /** The rate is computed from the requests of this time. */
  readonly breakerWindowMs: number;
  /** How long the circuit breaker stays open before one test request is sent. */
  readonly breakerOpenMs: number;
  /** Maximum size of an answer. */
  readonly answerBytes: number;
  /** How long after its `max-age` a stale answer may be used. 0: never. */
  readonly staleSeconds: number;
}

/** Settings by the partner's name in the supergraph, or for all partners under `*`. */
export type PartnerSettingsByName = Readonly<Record<string, Partial<PartnerSettings>>>;

const defaultSettings: PartnerSettings = {
  connectTimeoutMs: 2_000,
  timeoutMs: 10_000,
  concurrency: 64,
  queue: 256,
  retries: 2,
  retryDelayMs: 50,
  breakerFailureRate: 0.5,
  breakerMinimum: 10,
  breakerWindowMs: 10_000,
  breakerOpenMs: 2_000,
  answerBytes: 16 * 1024 * 1024,
  staleSeconds: 24 * 60 * 60,
};

/** The settings of one partner. Each is its own, else that of `*`, else that of `general`, else the default. */
export function settingsOf(
  name: string,
  byName: PartnerSettingsByName,
  general: Partial<PartnerSettings>,
): PartnerSettings {
  return { ...defaultSettings, ...general, ...byName['*'], ...byName[name] };
}

/** Reads SUBGRAPH_URLS, PARTNER_TIMEOUT_MS, PARTNERS and STALE_ANSWERS_MIB. Throws a `ConfigError` that names the variable. */
export function readPartnersConfig(env: NodeJS.ProcessEnv): Omit<PartnersConfig, 'log'> {
  return {
    partnerUrls: readSetting('SUBGRAPH_URLS', env, partnerUrls),
    partnerTimeoutMs: readSetting('PARTNER_TIMEOUT_MS', env, partnerTimeout),
    partnerSettings: readSetting('PARTNERS', env, settingsByName),
    staleAnswersBytes: readSetting('STALE_ANSWERS_MIB', env, staleAnswersMib) * 1024 * 1024,
  };
}

const partnerTimeout = wholeNumber({ from: 1, to: 600_000, fallback: 10_000 });
const staleAnswersMib = wholeNumber({ from: 0, to: 4_096, fallback: 32 });

const partnerUrls = z
  .string()
  .default('')
  .transform((text) => text.split(',').filter((entry) => entry.trim() !== ''))
  .pipe(
    z.array(
      z
        .string()
        .regex(
          /^\s*[\w-]+\s*=\s*https?:\/\/\S+\s*$/,
          'a list such as mitacs=http://localhost:4001/graphql,atr=http://localhost:4002/graphql',
        )
        .transform((entry) => {
          const at = entry.indexOf('=');
          return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()] as const;
        }),
    ),
  )
  .transform((entries) => Object.fromEntries(entries));

const HOUR_MS = 3_600_000;
const wholeNumbers = {
  connectTimeoutMs: { from: 1, to: HOUR_MS },
  timeoutMs: { from: 1, to: HOUR_MS },
  concurrency: { from: 1, to: 10_000 },
  queue: { from: 0, to: 100_000 },
  retries: { from: 0, to: 10 },
  retryDelayMs: { from: 0, to: 60_000 },
  breakerMinimum: { from: 1, to: 100_000 },
  breakerWindowMs: { from: 1_000, to: HOUR_MS },
  breakerOpenMs: { from: 1, to: HOUR_MS },
  answerBytes: { from: 1_024, to: 256 * 1024 * 1024 },
  staleSeconds: { from: 0, to: 31_536_000 },
};

const settingsSchema = z.strictObject({
  ...Object.fromEntries(
    Object.entries(wholeNumbers).map(([name, { from, to }]) => {
      const expected = `a whole number from ${from} to ${to}`;
      return [name, z.int({ error: expected }).min(from, expected).max(to, expected).optional()];
    }),
  ),
  breakerFailureRate: z
    .number({ error: 'a number from 0.01 to 0.99' })
    .min(0.01, 'a number from 0.01 to 0.99')
    .max(0.99, 'a number from 0.01 to 0.99')
    .optional(),
});
const settingsByNameSchema = z.record(z.string(), settingsSchema);

/** `{"*":{"retries":1},"atr":{"timeoutMs":5000}}` */
const settingsByName = z
  .string()
  .default('{}')
  .transform((text, context): PartnerSettingsByName => {
    const result = settingsByNameSchema.safeParse(parseJson(text));
    if (result.success) return result.data;
    context.addIssue(`JSON such as {"atr":{"timeoutMs":5000}}${describeIssue(result.error.issues[0])}`);
    return z.NEVER;
  });

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.join('.');
  if (!issue || !place) return '';
  if (issue.code === 'unrecognized_keys') {
    return `, with no settings for ${place} but ${Object.keys(defaultSettings).join(', ')}`;
  }
  return issue.path.length === 1 ? `, with an object for ${place}` : `, with ${issue.message} for ${place}`;
}
