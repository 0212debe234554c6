import { expect, it } from 'vitest';
import { accountOf } from './account-of.ts';
import { readRateSettings } from './rate-settings.ts';

const settings = readRateSettings({ RATE_LIMIT: '10', KEY_RATE_LIMIT: '20' });
const anonymous = { kind: 'anonymous' } as const;
const scopes = new Set<string>();

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('has the network of %s pay for who is not signed in', (address, network) => {
  expect(accountOf(anonymous, address, settings)).toEqual({
    policy: 'anonymous',
    key: `address:${network}`,
    quota: 10,
  });
});

it('has a caller pay for itself, wherever it asks from, out of its own quota if it has one', () => {
  const caller = { kind: 'known', id: 'key:abc', name: 'dashboard', scopes } as const;
  expect(accountOf(caller, '192.0.2.7', settings)).toEqual({ policy: 'key', key: 'key:abc', quota: 20 });
  expect(accountOf({ ...caller, quota: 500 }, '::1', settings).quota).toBe(500);
});
