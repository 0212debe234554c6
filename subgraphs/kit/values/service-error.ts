import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../protocol/index.ts';
import { serviceMessages } from './messages.ts';

/** Why a subgraph cannot answer at the moment. */
export type ServiceErrorCode = Extract<ErrorCode, 'PARTNER_TIMEOUT' | 'PARTNER_UNAVAILABLE'>;

/** The HTTP status of an answer that has such an error: it has no data. */
export const serviceErrorStatus: Readonly<Record<ServiceErrorCode, number>> = {
  PARTNER_TIMEOUT: 504,
  PARTNER_UNAVAILABLE: 503,
};

/** The subgraph cannot answer the request at the moment, whatever it asks: the whole answer fails, in the caller's language. */
export class ServiceError extends GraphQLError {
  constructor(reason: keyof typeof serviceMessages, cause?: unknown) {
    const { code, en, fr } = serviceMessages[reason];
    super(en, { extensions: { code, inFrench: { message: fr } } });
    this.name = 'ServiceError';
    this.cause = cause;
  }
}

/** Whether an error code means that the whole answer fails. */
export function isServiceErrorCode(code: unknown): code is ServiceErrorCode {
  return typeof code === 'string' && Object.hasOwn(serviceErrorStatus, code);
}
