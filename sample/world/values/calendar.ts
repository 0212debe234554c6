import type { IsoDate } from '@passerelle/kit';

/** Days since 1970-01-01. The generator calculates with these and writes `2026-01-31` in records. */
export type DayNumber = number;

const MILLISECONDS_PER_DAY = 86_400_000;

export function toDayNumber(day: IsoDate): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY;
}

/** Each text is computed once: there are about 16,000 days between the park's foundation and the last planned day. */
const isoDates = new Map<DayNumber, IsoDate>();

export function toIsoDate(day: DayNumber): IsoDate {
  let text = isoDates.get(day);
  if (text === undefined) {
    text = new Date(day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
    isoDates.set(day, text);
  }
  return text;
}

export function toIsoDateOrNull(day: DayNumber | null): IsoDate | null {
  return day === null ? null : toIsoDate(day);
}

export function yearOf(day: DayNumber): number {
  return new Date(day * MILLISECONDS_PER_DAY).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: DayNumber): number {
  return new Date(day * MILLISECONDS_PER_DAY).getUTCMonth() + 1;
}

export function firstOfMonth(day: DayNumber): DayNumber {
  return day - new Date(day * MILLISECONDS_PER_DAY).getUTCDate() + 1;
}

/** The same day of the month after this number of months, or that month's last day where it is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * MILLISECONDS_PER_DAY);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / MILLISECONDS_PER_DAY;
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1) / MILLISECONDS_PER_DAY;
  return Math.min(first + date.getUTCDate() - 1, next - 1);
}

/** The day itself, or the Monday after it when it is on a weekend. */
export function toWorkday(day: DayNumber): DayNumber {
  const weekday = (day + 4) % 7; // 0 is Sunday: 1970-01-01 was a Thursday.
  return weekday === 0 ? day + 1 : weekday === 6 ? day + 2 : day;
}

/** The length of a number of days in months, rounded to one decimal. */
export function daysToMonths(days: number): number {
  return Math.round((days / 30.4375) * 10) / 10;
}
