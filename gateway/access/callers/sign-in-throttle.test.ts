import { afterEach, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, federated, startTestGateway } from '../../gateway.fixture.ts';
import { readHttpSettings } from '../../http/index.ts';
import { startPartner } from '../../partners.fixture.ts';
import { FailedSignIns } from './failed-sign-ins.ts';
import { KeyChecker } from './keys/index.ts';
import { createMemoryKeyStore, storedKey } from './keys/memory-key-store.fixture.ts';
import { createSecret } from './keys/secret.ts';

const sdl = federated('type Query { open: Int }');

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function startSignIn(keyStore: ReturnType<typeof createMemoryKeyStore>) {
  const partner = await startPartner(sdl, { Query: { open: () => 1 } });
  cleanup.add(() => partner.stop());
  const supergraph = composeSupergraph({ figures: { sdl, url: partner.url } });
  const { gateway, sendQuery } = await startTestGateway(cleanup, supergraph, {
    keyStore,
    http: readHttpSettings({ TRUST_PROXY: 'loopback' }),
  });
  const sendFrom = (address: string, headers: Record<string, string>) =>
    sendQuery('{ open }', { headers: { 'x-forwarded-for': address, ...headers } });
  return { gateway, sendFrom };
}

const guess = () => ({ 'x-api-key': createSecret().secret });

it('answers 429 to a network that guesses keys, and accepts a valid key from it', async () => {
  const made = createSecret();
  const store = createMemoryKeyStore(storedKey(made));
  const { sendFrom } = await startSignIn(store);
  const statuses: number[] = [];
  for (let count = 0; count < 60; count += 1) {
    // All of these are in one /64 network.
    const { status } = await sendFrom(`2001:db8:0:1::${count.toString(16)}`, guess());
    statuses.push(status);
  }
  expect(statuses).toEqual([...Array<number>(20).fill(401), ...Array<number>(40).fill(429)]);

  const { headers, errors } = await sendFrom('2001:db8:0:1::1', { ...guess(), 'accept-language': 'fr' });
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(50);
  expect(errors).toEqual([
    {
      message: expect.stringMatching(/^Trop de clés ou de jetons/) as string,
      extensions: { code: 'SIGN_IN_RATE_LIMITED', retryAfter: Number(headers.get('retry-after')) },
    },
  ]);
  expect((await sendFrom('2001:db8:0:1::1', { 'x-api-key': made.secret })).data).toEqual({ open: 1 });
  expect((await sendFrom('2001:db8:0:1::1', {})).data).toEqual({ open: 1 });
  expect((await sendFrom('2001:db8:0:2::1', guess())).status).toBe(401);
});

it('reads the store a few times for any number of guesses, from any number of networks', async () => {
  const made = createSecret();
  const store = createMemoryKeyStore(storedKey(made));
  const clock = { now: 0 };
  const checker = new KeyChecker({ store, log: () => {}, now: () => clock.now });
  const guesses = Array.from({ length: 1_000 }, () => checker.check(createSecret().secret));
  const outcomes = await Promise.allSettled(guesses);
  expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true);
  expect(store.lookups).toHaveLength(20);
  expect(store.listings).toHaveLength(1);

  // A valid key is found among the guesses, also one that was created during the attack.
  expect(await checker.check(made.secret)).toMatchObject({ id: `key:${made.prefix}` });
  const later = createSecret();
  store.keys.set(later.prefix, storedKey(later));
  clock.now += 4_000;
  expect(await checker.check(later.secret)).toMatchObject({ id: `key:${later.prefix}` });
  expect(store.lookups).toHaveLength(22);
  expect(store.listings).toHaveLength(2);
});

it('does not look text up that is not a key', async () => {
  const store = createMemoryKeyStore();
  const checker = new KeyChecker({ store, log: () => {} });
  const texts = ['psk_', 'psk_ABCDEFGH_x', `psk_abcdefgh_${'x'.repeat(10_000)}`];
  await Promise.allSettled(texts.map((text) => checker.check(text)));
  expect([...store.lookups, ...store.listings]).toEqual([]);
});

it('does not count valid keys as unknown ones', async () => {
  const secrets = Array.from({ length: 50 }, () => createSecret());
  const store = createMemoryKeyStore(...secrets.map((made) => storedKey(made)));
  const checker = new KeyChecker({ store, log: () => {} });
  for (const { secret } of secrets) await checker.check(secret);
  expect(store.lookups).toHaveLength(50);
  expect(store.listings).toEqual([]);
});

it('accepts failures again after a minute, and counts none without a limit', () => {
  const clock = { now: 0 };
  const failures = new FailedSignIns(2, () => clock.now);
  const note = () => failures.note('192.0.2.1');
  expect([note(), note(), note()]).toEqual([undefined, undefined, 60]);
  clock.now = 45_000;
  expect(note()).toBe(15);
  clock.now = 60_000;
  expect(note()).toBeUndefined();
  const unlimited = new FailedSignIns(0);
  expect(
    Array.from({ length: 100 }, () => unlimited.note('192.0.2.1')).every((each) => each === undefined),
  ).toBe(true);
});
