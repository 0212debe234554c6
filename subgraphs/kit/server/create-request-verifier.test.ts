import { expect, it } from 'vitest';
import {
  CALLER_HEADER,
  COVERED_COMPONENTS,
  contentDigest,
  deriveSigningKey,
  encodeCallerClaims,
  signatureBase,
  signatureInput,
  signBase,
} from '../../../protocol/index.ts';
import { createRequestVerifier, type SignatureError, type SignedRequest } from './create-request-verifier.ts';

const SECRET = 'a secret of more than thirty-two bytes';
const NOON = Date.parse('2026-03-01T12:00:00Z');
const BODY = '{"query":"{ __typename }"}';

let count = 0;

function sign(at: number): SignedRequest {
  count += 1;
  const nonce = String(count).padStart(22, 'n');
  const created = Math.floor(at / 1_000);
  const parameters = `created=${created};nonce="${nonce}";keyid="atr";alg="hmac-sha256"`;
  const input = signatureInput(COVERED_COMPONENTS, parameters);
  const covered = {
    'content-type': 'application/json',
    'content-digest': contentDigest(BODY),
    [CALLER_HEADER]: encodeCallerClaims({ kind: 'anonymous' }),
  };
  const target = { '@method': 'POST', '@authority': 'atr:4002', '@path': '/graphql', '@query': '?' };
  const components = new Map(Object.entries({ ...target, ...covered }));
  const base = signatureBase(COVERED_COMPONENTS, components, input);
  const signature = signBase(deriveSigningKey(SECRET, 'atr'), base).toString('base64');
  const signed = { 'signature-input': `passerelle=${input}`, signature: `passerelle=:${signature}:` };
  const headers = { host: 'atr:4002', ...covered, ...signed };
  return { method: 'POST', url: '/graphql', headers, body: Buffer.from(BODY) };
}

function verifierAt(now: number, startedAt: number) {
  return createRequestVerifier({ secret: SECRET, partner: 'atr', now: () => now, startedAt });
}

function problemOf(verify: ReturnType<typeof verifierAt>, request: SignedRequest): string {
  try {
    verify(request);
    return 'none';
  } catch (error) {
    return (error as SignatureError).problem;
  }
}

it('accepts requests of the last minute that were signed after the process started', () => {
  const verify = verifierAt(NOON, NOON - 3_600_000);
  expect(problemOf(verify, sign(NOON - 59_000))).toBe('none');
  expect(problemOf(verify, sign(NOON - 61_000))).toBe('expired');
});

it('rejects a request that a process before this one answered, whenever it was answered', () => {
  const request = sign(NOON);
  expect(problemOf(verifierAt(NOON, NOON - 60_000), request)).toBe('none');
  // Killed, and started again half a second later.
  expect(problemOf(verifierAt(NOON + 2_000, NOON + 500), request)).toBe('before start');
  expect(problemOf(verifierAt(NOON + 2_000, NOON + 500), sign(NOON + 1_000))).toBe('none');
});

it('rejects a request that another verifier of this process answered', () => {
  const request = sign(NOON);
  expect(problemOf(verifierAt(NOON, NOON - 60_000), request)).toBe('none');
  expect(problemOf(verifierAt(NOON, NOON - 60_000), request)).toBe('replayed');
});
