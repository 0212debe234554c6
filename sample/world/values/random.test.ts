import { describe, expect, it } from 'vitest';
import { randomFor } from './random.ts';

describe('randomFor', () => {
  it('gives the same numbers for the same key', () => {
    const firstNumbers = () => {
      const random = randomFor(1, 'placement', 7, 'mode');
      return [random.next(), random.next(), random.between(1, 6)];
    };
    expect(firstNumbers()).toEqual(firstNumbers());
  });

  it.each([
    ['seed', randomFor(2, 'placement', 7, 'mode')],
    ['kind', randomFor(1, 'project', 7, 'mode')],
    ['index', randomFor(1, 'placement', 8, 'mode')],
    ['purpose', randomFor(1, 'placement', 7, 'start')],
  ])('gives other numbers for another %s', (_, other) => {
    expect(other.next()).not.toBe(randomFor(1, 'placement', 7, 'mode').next());
  });

  it('is distributed evenly over its range from one index to the next', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index += 1) {
      const tenth = randomFor(1, 'placement', index, 'start').between(0, 9);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(1_850);
    expect(Math.max(...counts)).toBeLessThan(2_150);
  });

  it('picks keys in proportion to their weights, and never a key of weight 0', () => {
    const random = randomFor(1, 'test', 0, 'weights');
    const picks = Array.from({ length: 4_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(picks.filter((pick) => pick === 'often').length / picks.length).toBeCloseTo(0.75, 1);
    expect(picks).not.toContain('never');
  });

  it('rejects an empty list to pick from', () => {
    expect(() => randomFor(1, 'test', 0, 'empty').pick([])).toThrow(
      'Expected at least one item to pick from, but got none.',
    );
  });
});
