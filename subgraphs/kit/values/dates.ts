import { InputError } from './input-error.ts';
import { expectations } from './messages.ts';

/** A calendar day, `2026-01-31`. Days are compared as text and do not depend on a time zone. */
export type IsoDate = string;

export interface DateRange {
  readonly from?: IsoDate | null;
  readonly to?: IsoDate | null;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a day of the calendar: `2024-02-29` is one, `2026-02-30` is not. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The day; null for null and undefined. Throws an `InputError` that names the argument. */
export function checkDate(argument: string, value: unknown): IsoDate | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && isIsoDate(value)) return value;
  throw new InputError(argument, expectations.day, value);
}

/** The moment, for a day its first one in UTC; null for null and undefined. Throws an `InputError` that names the argument. */
export function checkDateTime(argument: string, value: unknown): Date | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' && isIsoDate(value)) return new Date(`${value}T00:00:00Z`);
  if (typeof value === 'string' && MOMENT.test(value) && isIsoDate(value.slice(0, 10))) {
    const moment = new Date(value);
    if (!Number.isNaN(moment.getTime())) return moment;
  }
  throw new InputError(argument, expectations.moment, value);
}

/** The range, with both ends checked and in order; null when there is none. Throws an `InputError` that names the argument. */
export function checkDateRange(argument: string, range: DateRange | null | undefined): DateRange | null {
  if (!range) return null;
  const from = checkDate(`${argument}.from`, range.from);
  const to = checkDate(`${argument}.to`, range.to);
  if (from && to && from > to) {
    throw new InputError(argument, expectations.dateRange, `${from} to ${to}`);
  }
  return { from, to };
}

/** Today in UTC. */
export function today(now: Date = new Date()): IsoDate {
  return now.toISOString().slice(0, 10);
}
