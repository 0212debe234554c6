import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** The secret of a new key, which is shown once, and the parts of it that are stored. */
export interface NewSecret {
  /** `psk_<prefix>_<43 characters>`: 256 random bits. */
  readonly secret: string;
  readonly prefix: string;
  readonly hash: string;
}

/** The start of every secret, by which people and scanners for leaked secrets recognize it. */
export const KEY_MARK = 'psk_';

const PREFIX_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const PREFIX_LENGTH = 8;
const SHAPE = /^psk_(?<prefix>[a-z\d]{8})_[\w-]{43}$/;

/** A new random secret, with its prefix and its hash. */
export function createSecret(): NewSecret {
  const prefix = Array.from({ length: PREFIX_LENGTH }, () =>
    PREFIX_ALPHABET.charAt(randomInt(PREFIX_ALPHABET.length)),
  ).join('');
  const secret = `${KEY_MARK}${prefix}_${randomBytes(32).toString('base64url')}`;
  return { secret, prefix, hash: hashSecret(secret) };
}

/** The public part of a secret, by which its key is stored. Undefined when the text is not a secret. */
export function prefixOf(secret: string): string | undefined {
  return SHAPE.exec(secret)?.groups?.['prefix'];
}

/** A fast hash is enough: 256 random bits cannot be guessed, and a slow hash would delay each request. */
function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes the same time wherever the hashes differ. */
export function isSecretOf(hash: string, secret: string): boolean {
  const expected = Buffer.from(hash, 'hex');
  const actual = Buffer.from(hashSecret(secret), 'hex');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
