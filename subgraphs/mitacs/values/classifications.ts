import {
  codesOfField,
  InputError,
  type LocalizedText,
  readFieldsOfResearch,
  readSectors,
} from '@passerelle/kit';
import type { ClassificationScheme } from '../schema.types.ts';
import { expectations } from './messages.ts';

/** A term of a classification, by its code. */
export interface ClassifiedTerm {
  readonly scheme: ClassificationScheme;
  readonly code: string;
}

/** A field of research: a division or a group of CRDC 2020. */
export function fieldTerm(code: string): ClassifiedTerm {
  return { scheme: 'CRDC', code };
}

/** A sector of NAICS Canada 2022. */
export function sectorTerm(code: string): ClassifiedTerm {
  return { scheme: 'NAICS', code };
}

/** Every term of a classification, by code. */
export function termsOf(scheme: ClassificationScheme): ClassifiedTerm[] {
  return entriesOf(scheme)
    .map(({ code }) => ({ scheme, code }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** A term's label. The label of a code that is not in the classification is the code. */
export function labelOf({ scheme, code }: ClassifiedTerm): LocalizedText {
  return entriesOf(scheme).find((entry) => entry.code === code)?.label ?? { en: code };
}

/**
 * Checks codes of fields of research. For a division, the codes of its groups are added, since records have the codes of groups.
 * Null passes as null.
 *
 * @throws InputError for a code that is not in CRDC 2020.
 */
export function checkFieldCodes(
  argument: string,
  codes: readonly string[] | null | undefined,
): string[] | null {
  if (!codes) return null;
  const stored = codes.map((code, index) => {
    const ofField = codesOfField(code);
    if (ofField.length === 0) throw new InputError(`${argument}[${index}]`, expectations.field, code);
    return ofField;
  });
  return [...new Set(stored.flat())];
}

/** Checks codes of sectors. Null passes as null. @throws InputError for a code that is not in NAICS Canada 2022. */
export function checkSectorCodes(
  argument: string,
  codes: readonly string[] | null | undefined,
): readonly string[] | null {
  const known = new Set(readSectors().map(({ code }) => code));
  for (const [index, code] of (codes ?? []).entries()) {
    if (!known.has(code)) throw new InputError(`${argument}[${index}]`, expectations.sector, code);
  }
  return codes ?? null;
}

function entriesOf(scheme: ClassificationScheme) {
  return scheme === 'CRDC' ? readFieldsOfResearch() : readSectors();
}
