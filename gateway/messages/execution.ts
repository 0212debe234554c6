import type { Translations } from './language.ts';

/** Messages about an operation that cannot be executed, or about a value in its answer. */
interface ExecutionMessages {
  readonly unknownOperation: (operationName: string) => string;
  readonly severalOperations: string;
  readonly noSubscriptions: string;
  readonly tooManyWaysToPlan: string;
  readonly badCompleteness: (received: string) => string;
  readonly invalidValue: string;
}

export const executionMessages: Translations<ExecutionMessages> = {
  en: {
    unknownOperation: (operationName) => `The document has no operation named "${operationName}".`,
    severalOperations: 'The document has several operations: "operationName" must name one of them.',
    noSubscriptions: 'This graph has no subscriptions: send a query instead.',
    tooManyWaysToPlan:
      'There are too many ways to get the data of this operation from the partners. Select fewer fields of interfaces below each other.',
    badCompleteness: (received) =>
      `The header Passerelle-Completeness must be "required" or "partial", but got "${received}".`,
    invalidValue: 'A partner sent a value here that does not match the schema: it is null in this answer.',
  },
  fr: {
    unknownOperation: (operationName) => `Le document n’a aucune opération nommée « ${operationName} ».`,
    severalOperations: 'Le document a plusieurs opérations : « operationName » doit nommer l’une d’elles.',
    noSubscriptions: 'Ce graphe n’a pas d’abonnements : envoyez plutôt une requête.',
    tooManyWaysToPlan:
      'Il y a trop de façons d’obtenir les données de cette opération auprès des partenaires. Sélectionnez moins de champs d’interfaces les uns sous les autres.',
    badCompleteness: (received) =>
      `L’en-tête Passerelle-Completeness doit être « required » ou « partial » ; reçu : « ${received} ».`,
    invalidValue:
      'Un partenaire a envoyé ici une valeur que le schéma n’admet pas : elle est nulle dans cette réponse.',
  },
};
