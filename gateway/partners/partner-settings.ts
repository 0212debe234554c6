import { z } from 'zod';

/** How one partner is asked. Times are in milliseconds unless the name says otherwise. */
export interface PartnerSettings {
  /** For finding the partner, connecting and agreeing on a cipher. */
  readonly connectTimeoutMs: number;
  /** For one request as a whole: its wait for a place, its retries, its answer to the last byte. */
  readonly timeoutMs: number;
  /** Requests at a time. */
  readonly concurrency: number;
  /** Requests that may wait for one of those places; the next one fails at once. */
  readonly queue: number;
  /** Further tries when a query did not get through; mutations get none. 0: never. */
  readonly retries: number;
  /** About how long before the first retry; the next ones wait longer, by chance. */
  readonly retryDelayMs: number;
  /** Above this share of failures the partner is not asked for a while. */
  readonly breakerFailureRate: number;
  /** So many requests must have been seen first. So many failures in a row are enough, too. */
  readonly breakerMinimum: number;
  /** How far back failures count. */
  readonly breakerWindowMs: number;
  /** How long the partner is left alone before one request tries again. */
  readonly breakerOpenMs: number;
  /** The largest answer that is read. */
  readonly answerBytes: number;
  /** How old a kept answer may get past its own `max-age` and still stand in for one that does not come. 0: never. */
  readonly staleSeconds: number;
}

export type PartnerOverrides = Readonly<Partial<PartnerSettings>>;

/** By the partner's name in the supergraph; `*` is for all. */
export type PartnerOverridesByName = Readonly<Record<string, PartnerOverrides>>;

export const defaultPartnerSettings: PartnerSettings = {
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

/** A partner's own settings before everybody's, and those before the defaults. */
export function settingsFor(
  name: string,
  overrides: PartnerOverridesByName,
  defaults: PartnerOverrides,
): PartnerSettings {
  return { ...defaultPartnerSettings, ...defaults, ...overrides['*'], ...overrides[name] };
}

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

const overridesSchema = z.strictObject({
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
const overridesByName = z.record(z.string(), overridesSchema);

/** Reads the variable PARTNERS: `{"*":{"retries":1},"atr":{"timeoutMs":5000}}`. */
export const partnerOverrides = z
  .string()
  .default('{}')
  .transform((text, context): PartnerOverridesByName => {
    const result = overridesByName.safeParse(parseJson(text));
    if (result.success) return result.data;
    context.addIssue(`JSON such as {"atr":{"timeoutMs":5000}}${describeIssue(result.error.issues[0])}`);
    return z.NEVER;
  });

function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const place = issue?.path.join('.');
  if (!issue || !place) return '';
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(defaultPartnerSettings).join(', ');
    return `, and what it says of ${place} one of ${known}`;
  }
  return issue.path.length === 1 ? `, with an object for ${place}` : `, with ${issue.message} for ${place}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
