import { timingSafeEqual } from 'node:crypto';
import {
  CALLER_HEADER,
  type CallerClaims,
  COVERED_COMPONENTS,
  contentDigest,
  decodeCallerClaims,
  deriveSigningKey,
  SIGNATURE_LABEL,
  type SignedComponents,
  signatureBase,
  signatureInput,
  signBase,
} from '../../../protocol/index.ts';
import { NonceStore } from './nonce-store.ts';

/** A request as it arrived. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, `/graphql`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export interface VerifierOptions {
  readonly secret: string;
  /** The partner of this subgraph: a request that was signed for another partner is rejected. */
  readonly partner: string;
  /** In milliseconds since 1970; `Date.now` by default. */
  readonly now?: () => number;
  /** When this process started, by the same clock. */
  readonly startedAt?: number;
}

/** Largest difference between the clocks of gateway and partner, with the time of transmission. */
const MAX_CLOCK_DIFFERENCE_MS = 60_000;

/**
 * Nonces by partner. They are shared by all verifiers of this process, so that a subgraph that is closed and started again
 * does not answer a request twice. The requests that an earlier process answered are rejected by their time.
 */
const noncesByPartner = new Map<string, NonceStore>();

/**
 * Verifies the gateway's signatures, in the form that `protocol/request-signature.ts` defines. Any other form is rejected,
 * even if RFC 9421 allows it. Returns the caller that the gateway authenticated, and throws a `SignatureError` otherwise.
 *
 * A request that was signed before this process started is rejected, because an earlier process may have answered it.
 */
export function createRequestVerifier(options: VerifierOptions): (request: SignedRequest) => CallerClaims {
  const { secret, partner, now = Date.now } = options;
  const { startedAt = now() - process.uptime() * 1_000 } = options;
  const key = deriveSigningKey(secret, partner);
  const nonces = noncesOf(partner);

  return (request) => {
    const { input, created, nonce, signature } = readSignature(request, partner);
    if (Math.abs(now() - created * 1_000) > MAX_CLOCK_DIFFERENCE_MS) throw new SignatureError('expired');
    if (created * 1_000 < startedAt) throw new SignatureError('before start');

    const digest = contentDigest(request.body);
    const base = signatureBase(COVERED_COMPONENTS, componentsOf(request, digest), input);
    if (!timingSafeEqual(signBase(key, base), signature)) throw new SignatureError('altered');
    if (requireHeader(request, 'content-digest') !== digest) throw new SignatureError('altered');

    // After the signature: only requests of the gateway use space in the store.
    const added = nonces.add(nonce, now());
    if (added !== 'new') throw new SignatureError(added === 'seen' ? 'replayed' : 'too many');
    const caller = decodeCallerClaims(requireHeader(request, CALLER_HEADER));
    if (caller === undefined) throw new SignatureError('malformed');
    return caller;
  };
}

function noncesOf(partner: string): NonceStore {
  let nonces = noncesByPartner.get(partner);
  if (nonces === undefined) {
    // A signature is valid from a minute before to a minute after its creation: its nonce is stored for that time.
    nonces = new NonceStore({ retentionMs: 2 * MAX_CLOCK_DIFFERENCE_MS });
    noncesByPartner.set(partner, nonces);
  }
  return nonces;
}

export type SignatureProblem =
  | 'unsigned'
  | 'malformed'
  | 'expired'
  | 'before start'
  | 'altered'
  | 'replayed'
  | 'too many';

/** The request was not signed by the gateway, is older than a minute or than this process, or has arrived before. */
export class SignatureError extends Error {
  override readonly name = 'SignatureError';
  readonly problem: SignatureProblem;

  constructor(problem: SignatureProblem) {
    super(messages[problem]);
    this.problem = problem;
  }
}

const messages: Record<SignatureProblem, string> = {
  unsigned:
    'This subgraph answers only requests that the gateway signed: a header of the signature is missing.',
  malformed: 'The signature does not have the form that the gateway uses.',
  expired:
    'The signature is too old, or its time is in the future. Compare the clocks of this machine and the gateway.',
  'before start':
    'The request was signed before this process started. Send it again; if this lasts, compare the clocks of this machine and the gateway.',
  altered: 'The signature does not match the request. Check that both sides have the same GATEWAY_SECRET.',
  replayed: 'This request was answered before.',
  'too many': 'More requests arrived in two minutes than can be checked for replays.',
};

interface ReceivedSignature {
  /** The covered components and parameters, without the label. */
  readonly input: string;
  /** In seconds since 1970. */
  readonly created: number;
  readonly nonce: string;
  readonly signature: Buffer;
}

function readSignature(request: SignedRequest, partner: string): ReceivedSignature {
  const signatureHeader = requireHeader(request, 'signature');
  const inputHeader = requireHeader(request, 'signature-input');
  const parameters = /;(?<all>created=(?<created>\d{1,12});nonce="(?<nonce>[\w-]{22})";.*)$/.exec(
    inputHeader,
  );
  const bytes = /^(?<label>\w+)=:(?<bytes>[A-Za-z\d+/]{43}=):$/.exec(signatureHeader);
  const { created = '', nonce = '' } = parameters?.groups ?? {};
  const input = signatureInput(
    COVERED_COMPONENTS,
    `created=${created};nonce="${nonce}";keyid="${partner}";alg="hmac-sha256"`,
  );
  const isExpected =
    inputHeader === `${SIGNATURE_LABEL}=${input}` && bytes?.groups?.['label'] === SIGNATURE_LABEL;
  if (!parameters || !isExpected) throw new SignatureError('malformed');
  return {
    input,
    created: Number(created),
    nonce,
    signature: Buffer.from(bytes.groups?.['bytes'] ?? '', 'base64'),
  };
}

/** The covered components. The digest is computed from the body, not read from the header. */
function componentsOf(request: SignedRequest, digest: string): SignedComponents {
  const [path = '', query] = request.url.split(/\?(.*)/s);
  return new Map([
    ['@method', request.method],
    ['@authority', requireHeader(request, 'host').toLowerCase()],
    ['@path', path],
    ['@query', `?${query ?? ''}`],
    ['content-type', requireHeader(request, 'content-type')],
    ['content-digest', digest],
    [CALLER_HEADER, requireHeader(request, CALLER_HEADER)],
  ]);
}

function requireHeader({ headers }: SignedRequest, name: string): string {
  const value = headers[name];
  if (typeof value !== 'string') throw new SignatureError('unsigned');
  return value;
}
