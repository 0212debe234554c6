import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** A new key's secret, shown once, and what is kept of it. */
export interface NewSecret {
  /** `psk_<prefix>_<43 characters>`: 256 random bits. */
  readonly secret: string;
  readonly prefix: string;
  readonly hash: string;
}

/** How every key begins, so that scanners for leaked secrets and people recognize one. */
export const KEY_MARK = 'psk_';

const PREFIX_ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const PREFIX_LENGTH = 8;
const SHAPE = /^psk_(?<prefix>[a-z\d]{8})_[\w-]{43}$/;

export function createSecret(): NewSecret {
  const prefix = Array.from({ length: PREFIX_LENGTH }, () =>
    PREFIX_ALPHABET.charAt(randomInt(PREFIX_ALPHABET.length)),
  ).join('');
  const secret = `${KEY_MARK}${prefix}_${randomBytes(32).toString('base64url')}`;
  return { secret, prefix, hash: hashSecret(secret) };
}

/** The part of a secret by which its key is found and spoken of; undefined when the text cannot be a key. */
export function prefixOf(secret: string): string | undefined {
  return SHAPE.exec(secret)?.groups?.['prefix'];
}

/** A plain hash: nobody guesses 256 random bits, so a slow one would only cost time on each request. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Takes the same time wherever the hashes differ. */
export function isSecretOf(hash: string, secret: string): boolean {
  const expected = Buffer.from(hash, 'hex');
  const actual = Buffer.from(hashSecret(secret), 'hex');
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
