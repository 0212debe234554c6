import { GraphQLError, type GraphQLErrorOptions, type GraphQLFormattedError } from 'graphql';
import { type ErrorCode, isShownErrorCode, unexpectedErrorCode } from '../protocol/index.ts';
import { shortenMessage } from './messages/index.ts';

/** The most errors of one kind that an answer has: for values of variables, or for mistakes in a document. */
export const MAX_ERRORS = 10;

export interface ErrorDetails extends Omit<GraphQLErrorOptions, 'extensions'> {
  /** Added to the code in `extensions`. Apollo Server takes the HTTP status and headers of the answer from `http`, and drops it. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Makes a GraphQL error with a code of the list. Every error of the gateway is made here.
 *
 * @example graphError('FORBIDDEN', 'Reading "Placement.stipend" needs scope finance:read.', { path })
 */
export function graphError(
  code: ErrorCode,
  message: string,
  { extensions, ...options }: ErrorDetails = {},
): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { code, ...extensions } });
}

/**
 * Formats every error of an operation: one with a code that is shown with its message, any other without its details. What
 * a message repeats of the request is cut.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path, extensions } = formatted;
  const message = shortenMessage(formatted.message);
  if (isShownErrorCode(extensions?.['code'])) return { message, locations, path, extensions };
  if (isRejectedRequest(error)) return { message, locations, path, extensions: { code: 'BAD_REQUEST' } };
  const partner = extensions?.['partner'];
  return {
    message: 'Unexpected error.',
    locations,
    path,
    extensions: { code: unexpectedErrorCode, ...(partner !== undefined && { partner }) },
  };
}

/** The body for a request without an operation, such as an unknown path: a GraphQL answer, which every client can read. */
export function errorAnswer(code: ErrorCode, message: string, requestId?: string) {
  return { errors: [{ message, extensions: { code, ...(requestId !== undefined && { requestId }) } }] };
}

/** Apollo Server marks some rejected requests by an HTTP status without a code. */
function isRejectedRequest(error: unknown): boolean {
  if (!(error instanceof Error) || !('extensions' in error)) return false;
  const { http } = error.extensions as { http?: { status?: number } };
  return http?.status !== undefined && http.status >= 400 && http.status < 500;
}
