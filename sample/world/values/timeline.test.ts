import { describe, expect, it } from 'vitest';
import { toIsoDate } from './calendar.ts';
import { dayAtShare } from './timeline.ts';

describe('dayAtShare', () => {
  it('rises from the first day of 2016 to the last day of 2026', () => {
    const days = Array.from({ length: 1_000 }, (_, share) => dayAtShare(share / 1_000));
    expect(days).toEqual(days.toSorted((one, other) => one - other));
    expect([toIsoDate(days[0] ?? 0), toIsoDate(dayAtShare(0.999_999))]).toEqual(['2016-01-01', '2026-12-31']);
  });

  it('rejects a share that is not below 1', () => {
    expect(() => dayAtShare(1)).toThrow('The share must be at least 0 and less than 1, but got 1.');
  });
});
