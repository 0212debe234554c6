import { afterEach, expect, it } from 'vitest';
import { Partners } from './partners.ts';

const partners = new Partners({
  partnerUrls: {},
  partnerTimeoutMs: 1_000,
  partnerSettings: {},
  staleAnswersBytes: 0,
  log: () => {},
});
afterEach(() => partners.close());

const request = { isStale: false, durationMs: 1, retries: 0, requestId: 'abc-1' };

it('stores when a partner last succeeded and failed, also at a new URL', async () => {
  const before = partners.get('towns', 'http://127.0.0.1:1/graphql');
  expect(partners.states()).toEqual([
    { name: 'towns', breaker: 'closed', lastSuccessAt: null, lastErrorAt: null, lastErrorCode: null },
  ]);
  before.reportRequest({ ...request, outcome: 'ok' });
  before.reportRequest({ ...request, outcome: 'invalid' });
  before.reportRequest({ ...request, outcome: 'cancelled' });

  const after = partners.get('towns', 'http://127.0.0.1:2/graphql');
  await partners.closeAllExcept(new Set([after]));
  expect(partners.states()).toEqual([
    {
      name: 'towns',
      breaker: 'closed',
      lastSuccessAt: expect.stringMatching(/Z$/) as string,
      lastErrorAt: expect.stringMatching(/Z$/) as string,
      lastErrorCode: 'PARTNER_INVALID_RESPONSE',
    },
  ]);
});
