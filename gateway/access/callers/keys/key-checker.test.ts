import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../../../protocol/index.ts';
import { SignInError } from '../sign-in-error.ts';
import { KeyChecker } from './key-checker.ts';
import { playKeyStore, storedKey } from './memory-key-store.fixture.ts';
import { createSecret, prefixOf } from './secret.ts';

const NOON = Date.parse('2026-06-01T12:00:00Z');

function clocked(store: ReturnType<typeof playKeyStore>) {
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

describe('a key', () => {
  it('has a prefix to speak of it by and 256 random bits', () => {
    const { secret, prefix } = createSecret();
    expect(secret).toMatch(/^psk_[a-z0-9]{8}_[A-Za-z0-9_-]{43}$/);
    expect(prefixOf(secret)).toBe(prefix);
    expect(Buffer.from(secret.slice(13), 'base64url')).toHaveLength(32);
    expect(createSecret().secret).not.toBe(secret);
  });

  it('says who its bearer is', async () => {
    const made = createSecret();
    const store = playKeyStore(storedKey(made, { partner: 'atr', quota: 5000 }));
    const { checker } = clocked(store);
    expect(await checker.check(made.secret)).toEqual({
      kind: 'known',
      id: `key:${made.prefix}`,
      name: 'dashboard',
      scopes: new Set(['finance:read']),
      partner: 'atr',
      quota: 5000,
    });
  });

  it('opens nothing with another secret behind its prefix', async () => {
    const made = createSecret();
    const { problemOf } = clocked(playKeyStore(storedKey(made)));
    const guessed = `psk_${made.prefix}_${createSecret().secret.slice(13)}`;
    expect(await problemOf(guessed)).toBe('unknown key');
    expect(await problemOf(made.secret)).toBe('none');
  });

  it.each(['', 'psk_', 'psk_short_abc', 'psk_abcdefgh_' + 'a'.repeat(44), 'psk_$where00_' + 'a'.repeat(43)])(
    'is not looked for when it cannot be one: %j',
    async (secret) => {
      const store = playKeyStore();
      const { problemOf } = clocked(store);
      expect(await problemOf(secret)).toBe('unknown key');
      expect(store.lookups).toEqual([]);
    },
  );

  it('tells only its bearer that it was revoked or has expired', async () => {
    const revoked = createSecret();
    const expired = createSecret();
    const { problemOf, clock } = clocked(
      playKeyStore(
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

describe('looking keys up', () => {
  it('asks the store once for many requests, and again before five seconds are over', async () => {
    const made = createSecret();
    const store = playKeyStore(storedKey(made));
    const { checker, clock, problemOf } = clocked(store);
    await Promise.all([checker.check(made.secret), checker.check(made.secret)]);
    await checker.check(made.secret);
    expect(store.lookups).toHaveLength(1);

    store.keys.set(made.prefix, storedKey(made, { revokedAt: new Date(NOON) }));
    clock.now += 5_000;
    expect(await problemOf(made.secret)).toBe('revoked key');
    expect(store.lookups).toHaveLength(2);
  });

  it('remembers for as long that a key is not there', async () => {
    const made = createSecret();
    const store = playKeyStore();
    const { clock, problemOf } = clocked(store);
    await problemOf(made.secret);
    expect(await problemOf(made.secret)).toBe('unknown key');
    expect(store.lookups).toHaveLength(1);
    store.keys.set(made.prefix, storedKey(made));
    clock.now += 5_000;
    expect(await problemOf(made.secret)).toBe('none');
  });

  it('takes nobody for anybody while the store is away', async () => {
    const made = createSecret();
    const store = playKeyStore(storedKey(made));
    const { clock, problemOf } = clocked(store);
    expect(await problemOf(made.secret)).toBe('none');
    store.fail();
    clock.now += 5_000;
    expect(await problemOf(made.secret)).toBe('cannot check');
  });
});

describe('noting uses', () => {
  it('writes at most once a minute for each key', async () => {
    const made = createSecret();
    const store = playKeyStore(storedKey(made));
    const { checker, clock } = clocked(store);
    for (const seconds of [0, 1, 30, 59, 60, 61]) {
      clock.now = NOON + seconds * 1_000;
      await checker.check(made.secret);
    }
    expect(store.uses.map(({ at }) => at.getTime() - NOON)).toEqual([0, 60_000]);
  });

  it('leaves it alone when another gateway has noted it', async () => {
    const made = createSecret();
    const store = playKeyStore(storedKey(made, { lastUsedAt: new Date(NOON - 10_000) }));
    const { checker } = clocked(store);
    await checker.check(made.secret);
    expect(store.uses).toEqual([]);
  });

  it('lets the request pass when it fails', async () => {
    const made = createSecret();
    const store = playKeyStore(storedKey(made));
    const { checker, log, problemOf } = clocked({
      ...store,
      noteUse: () => Promise.reject(new Error('the database is away')),
    });
    await checker.check(made.secret);
    expect(await problemOf(made.secret)).toBe('none');
    expect(log.map(({ message }) => message)).toEqual([`The use of key ${made.prefix} could not be noted.`]);
  });
});
