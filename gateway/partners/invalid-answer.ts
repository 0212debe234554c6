import type { Dispatcher } from 'undici';
import { type FailureKind, PartnerFailure } from './partner-failure.ts';

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
  // A request that must wait for `Retry-After` is not sent again immediately.
  const isOverloaded = [502, 503, 504].includes(statusCode) && headers['retry-after'] === undefined;
  const kind: FailureKind = isOverloaded ? 'overloaded' : 'failed';
  return new PartnerFailure(detail, { code: 'PARTNER_UNAVAILABLE', partner, kind });
}
