import { HeaderMap } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { graphError } from '../../errors.ts';
import { preferredLanguage, type SignInMessages, signInMessages } from '../../messages/index.ts';

/** Why a credential is not accepted. */
export type SignInProblem = keyof SignInMessages;

/** A credential that is not accepted. The request is rejected, never downgraded to anonymous. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, options?: ErrorOptions) {
    super(`Not signed in: ${problem}.`, options);
    this.problem = problem;
  }

  /** The error for the client: HTTP 401 with a challenge, or 503 when the credential cannot be checked. */
  toGraphQL(acceptLanguage: string | undefined): GraphQLError {
    const message = signInMessages[preferredLanguage(acceptLanguage)][this.problem];
    if (this.problem === 'cannot check') {
      const http = { status: 503, headers: new HeaderMap([['retry-after', '5']]) };
      return graphError('SIGN_IN_UNAVAILABLE', message, { extensions: { http }, originalError: this });
    }
    const challenge = 'Bearer realm="passerelle", error="invalid_token"';
    const http = { status: 401, headers: new HeaderMap([['www-authenticate', challenge]]) };
    return graphError('UNAUTHENTICATED', message, { extensions: { http }, originalError: this });
  }
}
