import { describe, expect, it } from 'vitest';
import { RecentNonces } from './recent-nonces.ts';

describe('RecentNonces', () => {
  it.each([1, 50, 99])('remembers what was noted after %d for as long as it is asked to', (noted) => {
    const nonces = new RecentNonces({ keptMs: 100 });
    nonces.note('first', 0);
    expect(nonces.note('a', noted)).toBe('new');
    expect(nonces.note('a', noted + 99)).toBe('seen');
    expect(nonces.note('b', noted + 100)).toBe('new');
    expect(nonces.note('b', noted + 199)).toBe('seen');
  });

  it('forgets them in the end', () => {
    const nonces = new RecentNonces({ keptMs: 100 });
    nonces.note('a', 0);
    expect(nonces.note('b', 100)).toBe('new');
    expect(nonces.note('a', 250)).toBe('new');
    nonces.note('c', 250);
    expect(nonces.note('c', 1_000)).toBe('new');
  });

  it('lets nothing in rather than to forget too early', () => {
    const nonces = new RecentNonces({ keptMs: 100, most: 2 });
    expect(['a', 'b', 'c', 'a'].map((nonce) => nonces.note(nonce, 0))).toEqual([
      'new',
      'new',
      'full',
      'seen',
    ]);
    expect(nonces.note('c', 100)).toBe('new');
    expect(nonces.note('a', 100)).toBe('seen');
  });
});
