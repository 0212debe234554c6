import { randomBytes } from 'node:crypto';
import {
  CALLER_HEADER,
  type CallerClaims,
  COVERED_COMPONENTS,
  contentDigest,
  deriveSigningKey,
  encodeCallerClaims,
  SIGNATURE_LABEL,
  type SignedComponents,
  signatureBase,
  signatureInput,
  signBase,
} from '../../protocol/index.ts';
import type { HeaderSource, OutgoingRequest } from './partner.ts';

/** The headers that a gateway adds to its requests: a signature, if it shares a secret with the partners. */
export function createSigning(gatewaySecret: string | undefined): HeaderSource {
  return gatewaySecret === undefined ? () => ({}) : createRequestSigner(gatewaySecret);
}

/**
 * Signs each request to a partner, so that the partner can tell it from a request of another sender, a replayed one and
 * an altered one: see protocol/request-signature.ts. Each partner has its own key.
 */
export function createRequestSigner(secret: string, now: () => number = Date.now): HeaderSource {
  const keys = new Map<string, Buffer>();

  return (request, { caller }) => {
    const { partner } = request;
    let key = keys.get(partner);
    if (key === undefined) keys.set(partner, (key = deriveSigningKey(secret, partner)));
    const claims = claimHeaders(request, caller);
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

function claimHeaders({ body }: OutgoingRequest, caller: CallerClaims): Record<string, string> {
  return { 'content-digest': contentDigest(body), [CALLER_HEADER]: encodeCallerClaims(caller) };
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
