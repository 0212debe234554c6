import { describe, expect, it } from 'vitest';
import { readDuration, readExpiry, readPrefix, readQuota } from './key-options.ts';

describe('options of the key commands', () => {
  it('reads a duration', () => {
    expect(readDuration('--overlap', '30m')).toBe(1_800_000);
    expect(readDuration('--overlap', '24h')).toBe(86_400_000);
    expect(readDuration('--overlap', '7d')).toBe(604_800_000);
  });

  it.each(['', '24', 'h', '-1h', '1.5h', '1w', '24 h'])('rejects --overlap %j', (text) => {
    expect(() => readDuration('--overlap', text)).toThrow(
      `--overlap must be a duration such as 30m, 24h or 7d, but got '${text}'.`,
    );
  });

  it('reads an expiry: a duration from now, a date, or a time with its time zone', () => {
    expect(readExpiry('--expires', '1d', 0)).toEqual(new Date('1970-01-02T00:00:00Z'));
    expect(readExpiry('--expires', '2027-06-30')).toEqual(new Date('2027-06-30T00:00:00Z'));
    expect(readExpiry('--expires', '2027-06-30T12:00-04:00')).toEqual(new Date('2027-06-30T16:00:00Z'));
  });

  it.each(['tomorrow', '2027-02-31', '2027-13-01', '2027-06-30T12:00', '06/30/2027'])(
    'rejects --expires %s',
    (text) => {
      expect(() => readExpiry('--expires', text)).toThrow(`but got '${text}'`);
    },
  );

  it('reads a quota', () => {
    expect(readQuota('5000')).toBe(5_000);
    for (const text of ['0', '-1', '1e3', 'many', '10000000000']) {
      expect(() => readQuota(text)).toThrow(
        `--quota must be a whole number from 1 to 1000000000, but got '${text}'.`,
      );
    }
  });

  it.each(['abcd1234', 'psk_abcd1234', 'psk_abcd1234secret'])('reads the prefix of %s', (text) => {
    expect(readPrefix(text)).toBe('abcd1234');
  });
});
