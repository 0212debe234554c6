import { createHash, createHmac } from 'node:crypto';
import { CALLER_HEADER } from './headers.ts';

// HTTP Message Signatures (RFC 9421) with HMAC-SHA256. The body is covered by its digest (RFC 9530). Both sides use only
// the form that is defined here: a verifier with fewer cases has fewer places for mistakes.

/** Names the signature in the headers `signature-input` and `signature`. */
export const SIGNATURE_LABEL = 'passerelle';

/** The components of a request that every signature covers, in this order. */
export const COVERED_COMPONENTS: readonly string[] = [
  '@method',
  '@authority',
  '@path',
  '@query',
  'content-type',
  'content-digest',
  CALLER_HEADER,
];

/** What a signature covers of one request, by the names of `COVERED_COMPONENTS`. */
export type SignedComponents = ReadonlyMap<string, string>;

/**
 * The key that the gateway and one partner share, derived from the gateway's secret: a request that was signed for one
 * partner is not valid at another. One round of HMAC, as in HKDF's expand step, because the secret is long and random.
 */
export function deriveSigningKey(secret: string, partner: string): Buffer {
  return createHmac('sha256', secret).update(`passerelle partner ${partner}\u0001`).digest();
}

/** The value of `content-digest` for a body. */
export function contentDigest(body: string | Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

/**
 * The signature's input without its label: the covered components and the parameters.
 *
 * @example signatureInput(COVERED_COMPONENTS, 'created=1767225600;nonce="…";keyid="amcto";alg="hmac-sha256"')
 */
export function signatureInput(covered: readonly string[], parameters: string): string {
  return `(${covered.map((name) => `"${name}"`).join(' ')});${parameters}`;
}

/** The text that is signed (RFC 9421, section 2.5). Throws when a covered component is missing. */
export function signatureBase(
  covered: readonly string[],
  components: SignedComponents,
  input: string,
): string {
  const lines = covered.map((name) => {
    const value = components.get(name);
    if (value === undefined) throw new Error(`A request without "${name}" cannot be signed.`);
    return `"${name}": ${value.trim()}`;
  });
  return [...lines, `"@signature-params": ${input}`].join('\n');
}

/** HMAC-SHA256 of a signature base, as raw bytes. */
export function signBase(key: Buffer, base: string): Buffer {
  return createHmac('sha256', key).update(base).digest();
}
