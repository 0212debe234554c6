// Identifiers that pass their checks and lie outside what the registries have given out.

/** A sample ORCID iD: `0099-…`, of blocks that ORCID does not assign. One for each index below ten million. */
export function sampleOrcid(index: number): string {
  // Multiplying by a number prime to ten visits every eleven-digit number once, and neighbours look unlike.
  const scattered = (index * 618_033_989 + 31_415_926_535) % 100_000_000_000;
  const digits = `0099${String(scattered).padStart(11, '0')}`;
  return `${digits}${orcidCheckCharacter(digits)}`.replace(/(.{4})(?=.)/g, '$1-');
}

/** ISO 7064 mod 11-2 over fifteen digits. */
export function orcidCheckCharacter(digits: string): string {
  let total = 0;
  for (const digit of digits) total = (total + Number(digit)) * 2;
  const check = (12 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** A sample Business Number: nine digits beginning with 99, Luhn-valid. One for each index below a million. */
export function sampleBusinessNumber(index: number): string {
  const digits = `99${String((index * 7_919 + 104_729) % 1_000_000).padStart(6, '0')}`;
  return `${digits}${luhnDigit(digits)}`;
}

/** The digit that makes the whole number pass Luhn's check. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let at = digits.length - 1, doubles = true; at >= 0; at -= 1, doubles = !doubles) {
    const digit = Number(digits[at]) * (doubles ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

/** A sample NEQ: ten digits. Quebec's own begin with 11, 22, 33 or 88; these begin with 99. */
export function sampleNeq(index: number): string {
  return `99${String((index * 10_007 + 65_537) % 100_000_000).padStart(8, '0')}`;
}

/** A registry's running number, at least so many digits wide. */
export function numbered(prefix: string, number: number, width: number): string {
  return `${prefix}${String(number).padStart(width, '0')}`;
}
