import { codesOfField, InputError, type LocalizedText, readFieldsOfResearch } from '@passerelle/kit';
import { expectations } from './messages.ts';

/** The label of a code of CRDC 2020. Null for a code that is not in the classification. */
export function researchFieldLabel(code: string): LocalizedText | null {
  return readFieldsOfResearch().find((field) => field.code === code)?.label ?? null;
}

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
  const codes = codesOfField(code);
  if (codes.length > 0) return codes;
  throw new InputError(argument, expectations.field, code);
}
