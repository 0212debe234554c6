import { hash } from 'node:crypto';

/**
 * Writes a number as twelve characters of Crockford's base 32 that show nothing of it: consecutive numbers have unrelated codes.
 * Different numbers have different codes under the same key, because each step below can be undone.
 *
 * @param key with which the codes can be computed: real records get random codes instead.
 * @param number a whole number from 0 to 2 ** 30 - 1.
 * @example opaqueCode('researcher 1 1', 0) // '7XKB8GYJ3WJX'
 */
export function opaqueCode(key: string, number: number): string {
  if (!Number.isInteger(number) || number < 0 || number >= 2 ** HALF_BITS) {
    throw new RangeError(
      `The number must be a whole number from 0 to ${2 ** HALF_BITS - 1}, but got ${number}.`,
    );
  }
  // A Feistel network: two halves of thirty bits, of which each round changes one by the other.
  let [left, right] = [0, number];
  for (let round = 0; round < ROUNDS; round += 1) {
    [left, right] = [right, left ^ scatter(`${key} ${round} ${right}`)];
  }
  return write(left) + write(right);
}

const HALF_BITS = 30;
const ROUNDS = 4;

/** Thirty bits of the SHA-256 of a text. */
function scatter(text: string): number {
  return Number.parseInt(hash('sha256', text, 'hex').slice(0, 8), 16) >>> 2;
}

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Thirty bits as six characters. */
function write(half: number): string {
  let text = '';
  for (let rest = half, at = 0; at < HALF_BITS / 5; at += 1, rest >>>= 5) text = ALPHABET[rest & 31] + text;
  return text;
}
