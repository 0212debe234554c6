import { errors as undici } from 'undici';
import type { PartnerOutcome } from '../request/partner-observer.ts';
import { systemErrorCode } from '../system-error-code.ts';
import type { Deadline } from './deadline.ts';

export type PartnerFailureCode = 'PARTNER_UNAVAILABLE' | 'PARTNER_TIMEOUT' | 'PARTNER_INVALID_RESPONSE';

/**
 * Why a request to a partner failed. Decides whether it is sent again and whether the circuit breaker counts it.
 *
 * - `connection`: no connection, or it broke before the response began.
 * - `overloaded`: HTTP 502, 503 or 504 without data and without `Retry-After`.
 * - `failed`: another HTTP error of the server, or a response that broke off.
 * - `timeout`: no complete answer in time.
 * - `invalid`: an answer that is not GraphQL, is too large, or does not belong to the request.
 * - `rejected`: not sent, because the circuit breaker is open or the queue is full.
 * - `cancelled`: the client disconnected, or the gateway is closing.
 */
export type FailureKind =
  | 'connection'
  | 'overloaded'
  | 'failed'
  | 'timeout'
  | 'invalid'
  | 'rejected'
  | 'cancelled';

interface FailureOptions extends ErrorOptions {
  readonly code: PartnerFailureCode;
  readonly partner: string;
  readonly kind: FailureKind;
}

/** A request to a partner that got no usable answer. Message and cause are for the log and never shown to a client. */
export class PartnerFailure extends Error {
  override readonly name = 'PartnerFailure';
  readonly code: PartnerFailureCode;
  readonly partner: string;
  readonly kind: FailureKind;

  constructor(detail: string, { code, partner, kind, ...options }: FailureOptions) {
    super(`${code} from ${partner}: ${detail}`, options);
    this.code = code;
    this.partner = partner;
    this.kind = kind;
  }

  /** Whether the same query may be sent again: no part of an answer was received. */
  get isRetryable(): boolean {
    return this.kind === 'connection' || this.kind === 'overloaded';
  }

  /** Whether the circuit breaker counts the failure. Not for an invalid answer, which the query of a single client may cause. */
  get isOutage(): boolean {
    return this.isRetryable || this.kind === 'failed' || this.kind === 'timeout';
  }
}

/** The outcome of a failed request in metrics, traces and `extensions.partners`. */
export function outcomeOf({ code, kind }: PartnerFailure): PartnerOutcome {
  if (kind === 'cancelled') return 'cancelled';
  if (code === 'PARTNER_TIMEOUT') return 'timeout';
  return code === 'PARTNER_INVALID_RESPONSE' ? 'invalid' : 'unavailable';
}

export interface FailedAttempt {
  readonly partner: string;
  readonly deadline: Deadline;
  /** The kind of failure for a network error: `connection` before the response began, then `failed`. */
  readonly kind: 'connection' | 'failed';
}

/** Converts an error of the HTTP client. A `PartnerFailure` is returned unchanged. */
export function toPartnerFailure(cause: unknown, { partner, deadline, kind }: FailedAttempt): PartnerFailure {
  if (cause instanceof PartnerFailure) return cause;
  const detail = `the request failed (${systemErrorCode(cause)})`;
  if (deadline.isExpired) {
    return new PartnerFailure(detail, { code: 'PARTNER_TIMEOUT', partner, kind: 'timeout', cause });
  }
  const isClosing = cause instanceof undici.ClientDestroyedError || cause instanceof undici.ClientClosedError;
  if (deadline.signal.aborted || isClosing) {
    return new PartnerFailure(detail, { code: 'PARTNER_UNAVAILABLE', partner, kind: 'cancelled', cause });
  }
  if (cause instanceof undici.HTTPParserError) {
    return new PartnerFailure(detail, { code: 'PARTNER_INVALID_RESPONSE', partner, kind: 'invalid', cause });
  }
  const code = cause instanceof undici.ConnectTimeoutError ? 'PARTNER_TIMEOUT' : 'PARTNER_UNAVAILABLE';
  return new PartnerFailure(detail, { code, partner, kind, cause });
}
