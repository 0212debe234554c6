import type { Expectation, Translation } from '@passerelle/kit';

/** What Mitacs expects of its own arguments: the end of a sentence that starts with "… must be". */
export const expectations = {
  field: {
    en: 'a code of CRDC 2020, see terms(scheme: CRDC)',
    fr: 'un code de la CCRD 2020, voir terms(scheme: CRDC)',
  },
  sector: {
    en: 'a sector of NAICS Canada 2022, see terms(scheme: NAICS)',
    fr: 'un secteur du SCIAN Canada 2022, voir terms(scheme: NAICS)',
  },
  region: { en: 'an ISO 3166-2 code such as CA-ON', fr: 'un code ISO 3166-2 comme CA-ON' },
  country: { en: 'an ISO 3166-1 code such as JP', fr: 'un code ISO 3166-1 comme JP' },
  lookUp: (most: number): Expectation => ({
    en: `a list of at most ${most} identifiers`,
    fr: `une liste d’au plus ${most} identifiants`,
  }),
  registration: (most: number): Expectation => ({
    en: `a list of 1 to ${most} identifiers of one person`,
    fr: `une liste de 1 à ${most} identifiants d’une personne`,
  }),
  personIdentifier: (partner: string): Expectation => ({
    en: `an identifier such as orcid:0000-0002-1825-0097 or ${partner}:A-001, with its right check digit`,
    fr: `un identifiant comme orcid:0000-0002-1825-0097 ou ${partner}:A-001, avec le bon chiffre de contrôle`,
  }),
  dimensions: { en: 'at least one dimension', fr: 'au moins une dimension' },
  partner: (names: readonly string[]): Expectation => ({
    en: `the name of a partner (${names.join(', ')})`,
    fr: `le nom d’un partenaire (${names.join(', ')})`,
  }),
  program: (codes: readonly string[]): Expectation => ({
    en: `the code of a program (${codes.join(', ')})`,
    fr: `le code d’un programme (${codes.join(', ')})`,
  }),
} as const;

/** What a caller is not authorized to do by an argument. */
export const accessMessages = {
  identityFilter: (argument: string): Translation => ({
    en: `Sign in to use "${argument}": it depends on the identifiers of people.`,
    fr: `Connectez-vous pour utiliser « ${argument} » : cet argument dépend des identifiants de personnes.`,
  }),
  noPartner: {
    en: 'People are registered for a partner, and this credential belongs to none. Ask the operator of the gateway for a key with a partner.',
    fr: 'Les personnes sont enregistrées pour un partenaire, et cet identifiant de connexion n’est celui d’aucun. Demandez une clé avec un partenaire à l’exploitant de la passerelle.',
  },
  otherPartner: (identifier: string, partner: string): Translation => ({
    en: `${partner} may register its own identifiers (${partner}:…) and public ones of people (orcid:…, isni:…, wikidata:…), but not ${identifier}.`,
    fr: `${partner} peut enregistrer ses propres identifiants (${partner}:…) et ceux, publics, de personnes (orcid:…, isni:…, wikidata:…), mais pas ${identifier}.`,
  }),
  placementStatus: (status: string, visible: readonly string[]): Translation => ({
    en: `Sign in to read placements with the status ${status}: anonymous callers read those that are ${visible.join(', ')}.`,
    fr: `Connectez-vous pour lire les stages dont le statut est ${status} : les appels anonymes lisent ceux dont le statut est ${visible.join(', ')}.`,
  }),
} as const;

/** Why a registration did not link an identifier, by the kind of the problem. */
export const registrationMessages = {
  CONFLICT: (identifier: string): Translation => ({
    en: `${identifier} and other identifiers of the request belong to different people. Nothing was changed.`,
    fr: `${identifier} et d’autres identifiants de la requête appartiennent à des personnes différentes. Rien n’a été modifié.`,
  }),
  NOT_ADDED: (identifier: string): Translation => ({
    en: `The person is known without ${identifier}. Ask Mitacs to add it: other partners share the record.`,
    fr: `La personne est connue sans ${identifier}. Demandez à Mitacs de l’ajouter : d’autres partenaires partagent la fiche.`,
  }),
} as const;
