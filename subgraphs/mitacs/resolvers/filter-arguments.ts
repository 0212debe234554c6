import { type Expectation, InputError, type RecordLoader } from '../../kit/index.ts';

const NOTHING_BUT_ID: ReadonlySet<string> = new Set();

/**
 * The canonical ids behind some identifiers, in one command together with whatever else is looked up in the same turn. One
 * that leads nowhere stays as it is, and will match nothing.
 */
export async function toCanonicalIds(
  loader: RecordLoader<{ readonly _id: string }>,
  identifiers: readonly string[] | null,
): Promise<string[] | null> {
  if (!identifiers) return null;
  const records = await Promise.all(identifiers.map((identifier) => loader.load(identifier, NOTHING_BUT_ID)));
  return identifiers.map((identifier, index) => records[index]?._id ?? identifier);
}

const REGION = {
  pattern: /^[A-Z]{2}-[A-Z0-9]{1,3}$/,
  expected: { en: 'an ISO 3166-2 code such as CA-ON', fr: 'un code ISO 3166-2 comme CA-ON' },
};
const COUNTRY = {
  pattern: /^[A-Z]{2}$/,
  expected: { en: 'an ISO 3166-1 code such as JP', fr: 'un code ISO 3166-1 comme JP' },
};

export function checkRegions(argument: string, codes: readonly string[] | null | undefined) {
  return checkPattern(argument, codes, REGION);
}

export function checkCountries(argument: string, codes: readonly string[] | null | undefined) {
  return checkPattern(argument, codes, COUNTRY);
}

function checkPattern(
  argument: string,
  codes: readonly string[] | null | undefined,
  { pattern, expected }: { pattern: RegExp; expected: Expectation },
): readonly string[] | null {
  for (const [index, code] of (codes ?? []).entries()) {
    if (!pattern.test(code)) throw new InputError(`${argument}[${index}]`, expected, code);
  }
  return codes ?? null;
}
