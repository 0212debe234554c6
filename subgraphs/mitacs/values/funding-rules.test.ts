import { describe, expect, it } from 'vitest';
import { isInForce, newestFirst } from './funding-rules.ts';

const version = (validFrom: string | null, validTo: string | null = null) => ({ validFrom, validTo });

describe('isInForce', () => {
  it.each([
    [version('2025-04-01'), '2025-03-31', false],
    [version('2025-04-01'), '2025-04-01', true],
    [version(null, '2025-03-31'), '2025-03-31', true],
    [version(null, '2025-03-31'), '2025-04-01', false],
    [version(null), '1999-12-31', true],
  ])('%j on %s: %s', (rules, day, expected) => {
    expect(isInForce(rules, day)).toBe(expected);
  });
});

describe('newestFirst', () => {
  it('sorts by the first day, latest first, and does not change the order of those without one', () => {
    const [standard, cluster] = [version(null), version(null, '2030-01-01')];
    const [older, newer] = [version('2020-01-01'), version('2025-04-01')];
    expect(newestFirst([standard, older, cluster, newer])).toEqual([newer, older, standard, cluster]);
  });
});
