import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isShownErrorCode, type Log } from '../../protocol/index.ts';
import { preferredLanguage, requestMessages } from '../messages/index.ts';

const MESSAGE = 'An operation ended in an unexpected error.';

interface ErrorContext {
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
}

/** Logs unexpected errors with all their details, which no answer shows. */
export function logUnexpectedErrors(log: Log): ApolloServerPlugin<ErrorContext> {
  return {
    async unexpectedErrorProcessingRequest({ error, requestContext }) {
      log({ level: 'error', message: MESSAGE, requestId: requestContext.contextValue.requestId, error });
    },
    async contextCreationDidFail({ error }) {
      if (error instanceof GraphQLError && !isUnexpected(error)) return;
      const { requestId } = (error as Partial<GraphQLError>).extensions ?? {};
      const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
      log({ level: 'error', message: MESSAGE, requestId: requestId as string | undefined, error: cause });
    },
  };
}

/** Logs those of an operation's errors that are unexpected. */
export function logUnexpected(
  log: Log,
  errors: readonly GraphQLError[],
  { requestId, operationName }: { readonly requestId: string; readonly operationName: string | null },
): void {
  for (const error of errors) {
    if (!isUnexpected(error)) continue;
    const cause = error.originalError ?? error;
    log({ level: 'error', message: MESSAGE, requestId, operationName, error: cause });
  }
}

/** Adds the request id under which an unexpected error is logged, and its message in the caller's language. */
export function describeUnexpected(
  error: GraphQLFormattedError,
  { requestId, acceptLanguage }: ErrorContext,
): void {
  const message = requestMessages[preferredLanguage(acceptLanguage)].unexpected;
  Object.assign(error, { message, extensions: { ...error.extensions, requestId } });
}

function isUnexpected(error: GraphQLError): boolean {
  const { code, http } = error.extensions as { code?: unknown; http?: unknown };
  // An error with an HTTP status answers a mistake of the caller.
  return !isShownErrorCode(code) && http === undefined;
}
