/** What ATR expects of its own arguments: the end of a sentence that starts with "… must be". */
export const expectations = {
  field: {
    en: 'a CRDC 2020 field of research, such as RDF102 or its division RDF10',
    fr: 'un domaine de recherche de la CCRD 2020, comme RDF102 ou sa division RDF10',
  },
} as const;
