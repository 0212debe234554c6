import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../protocol/index.ts';
import { SignInError } from '../sign-in-error.ts';
import { KeyChecker } from './key-checker.ts';
import { createMemoryKeyStore, storedKey } from './memory-key-store.fixture.ts';
import { createSecret, prefixOf } from './secret.ts';

const NOON = Date.parse('2026-06-01T12:00:00Z');

function createChecker(store: ReturnType<typeof createMemoryKeyStore>) {
  const clock = { now: NOON };
  const log: LogEntry[] = [];
  const checker = new KeyChecker({ store, log: (entry) => log.push(entry), now: () => clock.now });
  const problemOf = (secret: string) =>
    checker.check(secret).then(
      () => 'none',
      (error: unknown) => (error instanceof SignInError ? error.problem : String(error)),
    );
  return { checker, clock, log, problemOf };
}

describe('an API key', () => {
  it('has a public prefix and 256 random bits', () => {
    const { secret, prefix } = createSecret();
    expect(secret).toMatch(/^psk_[a-z0-9]{8}_[A-Za-z0-9_-]{43}$/);
    expect(prefixOf(secret)).toBe(prefix);
    expect(Buffer.from(secret.slice(13), 'base64url')).toHaveLength(32);
    expect(createSecret().secret).not.toBe(secret);
  });

  it('identifies the caller, with scopes, partner and quota', async () => {
    const made = createSecret();
    const store = createMemoryKeyStore(storedKey(made, { partner: 'atr', quota: 5000 }));
    const { checker } = createChecker(store);
    expect(await checker.check(made.secret)).toEqual({
      kind: 'known',
      id: `key:${made.prefix}`,
      name: 'dashboard',
      scopes: new Set(['finance:read']),
      partner: 'atr',
      quota: 5000,
    });
  });

  it('is rejected when the prefix is right and the rest is not', async () => {
    const made = createSecret();
    const { problemOf } = createChecker(createMemoryKeyStore(storedKey(made)));
    const guessed = `psk_${made.prefix}_${createSecret().secret.slice(13)}`;
    expect(await problemOf(guessed)).toBe('unknown key');
    expect(await problemOf(made.secret)).toBe('none');
  });

  it.each(['', 'psk_', 'psk_short_abc', 'psk_abcdefgh_' + 'a'.repeat(44), 'psk_$where00_' + 'a'.repeat(43)])(
    'is rejected without a lookup when it has another shape: %j',
    async (secret) => {
      const store = createMemoryKeyStore();
      const { problemOf } = createChecker(store);
      expect(await problemOf(secret)).toBe('unknown key');
      expect(store.lookups).toEqual([]);
    },
  );

  it('is reported as revoked or expired only to a client that has its secret', async () => {
    const revoked = createSecret();
    const expired = createSecret();
    const { problemOf, clock } = createChecker(
      createMemoryKeyStore(
        storedKey(revoked, { revokedAt: new Date(NOON) }),
        storedKey(expired, { expiresAt: new Date(NOON + 1_000) }),
      ),
    );
    expect(await problemOf(revoked.secret)).toBe('revoked key');
    expect(await problemOf(`psk_${revoked.prefix}_${'a'.repeat(43)}`)).toBe('unknown key');
    expect(await problemOf(expired.secret)).toBe('none');
    clock.now += 1_000;
    expect(await problemOf(expired.secret)).toBe('expired key');
  });
});

describe('the lookup of a key', () => {
  it('reads the store once for many requests, and again within five seconds', async () => {
    const made = createSecret();
    const store = createMemoryKeyStore(storedKey(made));
    const { checker, clock, problemOf } = createChecker(store);
    await Promise.all([checker.check(made.secret), checker.check(made.secret)]);
    await checker.check(made.secret);
    expect(store.lookups).toHaveLength(1);

    store.keys.set(made.prefix, storedKey(made, { revokedAt: new Date(NOON) }));
    clock.now += 5_000;
    expect(await problemOf(made.secret)).toBe('revoked key');
    expect(store.lookups).toHaveLength(2);
  });

  it('is cached for as long when there is no such key', async () => {
    const made = createSecret();
    const store = createMemoryKeyStore();
    const { clock, problemOf } = createChecker(store);
    await problemOf(made.secret);
    expect(await problemOf(made.secret)).toBe('unknown key');
    expect(store.lookups).toHaveLength(1);
    store.keys.set(made.prefix, storedKey(made));
    clock.now += 5_000;
    expect(await problemOf(made.secret)).toBe('none');
  });

  it('rejects a valid key while the store is unavailable', async () => {
    const made = createSecret();
    const store = createMemoryKeyStore(storedKey(made));
    const { clock, problemOf } = createChecker(store);
    expect(await problemOf(made.secret)).toBe('none');
    store.fail();
    clock.now += 5_000;
    expect(await problemOf(made.secret)).toBe('cannot check');
  });
});

describe('the time of the last use', () => {
  it('is written at most once a minute for each key', async () => {
    const made = createSecret();
    const store = createMemoryKeyStore(storedKey(made));
    const { checker, clock } = createChecker(store);
    for (const seconds of [0, 1, 30, 59, 60, 61]) {
      clock.now = NOON + seconds * 1_000;
      await checker.check(made.secret);
    }
    expect(store.uses.map(({ at }) => at.getTime() - NOON)).toEqual([0, 60_000]);
  });

  it('is not written when another gateway has just written it', async () => {
    const made = createSecret();
    const store = createMemoryKeyStore(storedKey(made, { lastUsedAt: new Date(NOON - 10_000) }));
    const { checker } = createChecker(store);
    await checker.check(made.secret);
    expect(store.uses).toEqual([]);
  });

  it('can fail to be written without failing the request', async () => {
    const made = createSecret();
    const store = createMemoryKeyStore(storedKey(made));
    const { checker, log, problemOf } = createChecker({
      ...store,
      noteUse: () => Promise.reject(new Error('the database is unavailable')),
    });
    await checker.check(made.secret);
    expect(await problemOf(made.secret)).toBe('none');
    expect(log.map(({ message }) => message)).toEqual([
      `The last use of key ${made.prefix} could not be stored.`,
    ]);
  });
});
