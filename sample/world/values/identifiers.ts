// Invented identifiers: their check digits are valid, and the registries have not assigned them.

/** A sample ORCID iD, `0099-…`: ORCID does not assign this range. Unique for each index below 10,000,000. */
export function sampleOrcid(index: number): string {
  // The factor is coprime to 10, so every eleven-digit number occurs once, and consecutive indexes have very different numbers.
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

/** A sample Business Number: nine digits from 99, with a valid Luhn digit. Unique for each index below 1,000,000. */
export function sampleBusinessNumber(index: number): string {
  const digits = `99${String((index * 7_919 + 104_729) % 1_000_000).padStart(6, '0')}`;
  return `${digits}${luhnDigit(digits)}`;
}

/** The check digit of the Luhn algorithm. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let at = digits.length - 1, doubles = true; at >= 0; at -= 1, doubles = !doubles) {
    const digit = Number(digits[at]) * (doubles ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return String((10 - (sum % 10)) % 10);
}

/** A sample NEQ: ten digits from 99. Those that Quebec assigns start with 11, 22, 33 or 88. */
export function sampleNeq(index: number): string {
  return `99${String((index * 10_007 + 65_537) % 100_000_000).padStart(8, '0')}`;
}

/** A registry's own id: a prefix and a number, padded with zeros to this many digits: `M-042`. */
export function numberedId(prefix: string, number: number, digits: number): string {
  return `${prefix}${String(number).padStart(digits, '0')}`;
}
