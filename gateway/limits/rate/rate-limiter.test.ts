import { describe, expect, it } from 'vitest';
import { accountOf, type RateContext, RateLimiter } from './rate-limiter.ts';
import { readRateSettings } from './rate-settings.ts';

const scopes = new Set<string>();
const known = { kind: 'known', id: 'key:abc', name: 'dashboard', scopes } as const;

describe('a bucket', () => {
  const caller = { caller: { ...known, quota: 60 }, address: '192.0.2.7' };
  const settings = { ...readRateSettings({}), windowSeconds: 60 };

  /** Takes costs at moments in seconds, and shows each result. */
  async function take(...requests: ReadonlyArray<{ second: number; cost: number }>) {
    let now = 0;
    const limiter = new RateLimiter(
      settings,
      () => {},
      () => now,
    );
    const results = [];
    for (const { second, cost } of requests) {
      now = second * 1_000;
      const { isGranted, remaining, waitSeconds } = (await limiter.take(caller, cost)) ?? {};
      results.push({ isGranted, remaining, waitSeconds });
    }
    return results;
  }

  it('starts full', async () => {
    expect(await take({ second: 0, cost: 45 })).toEqual([
      { isGranted: true, remaining: 15, waitSeconds: 45 },
    ]);
  });

  it('gives nothing to a request that needs more than it has, with the time until it has enough', async () => {
    const [, denied, granted] = await take(
      { second: 0, cost: 45 },
      { second: 1, cost: 20 },
      { second: 5, cost: 20 },
    );
    expect(denied).toEqual({ isGranted: false, remaining: 16, waitSeconds: 4 });
    expect(granted).toMatchObject({ isGranted: true, remaining: 0 });
  });

  it('refills continuously, up to its quota', async () => {
    expect((await take({ second: 0, cost: 60 }, { second: 10, cost: 1 }))[1]).toMatchObject({ remaining: 9 });
    expect((await take({ second: 0, cost: 60 }, { second: 900, cost: 1 }))[1]).toMatchObject({
      remaining: 59,
    });
  });

  it('does not lose tokens when the clock goes back', async () => {
    expect((await take({ second: 5, cost: 30 }, { second: 0, cost: 1 }))[1]).toMatchObject({ remaining: 29 });
  });
});

describe('the account of a request', () => {
  const settings = { anonymousQuota: 10, keyQuota: 20 };
  const from = (address: string): RateContext => ({ caller: { kind: 'anonymous' }, address });

  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('is the network of %s for an anonymous caller', (address, network) => {
    expect(accountOf(from(address), settings)).toEqual({
      policy: 'anonymous',
      key: `address:${network}`,
      quota: 10,
    });
  });

  it('is the same for a known caller at every address, with the quota of its key', () => {
    expect(accountOf({ caller: known, address: '192.0.2.7' }, settings)).toEqual({
      policy: 'key',
      key: 'key:abc',
      quota: 20,
    });
    expect(accountOf({ caller: { ...known, quota: 500 }, address: '::1' }, settings).quota).toBe(500);
  });
});
