import { SignJWT } from 'jose';
import { afterEach, describe, expect, it } from 'vitest';
import { SignInError } from '../sign-in-error.ts';
import { createTokenCheck } from './check-token.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { startTestIssuer, type TestIssuer } from './test-issuer.fixture.ts';

const issuers: TestIssuer[] = [];
afterEach(async () => {
  for (const issuer of issuers.splice(0)) await issuer.stop();
});

async function startIssuer(options?: { hasDiscovery: boolean }) {
  const issuer = await startTestIssuer(options);
  issuers.push(issuer);
  const checkWith = (settings: Partial<OidcSettings> = {}) =>
    createTokenCheck({ ...issuer.settings, ...settings });
  return { issuer, checkWith };
}

const problemOf = (checked: Promise<unknown>) =>
  checked.then(
    () => 'none',
    (error: unknown) => (error instanceof SignInError ? error.problem : error),
  );

const now = () => Math.floor(Date.now() / 1_000);
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token of the configured issuer', () => {
  it('identifies the caller and grants its scopes', async () => {
    const { issuer, checkWith } = await startIssuer();
    const check = checkWith();
    expect(await check(await issuer.token({ scope: 'finance:read researcher:contact' }))).toEqual({
      kind: 'known',
      id: 'token:user-1',
      name: 'token:user-1',
      scopes: new Set(['finance:read', 'researcher:contact']),
    });
    expect((await check(await issuer.token({ scope: undefined }))).scopes).toEqual(new Set());
    expect(issuer.requests).toEqual(['/.well-known/openid-configuration', '/keys']);
  });

  it('is checked with the keys at the usual address when the issuer has no discovery document', async () => {
    const { issuer, checkWith } = await startIssuer({ hasDiscovery: false });
    expect(await problemOf(checkWith()(await issuer.token()))).toBe('none');
    const jwksUrl = `${issuer.url}/.well-known/jwks.json`;
    expect(await problemOf(checkWith({ jwksUrl })(await issuer.token()))).toBe('none');
    expect(issuer.requests.filter((path) => path.includes('openid-configuration'))).toHaveLength(1);
  });

  it.each([['admin'], ['finance:read admin'], [['admin']]])(
    'does not make an administrator without a map of scopes: %j',
    async (scope) => {
      const { issuer, checkWith } = await startIssuer();
      const token = await issuer.token({ scope });
      expect((await checkWith()(token)).scopes.has('admin')).toBe(false);
      const mapped = await checkWith({ scopeMap: new Map([['admin', ['admin']]]) })(token);
      expect(mapped.scopes.has('admin')).toBe(true);
    },
  );

  it('can have its scopes in another claim: as a list, nested, or mapped to other names', async () => {
    const { issuer, checkWith } = await startIssuer();
    const token = await issuer.token({
      roles: ['finance-team', 'guests'],
      realm_access: { roles: ['finance-team'] },
      'https://example.org/roles': 'guests',
    });
    const scopeMap = new Map([['finance-team', ['finance:read', 'admin']]]);
    const scopesAt = async (settings: Partial<OidcSettings>) => [
      ...(await checkWith(settings)(token)).scopes,
    ];
    expect(await scopesAt({ scopeClaim: 'roles' })).toEqual(['finance-team', 'guests']);
    expect(await scopesAt({ scopeClaim: 'roles', scopeMap })).toEqual(['finance:read', 'admin']);
    expect(await scopesAt({ scopeClaim: 'realm_access.roles', scopeMap })).toEqual(['finance:read', 'admin']);
    expect(await scopesAt({ scopeClaim: 'https://example.org/roles' })).toEqual(['guests']);
    expect(await scopesAt({ scopeClaim: '__proto__.constructor' })).toEqual([]);
  });
});

describe('a token that is not valid', () => {
  it.each([
    ['expired', () => ({ exp: now() - 31 }), 'expired token'],
    ['expired within the tolerance', () => ({ exp: now() - 20 }), 'none'],
    ['without an expiry', () => ({ exp: undefined }), 'bad token'],
    ['not valid yet', () => ({ nbf: now() + 60 }), 'early token'],
    ['for another audience', () => ({ aud: 'another-service' }), 'bad token'],
    ['without an audience', () => ({ aud: undefined }), 'bad token'],
    ['of another issuer', () => ({ iss: 'https://evil.example' }), 'bad token'],
    ['without a subject', () => ({ sub: undefined }), 'bad token'],
    ['with an empty subject', () => ({ sub: '' }), 'bad token'],
    ['with a blank subject', () => ({ sub: ' \t' }), 'bad token'],
    ['with a subject that is a number', () => ({ sub: 7 as never }), 'bad token'],
    ['with a subject that is null', () => ({ sub: null as never }), 'bad token'],
    ['with a subject that is a list', () => ({ sub: ['user-1'] as never }), 'bad token'],
    ['with a subject that is an object', () => ({ sub: { toString: 'x' } as never }), 'bad token'],
    ['with a very long subject', () => ({ sub: 'x'.repeat(256) }), 'bad token'],
    ['with an expiry that is text', () => ({ exp: '9999999999' as never }), 'bad token'],
    ['an ID token', () => ({ at_hash: 'x' }), 'bad token'],
    ['an ID token of Keycloak', () => ({ typ: 'ID' }), 'bad token'],
    ['a refresh token of Keycloak', () => ({ typ: 'Refresh' }), 'bad token'],
    ['an access token of Keycloak', () => ({ typ: 'Bearer' }), 'none'],
    [
      'a logout token',
      () => ({ events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }),
      'bad token',
    ],
    ['bound to a key of its client', () => ({ cnf: { jkt: 'x' } }), 'bad token'],
  ])('is rejected, except within the tolerance: %s', async (_name, claims, problem) => {
    const { issuer, checkWith } = await startIssuer();
    expect(await problemOf(checkWith()(await issuer.token(claims())))).toBe(problem);
  });

  it.each<[unknown, string]>([
    [undefined, 'none'],
    ['JWT', 'none'],
    ['jwt', 'none'],
    ['at+jwt', 'none'],
    ['application/at+jwt', 'none'],
    ['AT+JWT', 'none'],
    ['logout+jwt', 'bad token'],
    ['dpop+jwt', 'bad token'],
    ['secevent+jwt', 'bad token'],
    ['id_token', 'bad token'],
    ['JOSE', 'bad token'],
    ['', 'bad token'],
    [7, 'bad token'],
    [['at+jwt'], 'bad token'],
  ])('is rejected by its type, unless that is an accepted one: %j', async (typ, problem) => {
    const { issuer, checkWith } = await startIssuer();
    expect(await problemOf(checkWith()(await issuer.token({}, { typ: typ as never })))).toBe(problem);
  });

  it('is rejected by its type where only access tokens of RFC 9068 are accepted', async () => {
    const { issuer, checkWith } = await startIssuer();
    const check = checkWith({ tokenTypes: ['at+jwt'] });
    expect(await problemOf(check(await issuer.token({}, { typ: 'at+jwt' })))).toBe('none');
    for (const typ of ['JWT', undefined]) {
      expect(await problemOf(check(await issuer.token({}, { typ })))).toBe('bad token');
    }
  });

  it('is rejected: with a critical header parameter that is not understood', async () => {
    const { issuer, checkWith } = await startIssuer();
    const [, payload, signature] = (await issuer.token()).split('.');
    const header = encode({ alg: 'RS256', kid: 'key-1', crit: ['bork'], bork: true });
    expect(await problemOf(checkWith()(`${header}.${payload}.${signature}`))).toBe('bad token');
  });

  it('is rejected: not signed', async () => {
    const { issuer, checkWith } = await startIssuer();
    const [, payload = ''] = (await issuer.token()).split('.');
    const check = checkWith();
    for (const alg of ['none', 'None', 'NONE']) {
      expect(await problemOf(check(`${encode({ alg })}.${payload}.`))).toBe('bad token');
      expect(await problemOf(check(`${encode({ alg, kid: 'key-1' })}.${payload}.`))).toBe('bad token');
    }
  });

  it('is rejected: signed with the public key as if it were a secret', async () => {
    const { issuer, checkWith } = await startIssuer();
    const forged = await new SignJWT({ scope: 'admin' })
      .setProtectedHeader({ alg: 'HS256', kid: 'key-1' })
      .setIssuer(issuer.url)
      .setAudience('passerelle')
      .setSubject('mallory')
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(await issuer.publicKey()));
    expect(await problemOf(checkWith()(forged))).toBe('bad token');
  });

  it('is rejected: altered, truncated, or not a token', async () => {
    const { issuer, checkWith } = await startIssuer();
    const check = checkWith();
    const [header, , signature] = (await issuer.token()).split('.');
    const altered = encode({ iss: issuer.url, aud: 'passerelle', sub: 'mallory', exp: now() + 300 });
    for (const token of [`${header}.${altered}.${signature}`, `${header}.${altered}`, 'a.b.c', '..', 'x']) {
      expect(await problemOf(check(token))).toBe('bad token');
    }
  });
});

describe("the issuer's keys", () => {
  it('are fetched again when a token names an unknown key', async () => {
    const { issuer, checkWith } = await startIssuer();
    const check = checkWith();
    const before = await issuer.token();
    expect(await problemOf(check(before))).toBe('none');
    await issuer.rotate();
    expect(await problemOf(check(await issuer.token()))).toBe('none');
    // The issuer has withdrawn the old key.
    expect(await problemOf(check(before))).toBe('bad token');
  });

  it('are not fetched again for each token that names an unknown key', async () => {
    const { issuer, checkWith } = await startIssuer();
    const check = checkWith({ jwksCooldownMs: 60_000 });
    await check(await issuer.token());
    await issuer.rotate();
    for (let n = 0; n < 5; n++) expect(await problemOf(check(await issuer.token()))).toBe('bad token');
    expect(issuer.requests.filter((path) => path === '/keys')).toHaveLength(1);
  });

  it('cannot be fetched while the issuer is down: the token is neither accepted nor called invalid', async () => {
    const { issuer, checkWith } = await startIssuer();
    const token = await issuer.token();
    const known = checkWith();
    await known(token);
    await issuer.stop();
    issuers.length = 0;
    expect(await problemOf(checkWith()(token))).toBe('cannot check');
    expect(await problemOf(checkWith({ jwksUrl: `${issuer.url}/keys` })(token))).toBe('cannot check');
    expect(await problemOf(known(token))).toBe('none');
  });
});
