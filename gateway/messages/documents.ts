import type { Translations } from './language.ts';

/** Messages about requests for documents by their ids, and about documents that are not approved. */
interface DocumentMessages {
  readonly queryAndDocumentId: string;
  readonly malformedDocumentId: string;
  readonly unknownDocumentId: (hash: string) => string;
  readonly notApproved: string;
}

export const documentMessages: Translations<DocumentMessages> = {
  en: {
    queryAndDocumentId: 'A request must have either a "query" or a "documentId", but has both.',
    malformedDocumentId: '"documentId" must be "sha256:" and 64 hexadecimal digits in lower case.',
    unknownDocumentId: (hash) => `No document has the id "sha256:${hash}". Send its text as "query".`,
    notApproved:
      'This graph executes approved documents only. Ask the operator of the gateway to approve this one.',
  },
  fr: {
    queryAndDocumentId: 'Une requête doit avoir soit « query », soit « documentId » ; celle-ci a les deux.',
    malformedDocumentId:
      '« documentId » doit être « sha256: » suivi de 64 chiffres hexadécimaux en minuscules.',
    unknownDocumentId: (hash) =>
      `Aucun document n’a l’identifiant « sha256:${hash} ». Envoyez son texte dans « query ».`,
    notApproved:
      'Ce graphe n’exécute que des documents approuvés. Demandez à l’exploitant de la passerelle d’approuver celui-ci.',
  },
};
