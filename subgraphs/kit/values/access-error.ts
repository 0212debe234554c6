import { GraphQLError } from 'graphql';
import type { Translation } from './messages.ts';

export interface AccessErrorOptions {
  /** `UNAUTHENTICATED` where signing in is enough, else `FORBIDDEN`. */
  readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN';
  /** Says what the caller must not do, and what to do instead. */
  readonly message: Translation;
  /** The argument that the caller may not use. */
  readonly argument: string;
}

/**
 * Something that the caller is not authorized to request by an argument. Reaches the caller with its code, in the language of the
 * request. Fields are protected by directives of the SDL instead, which the gateway applies.
 */
export class AccessError extends GraphQLError {
  constructor({ code, message, argument }: AccessErrorOptions) {
    super(message.en, { extensions: { code, argument, inFrench: { message: message.fr } } });
    this.name = 'AccessError';
  }
}
