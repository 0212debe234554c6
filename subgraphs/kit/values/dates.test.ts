import { describe, expect, it } from 'vitest';
import { checkDate, checkDateRange, checkDateTime, isIsoDate } from './dates.ts';

describe('isIsoDate', () => {
  it.each(['2024-02-29', '2026-12-31', '0001-01-01'])('accepts %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00:00Z',
    '',
    'today',
  ])('rejects %s', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });
});

describe('checkDate', () => {
  it('names the argument and the value that was received', () => {
    expect(() => checkDate('filter.activeOn', '2026-02-30')).toThrow(
      `"filter.activeOn" must be a day of the calendar, written YYYY-MM-DD, but got '2026-02-30'.`,
    );
  });

  it('returns null for null and undefined', () => {
    expect([checkDate('on', null), checkDate('on', undefined)]).toEqual([null, null]);
  });
});

describe('checkDateRange', () => {
  it('accepts a range with one end', () => {
    expect(checkDateRange('startsOn', { from: '2026-01-01' })).toEqual({ from: '2026-01-01', to: null });
  });

  it('rejects a range that ends before it starts', () => {
    expect(() => checkDateRange('startsOn', { from: '2026-02-01', to: '2026-01-01' })).toThrow(
      `"startsOn" must be a range whose "from" is not after its "to", but got '2026-02-01 to 2026-01-01'.`,
    );
  });
});

describe('checkDateTime', () => {
  it('reads a moment with its time zone', () => {
    expect(checkDateTime('updatedSince', '2026-11-15T02:00:00+09:00')?.toISOString()).toBe(
      '2026-11-14T17:00:00.000Z',
    );
  });

  it('reads a day as its first moment in UTC', () => {
    expect(checkDateTime('updatedSince', '2026-01-31')?.toISOString()).toBe('2026-01-31T00:00:00.000Z');
  });

  it.each([
    '2026-02-30',
    '2026-1-31',
    '2026-01',
    '2026-02-30T00:00:00Z',
    '2026-11-15T25:00:00Z',
    '2026-11-15T12:00:00',
  ])('rejects %s', (text) => {
    expect(() => checkDateTime('updatedSince', text)).toThrow('"updatedSince" must be a day such as');
  });
});
