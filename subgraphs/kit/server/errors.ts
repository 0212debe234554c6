import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** A surprise, for the log: what happened, whole, under the id that the caller was given. */
export interface Surprise {
  readonly id: string;
  readonly error: unknown;
}

/**
 * The one place where a subgraph's errors leave. A named error passes as it is; a surprise is told to `report` and
 * leaves as "Unexpected error." with an id to ask about. No stack, path or driver text leaves.
 */
export function createErrorFormatter(
  report: (surprise: Surprise) => void,
): (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError {
  return (formatted, error) => {
    const original = unwrapResolverError(error);
    const code = formatted.extensions?.code;
    const isNamed = original instanceof GraphQLError && code !== 'INTERNAL_SERVER_ERROR';
    if (isNamed) return formatted;
    const id = randomUUID();
    report({ id, error: original });
    return {
      message: 'Unexpected error.',
      ...(formatted.path && { path: formatted.path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: id },
    };
  };
}
