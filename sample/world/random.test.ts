import { describe, expect, it } from 'vitest';
import { randomFor } from './random.ts';

describe('a stream of numbers', () => {
  it('is the same for the same key', () => {
    const draw = () => {
      const random = randomFor(1, 'placement', 7, 'mode');
      return [random.next(), random.next(), random.between(1, 6)];
    };
    expect(draw()).toEqual(draw());
  });

  it.each([
    ['seed', randomFor(2, 'placement', 7, 'mode')],
    ['kind', randomFor(1, 'project', 7, 'mode')],
    ['index', randomFor(1, 'placement', 8, 'mode')],
    ['purpose', randomFor(1, 'placement', 7, 'start')],
  ])('is another for another %s', (_, other) => {
    expect(other.next()).not.toBe(randomFor(1, 'placement', 7, 'mode').next());
  });

  it('fills its range evenly, from one index to the next', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    for (let index = 0; index < 20_000; index += 1) {
      const tenth = randomFor(1, 'placement', index, 'start').between(0, 9);
      counts[tenth] = (counts[tenth] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(1_850);
    expect(Math.max(...counts)).toBeLessThan(2_150);
  });

  it('picks by weight and never what weighs nothing', () => {
    const random = randomFor(1, 'test', 0, 'weights');
    const picks = Array.from({ length: 4_000 }, () => random.weighted({ often: 3, seldom: 1, never: 0 }));
    expect(picks.filter((pick) => pick === 'often').length / picks.length).toBeCloseTo(0.75, 1);
    expect(picks).not.toContain('never');
  });

  it('has nothing to pick from an empty list', () => {
    expect(() => randomFor(1, 'test', 0, 'empty').pick([])).toThrow('There is nothing to pick from.');
  });
});
