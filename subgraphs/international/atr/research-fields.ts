import { InputError, type LocalizedText, readFieldsOfResearch } from '@passerelle/kit';

/** The label of a CRDC 2020 code; null for a code that the classification does not have. */
export function researchFieldLabel(code: string): LocalizedText | null {
  return readFieldsOfResearch().find((field) => field.code === code)?.label ?? null;
}

const FIELD_EXPECTED = {
  en: 'a CRDC 2020 field of research, such as RDF102 or its division RDF10',
  fr: 'un domaine de recherche de la CCRD 2020, comme RDF102 ou sa division RDF10',
};

/** A code and, for a division, its groups: what a laboratory can carry to match. Null when none is asked for. */
export function checkResearchField(
  argument: string,
  code: string | null | undefined,
): readonly string[] | null {
  if (code === null || code === undefined) return null;
  const within = readFieldsOfResearch().filter((field) => field.code === code || field.parent === code);
  if (within.length > 0) return within.map((field) => field.code);
  throw new InputError(argument, FIELD_EXPECTED, code);
}
