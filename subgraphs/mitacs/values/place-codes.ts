import { type Expectation, InputError } from '@passerelle/kit';
import { expectations } from './messages.ts';

const REGION = {
  pattern: /^[A-Z]{2}-[A-Z0-9]{1,3}$/,
  expected: expectations.region,
};
const COUNTRY = {
  pattern: /^[A-Z]{2}$/,
  expected: expectations.country,
};

type Codes = readonly string[] | null;

/** Checks codes of provinces and states. Null passes as null. @throws InputError for one that is not written as ISO 3166-2. */
export function checkRegions(argument: string, codes: Codes | undefined): Codes {
  return checkPattern(argument, codes ?? null, REGION);
}

/** Checks codes of countries. Null passes as null. @throws InputError for one that is not written as ISO 3166-1 alpha-2. */
export function checkCountries(argument: string, codes: Codes | undefined): Codes {
  return checkPattern(argument, codes ?? null, COUNTRY);
}

function checkPattern(
  argument: string,
  codes: Codes,
  { pattern, expected }: { pattern: RegExp; expected: Expectation },
): Codes {
  for (const [index, code] of (codes ?? []).entries()) {
    if (!pattern.test(code)) throw new InputError(`${argument}[${index}]`, expected, code);
  }
  return codes;
}
