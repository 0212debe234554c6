import { formatNumber, type Translations } from './language.ts';

/** Messages about fields that a caller may not read, and mutations that a caller may not run. */
interface AuthorizationMessages {
  readonly signIn: (field: string, isMutation: boolean) => string;
  /** `required` names scopes, policies, or both. */
  readonly needs: (field: string, isMutation: boolean, required: readonly string[]) => string;
  readonly scopes: NameWords;
  readonly policies: NameWords;
  readonly moreDenied: (count: number) => string;
  readonly operationTooLong: (maxSelections: number) => string;
}

/** The words for a list such as "scopes a and b, or scope c". */
export interface NameWords {
  readonly one: string;
  readonly several: string;
  /** In place of a list that is too long to read. */
  readonly combination: string;
  /** In place of an empty list, which no caller can meet. */
  readonly impossible: string;
  readonly and: string;
  readonly or: string;
}

export const authorizationMessages: Translations<AuthorizationMessages> = {
  en: {
    signIn: (field, isMutation) => `Sign in to ${isMutation ? 'run' : 'read'} "${field}".`,
    needs: (field, isMutation, required) =>
      `${isMutation ? 'Running' : 'Reading'} "${field}" needs ${required.join(' and ')}.`,
    scopes: {
      one: 'scope',
      several: 'scopes',
      combination: 'a combination of scopes',
      impossible: 'a scope that no caller can have',
      and: ' and ',
      or: ', or ',
    },
    policies: {
      one: 'policy',
      several: 'policies',
      combination: 'a combination of policies',
      impossible: 'a policy that no caller can satisfy',
      and: ' and ',
      or: ', or ',
    },
    moreDenied: (count) =>
      `${formatNumber(count, 'en')} more ${count === 1 ? 'field is' : 'fields are'} denied.`,
    operationTooLong: (maxSelections) =>
      `This operation selects more than ${formatNumber(maxSelections, 'en')} fields once each fragment is repeated where it is used. ` +
      'Select fewer fields at a time.',
  },
  fr: {
    signIn: (field, isMutation) => `Connectez-vous pour ${isMutation ? 'exécuter' : 'lire'} « ${field} ».`,
    needs: (field, isMutation, required) =>
      `${isMutation ? 'Exécuter' : 'Lire'} « ${field} » demande ${required.join(' et ')}.`,
    scopes: {
      one: 'la portée',
      several: 'les portées',
      combination: 'une combinaison de portées',
      impossible: 'une portée que personne ne peut avoir',
      and: ' et ',
      or: ', ou ',
    },
    policies: {
      one: 'la règle',
      several: 'les règles',
      combination: 'une combinaison de règles',
      impossible: 'une règle que personne ne peut satisfaire',
      and: ' et ',
      or: ', ou ',
    },
    moreDenied: (count) =>
      count === 1 ? '1 autre champ est refusé.' : `${formatNumber(count, 'fr')} autres champs sont refusés.`,
    operationTooLong: (maxSelections) =>
      `Cette opération sélectionne plus de ${formatNumber(maxSelections, 'fr')} champs une fois chaque fragment répété là où il est utilisé. ` +
      'Sélectionnez moins de champs à la fois.',
  },
};
