import { formatNumber, type Translations } from './language.ts';

/** Messages about a whole request, rather than about its operation. */
interface RequestMessages {
  readonly unexpected: string;
  readonly notFound: string;
  readonly methodNotAllowed: (method: string) => string;
  readonly bodyTooLarge: (bytes: number) => string;
  readonly unsupportedMediaType: string;
  readonly badHost: string;
  readonly hostNotAllowed: string;
  readonly unreadableBody: string;
  readonly urlTooLong: (bytes: number) => string;
  readonly responseTooLarge: (bytes: number) => string;
  readonly requestTimeout: string;
  readonly headersTooLarge: string;
  readonly notHttp: string;
  readonly tooManyConnections: string;
  readonly administratorsSignIn: (scope: string) => string;
  readonly administratorsOnly: (scope: string) => string;
  readonly enumValues: (names: readonly string[]) => string;
  readonly manyEnumValues: (type: string, count: number) => string;
}

export const requestMessages: Translations<RequestMessages> = {
  en: {
    unexpected: 'Unexpected error.',
    notFound: 'There is nothing here. The graph is at /graphql.',
    methodNotAllowed: (method) => `The graph takes POST and GET requests, but got ${method}.`,
    bodyTooLarge: (bytes) =>
      `The request body must be at most ${formatNumber(bytes, 'en')} bytes. Send long lists as several requests.`,
    unsupportedMediaType: 'The request body must be JSON, sent with "Content-Type: application/json".',
    badHost: 'The Host header must be a host name.',
    hostNotAllowed:
      'This port accepts requests to localhost, to an IP address, and to the names in ADMIN_ALLOWED_HOSTS.',
    unreadableBody: 'The request could not be read: its body must be one JSON object with a "query".',
    urlTooLong: (bytes) =>
      `The URL of a request must be at most ${bytes} bytes long. Send the query by POST.`,
    responseTooLarge: (bytes) =>
      `The answer to this request is larger than the ${formatNumber(bytes, 'en')} bytes that are allowed. Request fewer items at a time, or fewer fields.`,
    requestTimeout: 'The request took too long to arrive. Send it again.',
    headersTooLarge: 'The headers of the request are too large. Send fewer or shorter headers.',
    notHttp: 'The request is not valid HTTP.',
    tooManyConnections: 'Too many connections are open. Close some, or try again later.',
    administratorsSignIn: (scope) =>
      `This is for administrators: sign in with a key that has the scope "${scope}".`,
    administratorsOnly: (scope) => `This is for administrators: the scope "${scope}" is needed.`,
    enumValues: (names) => `The values are: ${names.join(', ')}.`,
    manyEnumValues: (type, count) =>
      `It has ${formatNumber(count, 'en')} values: { __type(name: "${type}") { enumValues { name } } } lists them.`,
  },
  fr: {
    unexpected: 'Erreur inattendue.',
    notFound: 'Il n’y a rien ici. Le graphe est à /graphql.',
    methodNotAllowed: (method) => `Le graphe accepte les requêtes POST et GET ; reçu : ${method}.`,
    bodyTooLarge: (bytes) =>
      `Le corps de la requête doit compter au plus ${formatNumber(bytes, 'fr')} octets. Envoyez les longues listes en plusieurs requêtes.`,
    unsupportedMediaType:
      'Le corps de la requête doit être du JSON, envoyé avec « Content-Type: application/json ».',
    badHost: 'L’en-tête Host doit être un nom d’hôte.',
    hostNotAllowed:
      'Ce port accepte les requêtes à localhost, à une adresse IP et aux noms de ADMIN_ALLOWED_HOSTS.',
    unreadableBody:
      'La requête n’a pas pu être lue : son corps doit être un seul objet JSON avec une propriété « query ».',
    urlTooLong: (bytes) =>
      `L’URL d’une requête doit compter au plus ${bytes} octets. Envoyez la requête GraphQL par POST.`,
    responseTooLarge: (bytes) =>
      `La réponse à cette requête dépasse les ${formatNumber(bytes, 'fr')} octets permis. Demandez moins d’éléments à la fois, ou moins de champs.`,
    requestTimeout: 'La requête a mis trop de temps à arriver. Envoyez-la de nouveau.',
    headersTooLarge: 'Les en-têtes de la requête sont trop longs. Envoyez-en moins, ou de plus courts.',
    notHttp: 'La requête n’est pas du HTTP valide.',
    tooManyConnections: 'Trop de connexions sont ouvertes. Fermez-en, ou réessayez plus tard.',
    administratorsSignIn: (scope) =>
      `Cette page est réservée aux administrateurs : connectez-vous avec une clé qui a la portée « ${scope} ».`,
    administratorsOnly: (scope) =>
      `Cette page est réservée aux administrateurs : la portée « ${scope} » est nécessaire.`,
    enumValues: (names) => `Les valeurs sont : ${names.join(', ')}.`,
    manyEnumValues: (type, count) =>
      `Elle a ${formatNumber(count, 'fr')} valeurs : { __type(name: "${type}") { enumValues { name } } } les donne.`,
  },
};

/** A message in both languages, where the language of the client cannot be known. */
export function inBothLanguages(
  message: 'requestTimeout' | 'headersTooLarge' | 'notHttp' | 'tooManyConnections',
): string {
  return `${requestMessages.en[message]} / ${requestMessages.fr[message]}`;
}
