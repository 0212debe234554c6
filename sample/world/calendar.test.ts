import { describe, expect, it } from 'vitest';
import { addMonths, dayNumber, firstOfMonth, monthsIn, toDay, toWorkday } from './calendar.ts';
import { dayAtShare } from './timeline.ts';

const shown = (move: (day: number) => number, day: string) => toDay(move(dayNumber(day)));

describe('the calendar', () => {
  it.each([
    ['2026-01-01', 8, '2026-09-01'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-10-31', 4, '2024-02-29'],
    ['2025-11-15', 2, '2026-01-15'],
  ])('finds the day %s plus %i months', (day, months, expected) => {
    expect(shown((number) => addMonths(number, months), day)).toBe(expected);
  });

  it('moves a weekend to the Monday after', () => {
    const moved = ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'].map((day) =>
      shown(toWorkday, day),
    );
    expect(moved).toEqual(['2026-11-13', '2026-11-16', '2026-11-16', '2026-11-16']);
  });

  it('knows the first of a month and the length of weeks', () => {
    expect(shown(firstOfMonth, '2024-02-29')).toBe('2024-02-01');
    expect([monthsIn(84), monthsIn(168)]).toEqual([2.8, 5.5]);
  });
});

describe('the timeline', () => {
  it('runs from the first day of 2016 to the last of 2026, never back', () => {
    const days = Array.from({ length: 1_000 }, (_, share) => dayAtShare(share / 1_000));
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect([toDay(days[0] ?? 0), toDay(dayAtShare(0.999_999))]).toEqual(['2016-01-01', '2026-12-31']);
  });

  it('has no share beyond the whole', () => {
    expect(() => dayAtShare(1)).toThrow('A share lies from 0 up to 1, but got 1.');
  });
});
