// docs/errors.md describes each code with its HTTP status and what a caller can do about it.

/** Codes in `extensions.code` that callers see. */
const shownErrorCodes = [
  // A mistake in the request.
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
  // Something that the caller is not authorized to do.
  'UNAUTHENTICATED',
  'SIGN_IN_RATE_LIMITED',
  'SIGN_IN_UNAVAILABLE',
  'FORBIDDEN',
  'DOCUMENT_NOT_APPROVED',
  // A limit.
  'OPERATION_TOO_LARGE',
  'DEPTH_LIMIT_EXCEEDED',
  'LIST_TOO_LONG',
  'TEXT_TOO_LONG',
  'VALUE_TOO_DEEP',
  'TOO_MANY_VALUES',
  'COST_LIMIT_EXCEEDED',
  'RESPONSE_TOO_LARGE',
  'RATE_LIMITED',
  'CONCURRENCY_LIMIT_EXCEEDED',
  'OVERLOADED',
  // A failure of a partner.
  'PARTNER_UNAVAILABLE',
  'PARTNER_TIMEOUT',
  'PARTNER_INVALID_RESPONSE',
] as const;

/**
 * Codes for a mistake of the caller that a partner can find. Only errors of a partner with these codes are shown with its
 * message: any other message may contain what is not for callers, such as the text of a database driver.
 */
const callerMistakeCodes = [
  'BAD_USER_INPUT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'RATE_LIMITED',
  'OPERATION_TOO_LARGE',
] as const satisfies readonly (typeof shownErrorCodes)[number][];

/** Codes whose details are in the log only: callers read "Unexpected error." */
const internalErrorCodes = [
  // A request to a partner's subgraph that the gateway did not sign.
  'SIGNATURE_REQUIRED',
  'SIGNATURE_INVALID',
  'INTERNAL_SERVER_ERROR',
] as const;

/** Every code that an error of the gateway or of a subgraph can have. */
export const errorCodes = [...shownErrorCodes, ...internalErrorCodes] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** The code of an unexpected error. */
export const unexpectedErrorCode = 'INTERNAL_SERVER_ERROR' satisfies ErrorCode;

const shown: ReadonlySet<unknown> = new Set(shownErrorCodes);

/** Whether an error with this code is shown to callers as it is. */
export function isShownErrorCode(code: unknown): code is (typeof shownErrorCodes)[number] {
  return shown.has(code);
}

const callerMistakes: ReadonlySet<unknown> = new Set(callerMistakeCodes);

/** Whether an error of a partner with this code is shown with the partner's message. */
export function isCallerMistakeCode(code: unknown): code is (typeof callerMistakeCodes)[number] {
  return callerMistakes.has(code);
}
