import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { Caller } from '../access/index.ts';
import type { HeaderSource, OutgoingRequest } from './partner.ts';

/** Who asks, as partners are told: JSON in base64url, worth believing only with a signature over it. */
export const callerHeader = 'passerelle-caller';

const LABEL = 'passerelle';
/** What every signature covers, in this order. Whoever verifies takes no other. */
const COVERED = ['@method', '@authority', '@path', '@query', 'content-type', 'content-digest', callerHeader];

/** What a gateway adds to its requests: a signature where it shares a secret with the partners. */
export function createSigning({
  gatewaySecret,
}: {
  readonly gatewaySecret: string | undefined;
}): HeaderSource {
  return gatewaySecret === undefined ? () => ({}) : createRequestSigner(gatewaySecret);
}

/**
 * Signs each request to a partner, so that the partner can tell it from anyone else's and from an old or altered one: HTTP
 * Message Signatures (RFC 9421) with HMAC-SHA256, over the digest of the body (RFC 9530) among others. Each partner has a
 * key of its own, derived from the gateway's secret: what was signed for one is worth nothing at another.
 */
export function createRequestSigner(secret: string, now: () => number = Date.now): HeaderSource {
  const keys = new Map<string, Buffer>();
  const keyOf = (partner: string): Buffer => {
    const key = keys.get(partner) ?? deriveKey(secret, partner);
    keys.set(partner, key);
    return key;
  };

  return (request, { caller }) => {
    const added = {
      'content-digest': `sha-256=:${createHash('sha256').update(request.body).digest('base64')}:`,
      [callerHeader]: Buffer.from(JSON.stringify(claimsOf(caller))).toString('base64url'),
    };
    const components = componentsOf(request, added);
    const created = Math.floor(now() / 1_000);
    const nonce = randomBytes(16).toString('base64url');
    const input = signatureInput(
      COVERED,
      `created=${created};nonce="${nonce}";keyid="${request.partner}";alg="hmac-sha256"`,
    );
    const signature = sign(keyOf(request.partner), signatureBase(COVERED, components, input));
    return { ...added, 'signature-input': `${LABEL}=${input}`, signature: `${LABEL}=:${signature}:` };
  };
}

/** The same on both sides. HMAC as in HKDF's expanding step, for the secret is long and random already. */
export function deriveKey(secret: string, partner: string): Buffer {
  return createHmac('sha256', secret).update(`passerelle partner ${partner}\u0001`).digest();
}

/** What a partner's own rules may need, and no more: no name, no address, no token. */
function claimsOf(caller: Caller): Record<string, unknown> {
  if (caller.kind === 'anonymous') return { kind: 'anonymous' };
  const { kind, id, scopes, partner } = caller;
  return { kind, id, scopes: [...scopes], partner };
}

function componentsOf(
  { method, url, headers }: OutgoingRequest,
  added: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  return new Map([
    ['@method', method],
    ['@authority', url.host.toLowerCase()],
    ['@path', url.pathname],
    ['@query', url.search || '?'],
    ...Object.entries(headers),
    ...Object.entries(added),
  ]);
}

export function signatureInput(covered: readonly string[], parameters: string): string {
  return `(${covered.map((name) => `"${name}"`).join(' ')});${parameters}`;
}

/** RFC 9421, section 2.5. */
export function signatureBase(
  covered: readonly string[],
  components: ReadonlyMap<string, string>,
  input: string,
): string {
  const lines = covered.map((name) => {
    const value = components.get(name);
    if (value === undefined) throw new Error(`A request without "${name}" cannot be signed.`);
    return `"${name}": ${value.trim()}`;
  });
  return [...lines, `"@signature-params": ${input}`].join('\n');
}

export function sign(key: Buffer, base: string): string {
  return createHmac('sha256', key).update(base).digest('base64');
}
