import type { Day } from './sample-types.ts';

/** Days are counted from 1970-01-01 while they are worked with, and written `2026-01-31` when they leave. */
export type DayNumber = number;

const MILLISECONDS = 86_400_000;

export function dayNumber(day: Day): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS;
}

/** Written once each: there are some sixteen thousand from the park's foundation to the last planned one. */
const written = new Map<DayNumber, Day>();

export function toDay(day: DayNumber): Day {
  let text = written.get(day);
  if (text === undefined) {
    text = new Date(day * MILLISECONDS).toISOString().slice(0, 10);
    written.set(day, text);
  }
  return text;
}

export function yearOf(day: DayNumber): number {
  return new Date(day * MILLISECONDS).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: DayNumber): number {
  return new Date(day * MILLISECONDS).getUTCMonth() + 1;
}

export function firstOfMonth(day: DayNumber): DayNumber {
  return day - new Date(day * MILLISECONDS).getUTCDate() + 1;
}

/** The same day so many months on, or the last of that month where the month is shorter. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = new Date(day * MILLISECONDS);
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1) / MILLISECONDS;
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1) / MILLISECONDS;
  return Math.min(first + date.getUTCDate() - 1, next - 1);
}

/** The day itself, or the Monday after a weekend. */
export function toWorkday(day: DayNumber): DayNumber {
  const weekday = (day + 4) % 7; // 0 is Sunday: 1970-01-01 was a Thursday
  return weekday === 0 ? day + 1 : weekday === 6 ? day + 2 : day;
}

/** Length in months to one decimal, of a stay that is counted in weeks. */
export function monthsIn(days: number): number {
  return Math.round((days / 30.4375) * 10) / 10;
}
