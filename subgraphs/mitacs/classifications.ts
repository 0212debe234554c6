import {
  type Expectation,
  InputError,
  type LocalizedText,
  readFieldsOfResearch,
  readSectors,
} from '../kit/index.ts';

/** A term of a classification that records are sorted into. */
export interface ClassifiedTerm {
  readonly scheme: ClassificationScheme;
  readonly code: string;
}

export type ClassificationScheme = 'CRDC' | 'NAICS';

/** Every term of a classification, by code. */
export function termsOf(scheme: ClassificationScheme): ClassifiedTerm[] {
  return entriesOf(scheme)
    .map(({ code }) => ({ scheme, code }))
    .toSorted((one, other) => (one.code < other.code ? -1 : 1));
}

/** A term's label; a code that the classification does not have stands for itself. */
export function labelOf({ scheme, code }: ClassifiedTerm): LocalizedText {
  return entriesOf(scheme).find((entry) => entry.code === code)?.label ?? { en: code };
}

/**
 * Codes of research fields with the groups of each division among them, as records hold groups; null when there is no list.
 *
 * @throws InputError for a code that CRDC 2020 does not have.
 */
export function checkFieldCodes(
  argument: string,
  codes: readonly string[] | null | undefined,
): string[] | null {
  if (!codes) return null;
  requireKnown(argument, codes, 'CRDC', {
    en: 'a code of CRDC 2020, see terms(scheme: CRDC)',
    fr: 'un code de la CCRD 2020, voir terms(scheme: CRDC)',
  });
  const wanted = new Set(codes);
  return readFieldsOfResearch()
    .filter(({ code, parent }) => wanted.has(code) || (parent !== null && wanted.has(parent)))
    .map(({ code }) => code);
}

/** @throws InputError for a code that NAICS Canada 2022 does not have. */
export function checkSectorCodes(
  argument: string,
  codes: readonly string[] | null | undefined,
): readonly string[] | null {
  if (!codes) return null;
  requireKnown(argument, codes, 'NAICS', {
    en: 'a sector of NAICS Canada 2022, see terms(scheme: NAICS)',
    fr: 'un secteur du SCIAN Canada 2022, voir terms(scheme: NAICS)',
  });
  return codes;
}

function requireKnown(
  argument: string,
  codes: readonly string[],
  scheme: ClassificationScheme,
  expected: Expectation,
): void {
  const known = new Set(entriesOf(scheme).map(({ code }) => code));
  for (const [index, code] of codes.entries()) {
    if (!known.has(code)) throw new InputError(`${argument}[${index}]`, expected, code);
  }
}

function entriesOf(scheme: ClassificationScheme) {
  return scheme === 'CRDC' ? readFieldsOfResearch() : readSectors();
}
