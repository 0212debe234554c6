/** `ACCELERATE` is the program `mitacs:P-ACCELERATE`. */
export function programIdOf(code: string): string {
  return `mitacs:P-${code}`;
}

/** The announced agreement `ATR` is `mitacs:A-ATR`. */
export function partnershipIdOf(code: string): string {
  return `mitacs:A-${code}`;
}
