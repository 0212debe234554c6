import { describe, expect, it } from 'vitest';
import { firstKnownDay, isInForce, isPossible, newestFirst } from './funding-rules.ts';

const version = (validFrom: string | null, validTo: string | null = null) => ({ validFrom, validTo });

describe('isInForce', () => {
  it.each([
    ['2025-04-01', null, '2025-03-31', false],
    ['2025-04-01', null, '2025-04-01', true],
    ['2024-01-01', '2025-03-31', '2025-03-31', true],
    ['2024-01-01', '2025-03-31', '2025-04-01', false],
    ['2024-01-01', null, '1950-01-01', false],
  ])('known since %s, to %s, on %s: %s', (since, validTo, day, expected) => {
    expect(isInForce({ knownSince: since, validTo }, day)).toBe(expected);
  });
});

describe('firstKnownDay', () => {
  const evidence = { firstStart: '2024-05-01', enteredOn: '2026-01-05' };
  it.each([
    ['the first day', version('2025-04-01'), evidence, '2025-04-01'],
    ['the earliest placement', version(null), evidence, '2024-05-01'],
    ['the last day', version(null, '2023-08-31'), evidence, '2023-08-31'],
    ['the day of entry', version(null), { ...evidence, firstStart: undefined }, '2026-01-05'],
  ])('is %s', (_, rules, shown, expected) => {
    expect(firstKnownDay(rules, shown)).toBe(expected);
  });
});

describe('isPossible', () => {
  it.each([
    [version('2025-04-01'), '2025-03-31', false],
    [version('2025-04-01'), '2025-04-01', true],
    [version(null, '2025-03-31'), '2025-03-31', true],
    [version(null, '2025-03-31'), '2025-04-01', false],
    [version(null), '1999-12-31', true],
  ])('%j on %s: %s', (rules, day, expected) => {
    expect(isPossible(rules, day)).toBe(expected);
  });
});

describe('newestFirst', () => {
  it('sorts by the first day, latest first, and does not change the order of those without one', () => {
    const [standard, cluster] = [version(null), version(null, '2030-01-01')];
    const [older, newer] = [version('2020-01-01'), version('2025-04-01')];
    expect(newestFirst([standard, older, cluster, newer])).toEqual([newer, older, standard, cluster]);
  });
});
