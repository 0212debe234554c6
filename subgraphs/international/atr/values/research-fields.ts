import { InputError, type LocalizedText, readFieldsOfResearch } from '@passerelle/kit';

/** The label of a code of CRDC 2020. Null for a code that is not in the classification. */
export function researchFieldLabel(code: string): LocalizedText | null {
  return readFieldsOfResearch().find((field) => field.code === code)?.label ?? null;
}

const FIELD_EXPECTED = {
  en: 'a CRDC 2020 field of research, such as RDF102 or its division RDF10',
  fr: 'un domaine de recherche de la CCRD 2020, comme RDF102 ou sa division RDF10',
};

/**
 * Checks the code of a field of research. For a division, the codes of its groups are added, since records have the codes of
 * groups. Null passes as null.
 *
 * @throws InputError for a code that is not in CRDC 2020.
 */
export function checkResearchField(
  argument: string,
  code: string | null | undefined,
): readonly string[] | null {
  if (code === null || code === undefined) return null;
  const found = readFieldsOfResearch().filter((field) => field.code === code || field.parent === code);
  if (found.length > 0) return found.map((field) => field.code);
  throw new InputError(argument, FIELD_EXPECTED, code);
}
