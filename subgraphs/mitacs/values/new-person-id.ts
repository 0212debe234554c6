import { randomBytes } from 'node:crypto';

/**
 * A canonical id for a new record of a person: `mitacs:R-` and twelve random characters of Crockford's base 32, sixty bits. A caller who
 * has some ids cannot guess another. The index of ids detects an id that was generated twice.
 */
export function newPersonId(): string {
  const characters = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte & 31]);
  return `mitacs:R-${characters.join('')}`;
}

const LENGTH = 12;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
