import { UsageError } from './usage-error.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const MAX_QUOTA = 1_000_000_000;

/** Reads `30m`, `24h` or `7d`. Returns milliseconds. */
export function readDuration(option: string, text: string): number {
  const { amount, unit } = /^(?<amount>\d{1,6})(?<unit>[mhd])$/.exec(text)?.groups ?? {};
  if (amount !== undefined && unit !== undefined) return Number(amount) * (UNITS[unit] ?? 0);
  throw new UsageError(`${option} must be a duration such as 30m, 24h or 7d, but got '${text}'.`);
}

/** Reads a duration from now, a date (its first moment in UTC), or a date and time with a time zone. */
export function readExpiry(option: string, text: string, now: number = Date.now()): Date {
  if (/^\d{1,6}[mhd]$/.test(text)) return new Date(now + readDuration(option, text));
  const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = new Date(isTime ? text : Number.NaN);
  // `Date` would read 31 February as 3 March.
  if (!Number.isNaN(time.getTime()) && isCalendarDate(text.slice(0, 10))) return time;
  throw new UsageError(
    `${option} must be a duration such as 90d, a date such as 2027-06-30 or a time such as 2027-06-30T12:00Z, but got '${text}'.`,
  );
}

/** Reads a number of cost units. */
export function readQuota(text: string): number {
  const quota = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (quota >= 1 && quota <= MAX_QUOTA) return quota;
  throw new UsageError(`--quota must be a whole number from 1 to ${MAX_QUOTA}, but got '${text}'.`);
}

/** Accepts the first eight characters of a key with or without `psk_`, or the whole key. */
export function readPrefix(text: string): string {
  return text.replace(/^psk_/, '').slice(0, 8);
}

function isCalendarDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
