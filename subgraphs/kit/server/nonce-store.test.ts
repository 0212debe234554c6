import { describe, expect, it } from 'vitest';
import { NonceStore } from './nonce-store.ts';

describe('NonceStore', () => {
  it.each([1, 50, 99])('stores a nonce that was added after %d ms for the configured time', (addedAt) => {
    const nonces = new NonceStore({ retentionMs: 100 });
    nonces.add('first', 0);
    expect(nonces.add('a', addedAt)).toBe('new');
    expect(nonces.add('a', addedAt + 99)).toBe('seen');
    expect(nonces.add('b', addedAt + 100)).toBe('new');
    expect(nonces.add('b', addedAt + 199)).toBe('seen');
  });

  it('drops nonces after twice that time at the latest', () => {
    const nonces = new NonceStore({ retentionMs: 100 });
    nonces.add('a', 0);
    expect(nonces.add('b', 100)).toBe('new');
    expect(nonces.add('a', 250)).toBe('new');
    nonces.add('c', 250);
    expect(nonces.add('c', 1_000)).toBe('new');
  });

  it('accepts no new nonce when it is full, instead of dropping one early', () => {
    const nonces = new NonceStore({ retentionMs: 100, capacity: 2 });
    expect(['a', 'b', 'c', 'a'].map((nonce) => nonces.add(nonce, 0))).toEqual(['new', 'new', 'full', 'seen']);
    expect(nonces.add('c', 100)).toBe('new');
    expect(nonces.add('a', 100)).toBe('seen');
  });
});
