import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { type Caller, readCaller } from './caller.ts';
import { RecentNonces } from './recent-nonces.ts';

/** A request as it arrived. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query, `/graphql`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

export type SignatureProblem = 'unsigned' | 'unusual' | 'stale' | 'altered' | 'replayed' | 'too many';

/** A request that nobody can be sure the gateway sent, just now and just once. */
export class SignatureError extends Error {
  override readonly name = 'SignatureError';
  readonly problem: SignatureProblem;

  constructor(problem: SignatureProblem) {
    super(messages[problem]);
    this.problem = problem;
  }
}

const messages: Record<SignatureProblem, string> = {
  unsigned: 'Only the gateway may ask here: this request carries no signature of it.',
  unusual: 'The signature is not of the form that the gateway uses.',
  stale: 'The signature is too old, or from the future. Compare the clocks of this machine and the gateway.',
  altered: 'The signature does not fit the request. Check that both sides have the same GATEWAY_SECRET.',
  replayed: 'This very request has been answered before.',
  'too many': 'There were more requests in a minute than can be told apart.',
};

export interface VerifierOptions {
  readonly secret: string;
  /** Whose subgraph this is: a request that was signed for another partner is refused. */
  readonly partner: string;
  /** In milliseconds; for tests that cannot wait. */
  readonly now?: () => number;
}

/** How far apart the clocks of gateway and partner may be, travel included. */
const WINDOW_MS = 60_000;

const COVERED = [
  '@method',
  '@authority',
  '@path',
  '@query',
  'content-type',
  'content-digest',
  'passerelle-caller',
];
const COMPONENTS = COVERED.map((name) => `"${name}"`).join(' ');

/**
 * Verifies the gateway's signatures: HTTP Message Signatures (RFC 9421) with HMAC-SHA256, in the one form that the gateway
 * writes. Any other form is refused, also where the standard would allow it: a verifier that takes less has less to get
 * wrong. Gives the caller whom the gateway vouches for, and throws a `SignatureError` for everything else.
 */
export function createRequestVerifier(options: VerifierOptions): (request: SignedRequest) => Caller {
  const { secret, partner, now = Date.now } = options;
  const key = createHmac('sha256', secret).update(`passerelle partner ${partner}\u0001`).digest();
  const form = new RegExp(
    `^passerelle=(?<input>\\(${COMPONENTS}\\);created=(?<created>\\d{1,12});nonce="(?<nonce>[\\w-]{22})";keyid="${partner}";alg="hmac-sha256")$`,
  );
  // A nonce is remembered for as long as its signature could be used: from a minute early to a minute late.
  const nonces = new RecentNonces({ keptMs: 2 * WINDOW_MS });

  return ({ method, url, headers, body }) => {
    const only = (name: string): string => {
      const value = headers[name];
      if (typeof value !== 'string') throw new SignatureError('unsigned');
      return value;
    };
    const signatureHeader = only('signature');
    const { input, created, nonce } = form.exec(only('signature-input'))?.groups ?? {};
    const signature = /^passerelle=:(?<bytes>[A-Za-z\d+/]{43}=):$/.exec(signatureHeader)?.groups?.['bytes'];
    if (!input || !created || !nonce || !signature) throw new SignatureError('unusual');
    if (Math.abs(now() - Number(created) * 1_000) > WINDOW_MS) throw new SignatureError('stale');

    const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    const [path = '', query] = url.split(/\?(.*)/s);
    const components = [
      method,
      only('host').toLowerCase(),
      path,
      `?${query ?? ''}`,
      only('content-type').trim(),
      // The body's own digest, whatever the header says of it.
      digest,
      only('passerelle-caller').trim(),
    ];
    const lines = COVERED.map((name, index) => `"${name}": ${components[index]}`);
    const base = [...lines, `"@signature-params": ${input}`].join('\n');
    const expected = createHmac('sha256', key).update(base).digest();
    if (!timingSafeEqual(expected, Buffer.from(signature, 'base64'))) throw new SignatureError('altered');
    if (only('content-digest') !== digest) throw new SignatureError('altered');

    // Last, so that only the gateway's own requests are remembered.
    const novelty = nonces.note(nonce, now());
    if (novelty !== 'new') throw new SignatureError(novelty === 'seen' ? 'replayed' : 'too many');
    const caller = readCaller(only('passerelle-caller'));
    if (caller === undefined) throw new SignatureError('unusual');
    return caller;
  };
}
