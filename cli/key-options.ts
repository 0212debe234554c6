import { readFile } from 'node:fs/promises';
import { knownScopesOf } from '../gateway/index.ts';
import { committedSupergraph } from './gateway.ts';
import { UsageError } from './usage-error.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const LARGEST_QUOTA = 1_000_000_000;

/** `30m`, `24h` or `7d`, in milliseconds. */
export function readDuration(option: string, text: string): number {
  const { amount, unit } = /^(?<amount>\d{1,6})(?<unit>[mhd])$/.exec(text)?.groups ?? {};
  if (amount !== undefined && unit !== undefined) return Number(amount) * (UNITS[unit] ?? 0);
  throw new UsageError(`${option} must be a while such as 30m, 24h or 7d, but got '${text}'.`);
}

/** A while from now, a day (its beginning, UTC), or a moment with its time zone. */
export function readMoment(option: string, text: string, now: number = Date.now()): Date {
  if (/^\d{1,6}[mhd]$/.test(text)) return new Date(now + readDuration(option, text));
  const isMoment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const moment = new Date(isMoment ? text : Number.NaN);
  // 31 February would otherwise pass as 3 March.
  const isOnCalendar = !Number.isNaN(moment.getTime()) && isDay(text.slice(0, 10));
  if (isOnCalendar) return moment;
  throw new UsageError(
    `${option} must be a while such as 90d, a day such as 2027-06-30 or a moment such as 2027-06-30T12:00Z, but got '${text}'.`,
  );
}

export function readQuota(text: string): number {
  const quota = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (quota >= 1 && quota <= LARGEST_QUOTA) return quota;
  throw new UsageError(`--quota must be a whole number from 1 to ${LARGEST_QUOTA}, but got '${text}'.`);
}

/** What a key can be made for: the scopes and partners of the supergraph that the gateway serves. */
export async function readSupergraph(env: NodeJS.ProcessEnv): Promise<{
  readonly sdl: string;
  readonly scopes: readonly string[];
  readonly partners: readonly string[];
}> {
  const file = env.SUPERGRAPH_FILE || committedSupergraph;
  const sdl = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`The supergraph file ${file} cannot be read, so the scopes in it are not known.`);
  });
  const partners = [...sdl.matchAll(/@join__graph\(name: "(?<name>[^"]+)"/g)].map(
    ({ groups }) => groups?.name ?? '',
  );
  return { sdl, scopes: knownScopesOf(sdl), partners };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
