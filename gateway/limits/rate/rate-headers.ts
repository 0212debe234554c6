import type { HeaderMap } from '@apollo/server';
import type { Allowance } from './rate-limiter.ts';

/**
 * Tells what is left, after draft-ietf-httpapi-ratelimit-headers: structured fields, a policy by name. The draft knows no
 * unit for costs and forbids made-up ones, so that the policies' names say it.
 */
export function setRateHeaders(
  headers: HeaderMap,
  { account, windowSeconds, remaining, waitSeconds }: Allowance,
): void {
  const name = `"${account.policy}-cost"`;
  headers.set('ratelimit-policy', `${name};q=${account.quota};w=${windowSeconds}`);
  headers.set('ratelimit', `${name};r=${remaining};t=${waitSeconds}`);
}
