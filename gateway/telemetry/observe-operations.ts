import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isShownErrorCode, type Log, unexpectedErrorCode } from '../../protocol/index.ts';
import { preferredLanguage } from '../messages/language.ts';
import { requestMessages } from '../messages/requests.ts';
import type { Caller } from '../request/caller.ts';
import type { OperationFacts, RequestRecord } from '../request/request-record.ts';

/** What telemetry reads from a request's context. */
export interface OperationContext {
  readonly caller: Caller;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  readonly record: RequestRecord;
  readonly execution: { partners(): ReturnType<OperationFacts['partners']> };
  readonly cost?: { readonly estimated: number };
}

/**
 * Adds each operation and the errors of its answer to the request's record. Logs unexpected errors with all their
 * details, and adds the request id under which they are logged to the answer, which shows nothing else of them.
 */
export function observeOperations(log: Log): ApolloServerPlugin<OperationContext> {
  const message = 'An operation ended in an unexpected error.';
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId }, operationName }) {
          for (const error of errors) {
            if (!isUnexpected(error)) continue;
            log({ level: 'error', message, requestId, operationName, error: error.originalError ?? error });
          }
        },
        async willSendResponse({ contextValue, operationName, queryHash, response: { body } }) {
          const { record, caller, execution, cost } = contextValue;
          record.noteOperation({
            caller,
            operationName: operationName ?? undefined,
            document: queryHash,
            cost: cost?.estimated,
            partners: () => execution.partners(),
          });
          if (body.kind === 'single') noteErrors(body.singleResult.errors ?? [], contextValue);
        },
      };
    },
    async unexpectedErrorProcessingRequest({ error, requestContext }) {
      log({ level: 'error', message, requestId: requestContext.contextValue.requestId, error });
    },
    async contextCreationDidFail({ error }) {
      if (error instanceof GraphQLError && !isUnexpected(error)) return;
      log({ level: 'error', message, error });
    },
  };
}

function noteErrors(errors: readonly GraphQLFormattedError[], context: OperationContext): void {
  const { record, requestId, acceptLanguage } = context;
  for (const error of errors) {
    record.noteError(String(error.extensions?.['code']));
    if (error.extensions?.['code'] !== unexpectedErrorCode) continue;
    const message = requestMessages[preferredLanguage(acceptLanguage)].unexpected;
    Object.assign(error, { message, extensions: { ...error.extensions, requestId } });
  }
}

function isUnexpected(error: GraphQLError): boolean {
  const { code, http } = error.extensions as { code?: unknown; http?: unknown };
  // An error with an HTTP status answers a mistake of the caller.
  return !isShownErrorCode(code) && http === undefined;
}
