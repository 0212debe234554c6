/** The id of a program from its code: `mitacs:P-ACCELERATE` from `ACCELERATE`. */
export function programIdOf(code: string): string {
  return `mitacs:P-${code}`;
}

/** The id of an agreement from its code: `mitacs:A-ATR` from `ATR`. */
export function partnershipIdOf(code: string): string {
  return `mitacs:A-${code}`;
}
