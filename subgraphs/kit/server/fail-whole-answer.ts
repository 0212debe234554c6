import type { ApolloServerPlugin } from '@apollo/server';
import { isServiceErrorCode, serviceErrorStatus } from '../values/index.ts';

/** Seconds after which a request that found the subgraph unable to answer may be sent again. */
export const RETRY_AFTER_SECONDS = 1;

/**
 * Answers with HTTP 503 or 504, and without data, when one field could not be read because the database is away or the time is
 * over. With status 200, the gateway would take the subgraph for healthy: it would neither open its circuit breaker nor
 * answer from an earlier answer.
 */
export const failWholeAnswer: ApolloServerPlugin = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (body.kind !== 'single') return;
      const failure = body.singleResult.errors?.find(({ extensions }) =>
        isServiceErrorCode(extensions?.code),
      );
      const code = failure?.extensions?.code;
      if (failure === undefined || !isServiceErrorCode(code)) return;
      const { path: _path, locations: _locations, ...error } = failure;
      body.singleResult = { errors: [error] };
      http.status = serviceErrorStatus[code];
      if (http.status === 503) http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
      http.headers.set('cache-control', 'no-store');
    },
  }),
};
