import { describe, expect, it } from 'vitest';
import { addMonths, daysToMonths, firstOfMonth, toDayNumber, toIsoDate, toWorkday } from './calendar.ts';

function applied(change: (day: number) => number, day: string): string {
  return toIsoDate(change(toDayNumber(day)));
}

describe('the calendar', () => {
  it.each([
    ['2026-01-01', 8, '2026-09-01'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-10-31', 4, '2024-02-29'],
    ['2025-11-15', 2, '2026-01-15'],
  ])('adds to %s %i months', (day, months, expected) => {
    expect(applied((number) => addMonths(number, months), day)).toBe(expected);
  });

  it('moves a day on a weekend to the next Monday', () => {
    const moved = ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'].map((day) =>
      applied(toWorkday, day),
    );
    expect(moved).toEqual(['2026-11-13', '2026-11-16', '2026-11-16', '2026-11-16']);
  });

  it('finds the first day of a month and converts days to months', () => {
    expect(applied(firstOfMonth, '2024-02-29')).toBe('2024-02-01');
    expect([daysToMonths(84), daysToMonths(168)]).toEqual([2.8, 5.5]);
  });
});
