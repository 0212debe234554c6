import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../../protocol/index.ts';
import { type MessageLanguage, preferredLanguage } from '../../messages/language.ts';

/** Why a caller who said who they are is not believed. */
export type SignInProblem =
  | 'unknown key'
  | 'revoked key'
  | 'expired key'
  | 'bad token'
  | 'expired token'
  | 'early token'
  | 'no tokens'
  | 'unknown scheme'
  | 'two credentials'
  | 'cannot check';

/** Who presents a credential is known by it or not let in; never taken for a stranger instead. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, options?: ErrorOptions) {
    super(`Not signed in: ${problem}.`, options);
    this.problem = problem;
  }

  /** As the caller is told: 401 with a challenge, or 503 when nobody can say. */
  toGraphQL(acceptLanguage: string | undefined): GraphQLError {
    const isUnsure = this.problem === 'cannot check';
    const code: ErrorCode = isUnsure ? 'SIGN_IN_UNAVAILABLE' : 'UNAUTHENTICATED';
    const headers: [string, string][] = isUnsure
      ? [['retry-after', '5']]
      : [['www-authenticate', 'Bearer realm="passerelle", error="invalid_token"']];
    const http = { status: isUnsure ? 503 : 401, headers: new HeaderMap(headers) };
    const message = messages[preferredLanguage(acceptLanguage)][this.problem];
    return new GraphQLError(message, { extensions: { code, http }, originalError: this });
  }
}

const messages: Record<MessageLanguage, Record<SignInProblem, string>> = {
  en: {
    'unknown key': 'This key is not known here. Check that it was copied whole, or ask for a new one.',
    'revoked key': 'This key has been revoked. Ask for a new one.',
    'expired key': 'This key has expired. Ask for a new one.',
    'bad token': 'This token is not valid here. Sign in again.',
    'expired token': 'This token has expired. Sign in again.',
    'early token': 'This token is not valid yet. Check the clock of whoever issued it.',
    'no tokens': 'This gateway takes keys (psk_…) and no tokens.',
    'unknown scheme': 'The Authorization header must be "Bearer" and a key or a token.',
    'two credentials': 'Send one credential: the Authorization header or x-api-key, not both.',
    'cannot check': 'Who you are cannot be checked at the moment. Try again later.',
  },
  fr: {
    'unknown key':
      'Cette clé n’est pas connue ici. Vérifiez qu’elle est copiée en entier, ou demandez-en une autre.',
    'revoked key': 'Cette clé a été révoquée. Demandez-en une autre.',
    'expired key': 'Cette clé a expiré. Demandez-en une autre.',
    'bad token': 'Ce jeton n’est pas valable ici. Connectez-vous de nouveau.',
    'expired token': 'Ce jeton a expiré. Connectez-vous de nouveau.',
    'early token': 'Ce jeton n’est pas encore valable. Vérifiez l’horloge de qui l’a émis.',
    'no tokens': 'Cette passerelle prend des clés (psk_…) et aucun jeton.',
    'unknown scheme': 'L’en-tête Authorization doit être « Bearer » suivi d’une clé ou d’un jeton.',
    'two credentials': 'Envoyez une seule identité : l’en-tête Authorization ou x-api-key, pas les deux.',
    'cannot check': 'Votre identité ne peut pas être vérifiée en ce moment. Réessayez plus tard.',
  },
};
