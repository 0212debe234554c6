import type { GraphQLFormattedError } from 'graphql';

/** Every code that leaves the gateway. What comes with another one is a surprise and is not shown. */
const errorCodes = [
  // The caller's mistakes.
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'NOT_FOUND',
  'METHOD_NOT_ALLOWED',
  'CONTENT_TOO_LARGE',
  'URL_TOO_LONG',
  'HEADERS_TOO_LARGE',
  'REQUEST_TIMEOUT',
  'UNSUPPORTED_MEDIA_TYPE',
  // What the caller may not do.
  'UNAUTHENTICATED',
  'SIGN_IN_UNAVAILABLE',
  'FORBIDDEN',
  'DOCUMENT_NOT_APPROVED',
  'OPERATION_TOO_LARGE',
  'DEPTH_LIMIT_EXCEEDED',
  'COST_LIMIT_EXCEEDED',
  'RESPONSE_TOO_LARGE',
  'RATE_LIMITED',
  // What a partner failed to do.
  'PARTNER_UNAVAILABLE',
  'PARTNER_TIMEOUT',
  'PARTNER_INVALID_RESPONSE',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The code of a surprise: shown as such, with nothing of its cause. */
export const surpriseCode = 'INTERNAL_SERVER_ERROR';

const knownCodes: ReadonlySet<unknown> = new Set(errorCodes);

/** Whether an error's code says something that its reader can use. */
export function isKnownCode(code: unknown): code is ErrorCode {
  return knownCodes.has(code);
}

/** The one exit for errors of an operation: a known error as it is, a surprise without its details. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, locations, path, extensions } = formatted;
  if (isKnownCode(extensions?.['code'])) return { message, locations, path, extensions };
  if (isRefusedRequest(error)) return { message, locations, path, extensions: { code: 'BAD_REQUEST' } };
  const partner = extensions?.['partner'];
  return {
    message: 'Unexpected error.',
    locations,
    path,
    extensions: { code: surpriseCode, ...(partner !== undefined && { partner }) },
  };
}

/** An error outside of any operation, in the shape of a GraphQL answer: clients look for `errors` first. */
export function errorAnswer(code: ErrorCode | typeof surpriseCode, message: string, requestId?: string) {
  return { errors: [{ message, extensions: { code, ...(requestId !== undefined && { requestId }) } }] };
}

/** Apollo Server marks some of a caller's mistakes by their HTTP status alone. */
function isRefusedRequest(error: unknown): boolean {
  if (!(error instanceof Error) || !('extensions' in error)) return false;
  const { http } = error.extensions as { http?: { status?: number } };
  return http?.status !== undefined && http.status >= 400 && http.status < 500;
}
