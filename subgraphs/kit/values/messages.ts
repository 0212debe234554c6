/** A text for callers in both official languages. */
export interface Translation {
  readonly en: string;
  readonly fr: string;
}

/** What an argument must be: the end of a sentence that starts with "… must be". */
export type Expectation = Translation;

const PERSON_ID = 'mitacs:R-7XKB8GYJ3WJX';

/** What the kit expects of arguments. Expectations of one partner's arguments are in that partner's `values/messages.ts`. */
export const expectations = {
  pageSize: (largest: number): Expectation => ({
    en: `a whole number from 1 to ${largest}`,
    fr: `un entier de 1 à ${largest}`,
  }),
  cursor: {
    en: 'an `endCursor` or a `cursor` of this list, in this order',
    fr: 'un « endCursor » ou un « cursor » de cette liste, dans cet ordre',
  },
  day: {
    en: 'a day of the calendar, written YYYY-MM-DD',
    fr: 'un jour du calendrier, écrit AAAA-MM-JJ',
  },
  moment: {
    en: 'a day such as 2026-01-31, or a moment with its time zone such as 2026-01-31T13:45:00Z',
    fr: 'un jour comme 2026-01-31, ou un instant avec son fuseau horaire comme 2026-01-31T13:45:00Z',
  },
  dateRange: {
    en: 'a range whose "from" is not after its "to"',
    fr: 'un intervalle dont « from » ne suit pas « to »',
  },
  numberRange: {
    en: 'a range whose "from" is not above its "to"',
    fr: 'un intervalle dont « from » ne dépasse pas « to »',
  },
  list: (longest: number): Expectation => ({
    en: `a list of at most ${longest} values`,
    fr: `une liste d’au plus ${longest} valeurs`,
  }),
  text: (longest: number): Expectation => ({
    en: `a text of at most ${longest} characters`,
    fr: `un texte d’au plus ${longest} caractères`,
  }),
  searchWords: {
    en: 'a text with a word that is not a stop word such as "the" or "le"',
    fr: 'un texte avec un mot qui n’est pas un mot vide comme « the » ou « le »',
  },
  prefix: (shortest: number): Expectation => ({
    en: `a text in which * follows at least ${shortest} letters or digits, such as photon*`,
    fr: `un texte où * suit au moins ${shortest} lettres ou chiffres, comme photon*`,
  }),
  depth: (deepest: number): Expectation => ({
    en: `a value with at most ${deepest} lists and objects within each other`,
    fr: `une valeur d’au plus ${deepest} listes et objets imbriqués`,
  }),
  identifier: (examples: readonly string[], hasCheckDigit: boolean): Expectation => ({
    en: `an identifier such as ${examples.join(' or ')}${hasCheckDigit ? ', with its right check digit' : ''}`,
    fr: `un identifiant comme ${examples.join(' ou ')}${hasCheckDigit ? ', avec le bon chiffre de contrôle' : ''}`,
  }),
  canonicalPersonId: {
    en: `the canonical id of a person, such as ${PERSON_ID}: see researcher(id:)`,
    fr: `l’identifiant canonique d’une personne, comme ${PERSON_ID} : voir researcher(id:)`,
  },
} as const;

/** What a caller is not authorized to do by an argument. */
export const accessMessages = {
  personIdentifier: (argument: string): Translation => ({
    en: `Sign in to look people up by an identifier: for anonymous callers, "${argument}" must be a canonical id such as ${PERSON_ID}.`,
    fr: `Connectez-vous pour chercher des personnes par un identifiant : pour les appels anonymes, « ${argument} » doit être un identifiant canonique comme ${PERSON_ID}.`,
  }),
} as const;

/** What makes a request to a subgraph too large. */
export type ShapeMeasure = 'tokens' | 'depth' | 'fields' | 'rootFields' | 'aliases' | 'representations';

/** About a request that is too large: the largest that is allowed. */
export const sizeMessages: Readonly<Record<ShapeMeasure, (allowed: number) => Translation>> = {
  tokens: (allowed) => tooLarge(`${allowed} tokens`, `${allowed} lexèmes`),
  depth: (allowed) => tooLarge(`${allowed} levels`, `${allowed} niveaux`),
  fields: (allowed) => tooLarge(`${allowed} fields`, `${allowed} champs`),
  rootFields: (allowed) => tooLarge(`${allowed} root fields`, `${allowed} champs à la racine`),
  aliases: (allowed) => tooLarge(`${allowed} aliases`, `${allowed} alias`),
  representations: (allowed) => tooLarge(`${allowed} representations`, `${allowed} représentations`),
};

function tooLarge(inEnglish: string, inFrench: string): Translation {
  return {
    en: `An operation for this subgraph may have at most ${inEnglish}.`,
    fr: `Une opération pour ce sous-graphe peut avoir au plus ${inFrench}.`,
  };
}

/** Why a subgraph cannot answer at the moment. */
export const serviceMessages = {
  deadline: {
    code: 'PARTNER_TIMEOUT',
    en: 'The time for this request is over.',
    fr: 'Le temps accordé à cette requête est écoulé.',
  },
  disconnected: {
    code: 'PARTNER_UNAVAILABLE',
    en: 'The client disconnected before the answer was complete.',
    fr: 'Le client s’est déconnecté avant que la réponse soit complète.',
  },
  database: {
    code: 'PARTNER_UNAVAILABLE',
    en: 'The database of this partner does not answer at the moment.',
    fr: 'La base de données de ce partenaire ne répond pas pour l’instant.',
  },
  overload: {
    code: 'PARTNER_UNAVAILABLE',
    en: 'This partner has too many requests at the moment.',
    fr: 'Ce partenaire a trop de requêtes pour l’instant.',
  },
} as const satisfies Readonly<Record<string, Translation & { readonly code: string }>>;

/** The message about an argument that is not what it must be. `received` is the value as it is shown. */
export function invalidArgument(argument: string, expected: Expectation, received: string): Translation {
  return {
    en: `"${argument}" must be ${expected.en}, but got ${received}.`,
    fr: `« ${argument} » doit être ${expected.fr} ; reçu : ${received}.`,
  };
}
