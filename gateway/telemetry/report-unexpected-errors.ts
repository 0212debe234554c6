import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { isShownErrorCode, type Log, unexpectedErrorCode } from '../../protocol/index.ts';
import type { GatewayContext } from '../context.ts';

/**
 * Logs whole what clients see as "Unexpected error.", and gives those errors the request id by which to find it.
 */
export function reportSurprises(log: Log): ApolloServerPlugin<GatewayContext> {
  const message = 'An operation ended in an unexpected error.';
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId }, operationName }) {
          for (const error of errors) {
            if (!isSurprise(error)) continue;
            log({ level: 'error', message, requestId, operationName, error: error.originalError ?? error });
          }
        },
        async willSendResponse({ response, contextValue: { requestId } }) {
          if (response.body.kind !== 'single') return;
          for (const error of response.body.singleResult.errors ?? []) {
            if (error.extensions?.['code'] === unexpectedErrorCode) error.extensions['requestId'] = requestId;
          }
        },
      };
    },
    async unexpectedErrorProcessingRequest({ error, requestContext }) {
      log({ level: 'error', message, requestId: requestContext.contextValue.requestId, error });
    },
    async contextCreationDidFail({ error }) {
      if (error instanceof GraphQLError && !isSurprise(error)) return;
      log({ level: 'error', message, error });
    },
  };
}

function isSurprise(error: GraphQLError): boolean {
  const { code, http } = error.extensions as { code?: unknown; http?: unknown };
  // Errors that carry an HTTP status are answers to a caller's mistake.
  return !isShownErrorCode(code) && http === undefined;
}
