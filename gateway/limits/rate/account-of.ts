import { isIPv6 } from 'node:net';
import type { Caller } from '../../request/caller.ts';
import type { Account } from './rate-limiter.ts';
import type { RateSettings } from './rate-settings.ts';

/** The account that a request is paid from: the caller's own, or the address's where nobody is signed in. */
export function accountOf(caller: Caller, address: string, settings: RateSettings): Account {
  if (caller.kind === 'anonymous') {
    return { policy: 'anonymous', key: `address:${networkOf(address)}`, quota: settings.anonymousQuota };
  }
  return { policy: 'key', key: caller.id, quota: caller.quota ?? settings.keyQuota };
}

/** Whoever has one IPv6 address has some 18 trillion million of them: the network is what is theirs. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:([\d.]+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [front = '', back] = address.split('::');
  const groups = front === '' ? [] : front.split(':');
  if (back !== undefined) {
    const behind = back === '' ? [] : back.split(':');
    while (groups.length + behind.length < 8) groups.push('0');
    groups.push(...behind);
  }
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`;
}
