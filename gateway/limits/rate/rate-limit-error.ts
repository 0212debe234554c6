import { HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { graphError } from '../../errors.ts';
import { limitMessages, preferredLanguage } from '../../messages/index.ts';
import type { Allowance } from './rate-limiter.ts';

/** The error for a request that was denied, with the time after which the quota allows its cost. */
export function rateLimitError(
  { cost, remaining, waitSeconds }: Pick<Allowance, 'cost' | 'remaining' | 'waitSeconds'>,
  acceptLanguage: string | undefined,
): GraphQLError {
  const { rateLimited } = limitMessages[preferredLanguage(acceptLanguage)];
  const headers = new HeaderMap([['retry-after', String(waitSeconds)]]);
  return graphError('RATE_LIMITED', rateLimited(cost, remaining, waitSeconds), {
    extensions: { cost, remaining, retryAfter: waitSeconds, http: { status: 429, headers } },
  });
}
