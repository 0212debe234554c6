import { HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { graphError } from '../../errors.ts';
import { preferredLanguage, type SignInMessages, signInMessages } from '../../messages/index.ts';

/** Why a credential is not accepted. */
export type SignInProblem = keyof SignInMessages;

export interface SignInErrorOptions extends ErrorOptions {
  /** Seconds until the client may try again. Default: 5. */
  readonly retryAfter?: number;
}

/** A credential that is not accepted. The request is rejected, never downgraded to anonymous. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly problem: SignInProblem;
  /** In seconds. */
  readonly retryAfter: number;

  constructor(problem: SignInProblem, { retryAfter = 5, ...options }: SignInErrorOptions = {}) {
    super(`Not signed in: ${problem}.`, options);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The error for the client: HTTP 401 with a challenge, 503 when the credential cannot be checked, or 429. */
  toGraphQL(acceptLanguage: string | undefined): GraphQLError {
    const message = signInMessages[preferredLanguage(acceptLanguage)][this.problem];
    const { retryAfter } = this;
    const retryHeaders = new HeaderMap([['retry-after', String(retryAfter)]]);
    if (this.problem === 'too many failures') {
      const http = { status: 429, headers: retryHeaders };
      const extensions = { retryAfter, http };
      return graphError('SIGN_IN_RATE_LIMITED', message, { extensions, originalError: this });
    }
    if (this.problem === 'cannot check') {
      const http = { status: 503, headers: retryHeaders };
      return graphError('SIGN_IN_UNAVAILABLE', message, { extensions: { http }, originalError: this });
    }
    const challenge = 'Bearer realm="passerelle", error="invalid_token"';
    const http = { status: 401, headers: new HeaderMap([['www-authenticate', challenge]]) };
    return graphError('UNAUTHENTICATED', message, { extensions: { http }, originalError: this });
  }
}
