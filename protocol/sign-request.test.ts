import { describe, expect, it } from 'vitest';
import type { CallerClaims } from './caller-claims.ts';
import { createRequestSigner } from './sign-request.ts';

const secret = 'a secret of more than thirty-two bytes';
const request = {
  partner: 'atr',
  url: new URL('http://ATR.example:4002/graphql'),
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{ __typename }"}',
} as const;

function headersFor(caller: unknown, changes: object = {}) {
  const signRequest = createRequestSigner(secret, () => 1_800_000_000_999);
  return signRequest({ ...request, ...changes }, { caller: caller as CallerClaims });
}

describe('signatures of requests to partners', () => {
  it('cover where, what and on whose behalf', () => {
    const headers = headersFor({ kind: 'anonymous' });
    expect(headers['signature-input']).toMatch(
      /^passerelle=\("@method" "@authority" "@path" "@query" "content-type" "content-digest" "passerelle-caller"\);created=1800000000;nonce="[\w-]{22}";keyid="atr";alg="hmac-sha256"$/,
    );
    expect(headers['signature']).toMatch(/^passerelle=:[A-Za-z0-9+/]{43}=:$/);
    expect(headers['content-digest']).toBe('sha-256=:kQdqlhasDNntntftKLr+cg9HwM2EBuaLRbbduh/ouJc=:');
  });

  it('are never the same twice', () => {
    expect(headersFor({ kind: 'anonymous' })['signature']).not.toBe(
      headersFor({ kind: 'anonymous' })['signature'],
    );
  });

  it('tell of the caller what a partner’s rules may need and no more', () => {
    const caller = {
      kind: 'known',
      id: 'key:abcdefgh',
      name: 'Dashboard of somebody',
      scopes: new Set(['finance:read']),
      partner: 'atr',
      quota: 5000,
    };
    const header = headersFor(caller)['passerelle-caller'] ?? '';
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      kind: 'known',
      id: 'key:abcdefgh',
      scopes: ['finance:read'],
      partner: 'atr',
    });
  });
});
