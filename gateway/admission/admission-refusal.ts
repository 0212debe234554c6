import { HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../protocol/index.ts';
import { graphError } from '../errors.ts';
import { limitMessages, preferredLanguage } from '../messages/index.ts';

/**
 * - `caller`: the caller has too many operations in progress and waiting;
 * - `overloaded`: the gateway has too much to do;
 * - `disconnected`: the client left while it waited. The answer is not read.
 */
export type RefusalReason = 'caller' | 'overloaded' | 'disconnected';

/** Seconds after which a client may try again. */
const RETRY_AFTER: Readonly<Record<RefusalReason, number>> = { caller: 1, overloaded: 2, disconnected: 2 };

/** An operation that is not executed, because the gateway or its caller is too busy. */
export class AdmissionRefusal extends Error {
  override readonly name = 'AdmissionRefusal';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(`Not admitted: ${reason}.`);
    this.reason = reason;
  }

  /** The error for the client: HTTP 429 for a caller that sends too much, else 503, with `Retry-After`. */
  toGraphQL(acceptLanguage: string | undefined): GraphQLError {
    const retryAfter = RETRY_AFTER[this.reason];
    const isOwn = this.reason === 'caller';
    const code: ErrorCode = isOwn ? 'CONCURRENCY_LIMIT_EXCEEDED' : 'OVERLOADED';
    const { tooManyInProgress, overloaded } = limitMessages[preferredLanguage(acceptLanguage)];
    const headers = new HeaderMap([['retry-after', String(retryAfter)]]);
    const http = { status: isOwn ? 429 : 503, headers };
    return graphError(code, isOwn ? tooManyInProgress : overloaded, { extensions: { retryAfter, http } });
  }
}
