import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isShownErrorCode, unexpectedErrorCode } from '../../../protocol/index.ts';
import { toSizeError } from '../limits/limit-requests.ts';
import { toServiceError } from './database-errors.ts';

/** An unexpected error for the log, under the id that the caller receives. */
export interface UnexpectedError {
  readonly errorId: string;
  readonly error: unknown;
}

/**
 * Formats the errors of a subgraph's answers. An error with a known code stays as it is, and a database that
 * is away or too slow has one. Any other error is reported, and the answer has "Unexpected error." with an id in its place: no stack, path or text of the database driver is shown.
 */
export function createErrorFormatter(
  report: (unexpected: UnexpectedError) => void,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const isNamed = original instanceof GraphQLError && isShownErrorCode(formatted.extensions?.code);
    if (isNamed) return toSizeError(formatted)?.toJSON() ?? formatted;
    const serviceError = toServiceError(original);
    if (serviceError !== undefined) return serviceError.toJSON();
    const errorId = randomUUID();
    report({ errorId, error: original });
    return {
      message: 'Unexpected error.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: unexpectedErrorCode, errorId },
    };
  };
}
