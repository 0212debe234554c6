import type { Dispatcher } from 'undici';
import type { ErrorCode } from '../../protocol/index.ts';
import { type FailureKind, PartnerFailure } from './partner-failure.ts';
import type { PartnerAnswerError } from './read-answer-errors.ts';

/** The failure for an answer that cannot be used. The circuit breaker does not count it. */
export function invalidAnswer(partner: string, detail: string): PartnerFailure {
  return new PartnerFailure(detail, { code: 'PARTNER_INVALID_RESPONSE', partner, kind: 'invalid' });
}

/** The failure for an HTTP response without GraphQL. Its status decides whether the circuit breaker counts it. */
export function notGraphQL(
  { statusCode, headers }: Dispatcher.ResponseData,
  partner: string,
): PartnerFailure {
  const contentType = String(headers['content-type'] ?? 'no content type').slice(0, 100);
  const detail = `HTTP ${statusCode} with ${contentType} is not a GraphQL answer`;
  const isFailing = statusCode >= 500 || statusCode === 429 || statusCode === 408;
  if (!isFailing) return invalidAnswer(partner, detail);
  const isOverloaded = [502, 503, 504].includes(statusCode) && !mustWait(headers);
  const kind: FailureKind = isOverloaded ? 'overloaded' : 'failed';
  return new PartnerFailure(detail, { code: 'PARTNER_UNAVAILABLE', partner, kind });
}

/** The failure for GraphQL errors with HTTP 502, 503 or 504: the partner cannot answer, or its time for the request is over. */
export function unableToAnswer(
  { statusCode, headers }: Dispatcher.ResponseData,
  partner: string,
  errors: readonly PartnerAnswerError[],
): PartnerFailure {
  const detail = `HTTP ${statusCode}: ${(errors[0]?.message ?? '').slice(0, MAX_MESSAGE_LENGTH)}`;
  if (errors.some(({ extensions }) => extensions['code'] === ('PARTNER_TIMEOUT' satisfies ErrorCode))) {
    return new PartnerFailure(detail, { code: 'PARTNER_TIMEOUT', partner, kind: 'timeout' });
  }
  const kind: FailureKind = mustWait(headers) ? 'failed' : 'overloaded';
  return new PartnerFailure(detail, { code: 'PARTNER_UNAVAILABLE', partner, kind });
}

/** Longest part of a partner's message in the log. */
const MAX_MESSAGE_LENGTH = 200;

/** A request that must wait for `Retry-After` is not sent again immediately. */
function mustWait(headers: Dispatcher.ResponseData['headers']): boolean {
  return headers['retry-after'] !== undefined;
}
