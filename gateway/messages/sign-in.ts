import type { Translations } from './language.ts';

/** Messages about a credential that is not accepted, by the problem. */
export interface SignInMessages {
  readonly 'unknown key': string;
  readonly 'revoked key': string;
  readonly 'expired key': string;
  readonly 'bad token': string;
  readonly 'expired token': string;
  readonly 'early token': string;
  readonly 'no tokens': string;
  readonly 'unknown scheme': string;
  readonly 'two credentials': string;
  readonly 'cannot check': string;
  readonly 'too many failures': string;
}

export const signInMessages: Translations<SignInMessages> = {
  en: {
    'unknown key': 'This gateway has no such key. Check that it was copied in full, or request a new one.',
    'revoked key': 'This key has been revoked. Request a new one.',
    'expired key': 'This key has expired. Request a new one.',
    'bad token': 'This token is not valid here. Sign in again.',
    'expired token': 'This token has expired. Sign in again.',
    'early token': 'This token is not valid yet. Check the clock of the service that issued it.',
    'no tokens': 'This gateway accepts keys (psk_…), but no tokens.',
    'unknown scheme': 'The Authorization header must be "Bearer" and a key or a token.',
    'two credentials': 'Send one credential: the Authorization header or x-api-key, not both.',
    'cannot check': 'Your credential cannot be checked at the moment. Try again later.',
    'too many failures':
      'Too many keys or tokens from your network were not valid. Check your credential, and try again later.',
  },
  fr: {
    'unknown key':
      'Cette passerelle n’a pas cette clé. Vérifiez qu’elle est copiée en entier, ou demandez-en une autre.',
    'revoked key': 'Cette clé a été révoquée. Demandez-en une autre.',
    'expired key': 'Cette clé a expiré. Demandez-en une autre.',
    'bad token': 'Ce jeton n’est pas valable ici. Connectez-vous de nouveau.',
    'expired token': 'Ce jeton a expiré. Connectez-vous de nouveau.',
    'early token': 'Ce jeton n’est pas encore valable. Vérifiez l’horloge du service qui l’a émis.',
    'no tokens': 'Cette passerelle accepte des clés (psk_…), mais aucun jeton.',
    'unknown scheme': 'L’en-tête Authorization doit être « Bearer » suivi d’une clé ou d’un jeton.',
    'two credentials':
      'Envoyez un seul identifiant de connexion : l’en-tête Authorization ou x-api-key, pas les deux.',
    'cannot check': 'Votre clé ou votre jeton ne peut pas être vérifié en ce moment. Réessayez plus tard.',
    'too many failures':
      'Trop de clés ou de jetons de votre réseau n’étaient pas valables. Vérifiez votre identifiant, puis réessayez plus tard.',
  },
};
