/** The largest number of identifiers in one look-up of people. */
export const LONGEST_LOOK_UP = 100;

/** The largest number of identifiers of one person in a registration. */
export const LONGEST_REGISTRATION = 10;

/** Schemes of public identifiers of people. The others identify organizations. */
export const PUBLIC_PERSON_SCHEMES: readonly string[] = ['orcid', 'isni', 'wikidata'];
