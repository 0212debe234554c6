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
  dimensions: { en: 'at least one dimension', fr: 'au moins une dimension' },
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
  placementStatus: (status: string, visible: readonly string[]): Translation => ({
    en: `Sign in to read placements with the status ${status}: anonymous callers read those that are ${visible.join(', ')}.`,
    fr: `Connectez-vous pour lire les placements ayant le statut ${status} : les appels anonymes lisent ceux qui sont ${visible.join(', ')}.`,
  }),
} as const;
