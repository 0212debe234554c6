import { randomBytes } from 'node:crypto';
import { type CallerClaims, encodeCallerClaims } from './caller-claims.ts';
import { CALLER_HEADER } from './headers.ts';
import {
  COVERED_COMPONENTS,
  contentDigest,
  deriveSigningKey,
  SIGNATURE_LABEL,
  type SignedComponents,
  signatureBase,
  signatureInput,
  signBase,
} from './request-signature.ts';

/** An HTTP request to a partner before it is signed. */
export interface OutgoingRequest {
  readonly partner: string;
  readonly url: URL;
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Returns the headers to add to a request. Called for each attempt, because a signature is accepted only once. */
export type RequestSigner = (
  request: OutgoingRequest,
  context: { readonly caller: CallerClaims },
) => Readonly<Record<string, string>>;

/**
 * Signs each request, so that a partner can detect requests of other senders, replayed requests and altered ones: see
 * request-signature.ts. Each partner has a key derived from the secret.
 */
export function createRequestSigner(secret: string, now: () => number = Date.now): RequestSigner {
  const keys = new Map<string, Buffer>();

  return (request, { caller }) => {
    const { partner } = request;
    let key = keys.get(partner);
    if (key === undefined) keys.set(partner, (key = deriveSigningKey(secret, partner)));
    const claims = {
      'content-digest': contentDigest(request.body),
      [CALLER_HEADER]: encodeCallerClaims(caller),
    };
    const created = Math.floor(now() / 1_000);
    const nonce = randomBytes(16).toString('base64url');
    const parameters = `created=${created};nonce="${nonce}";keyid="${partner}";alg="hmac-sha256"`;
    const input = signatureInput(COVERED_COMPONENTS, parameters);
    const base = signatureBase(COVERED_COMPONENTS, componentsOf(request, claims), input);
    const signature = signBase(key, base).toString('base64');
    return {
      ...claims,
      'signature-input': `${SIGNATURE_LABEL}=${input}`,
      signature: `${SIGNATURE_LABEL}=:${signature}:`,
    };
  };
}

function componentsOf(
  { method, url, headers }: OutgoingRequest,
  claims: Readonly<Record<string, string>>,
): SignedComponents {
  return new Map([
    ['@method', method],
    ['@authority', url.host.toLowerCase()],
    ['@path', url.pathname],
    ['@query', url.search || '?'],
    ...Object.entries(headers),
    ...Object.entries(claims),
  ]);
}
