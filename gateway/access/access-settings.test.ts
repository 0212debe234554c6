import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../protocol/index.ts';
import { readAccessSettings } from './access-settings.ts';

const oidc = { OIDC_ISSUER: 'https://login.example.org', OIDC_AUDIENCE: 'passerelle' };

function errorOf(env: NodeJS.ProcessEnv): string {
  try {
    readAccessSettings(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'none';
}

describe('the access settings', () => {
  it('have defaults', () => {
    expect(readAccessSettings({})).toEqual({
      unauthorized: 'filter',
      oidc: undefined,
      maxFailedSignIns: 20,
      policiesModule: undefined,
      gatewaySecret: undefined,
    });
  });

  it('accept tokens of a configured issuer, with secure defaults', () => {
    expect(readAccessSettings(oidc).oidc).toMatchObject({
      issuer: 'https://login.example.org',
      audience: 'passerelle',
      algorithms: ['RS256', 'ES256', 'EdDSA', 'PS256'],
      clockSkewSeconds: 30,
      scopeClaim: 'scope',
      scopeMap: undefined,
    });
    const OIDC_SCOPE_MAP = '{"finance-team":["finance:read"]}';
    expect(readAccessSettings({ ...oidc, OIDC_SCOPE_MAP }).oidc?.scopeMap).toEqual(
      new Map([['finance-team', ['finance:read']]]),
    );
  });

  it.each(['none', 'HS256', 'RS256,HS512', 'RS256,none', 'rs256', ''])(
    'reject algorithms with which anyone could sign: OIDC_ALGORITHMS=%s',
    (OIDC_ALGORITHMS) => {
      const message = errorOf({ ...oidc, OIDC_ALGORITHMS });
      // An empty variable counts as not set.
      expect(message).toMatch(
        OIDC_ALGORITHMS === '' ? /^none$/ : /^OIDC_ALGORITHMS must be a list of RS256,/,
      );
    },
  );

  it.each([
    [{ OIDC_ISSUER: oidc.OIDC_ISSUER }, /^OIDC_AUDIENCE must be the audience of tokens for this gateway/],
    [{ OIDC_AUDIENCE: 'x' }, /^OIDC_ISSUER must be set for OIDC_AUDIENCE to have an effect/],
    [{ ...oidc, OIDC_ISSUER: 'http://login.example.org' }, /^OIDC_ISSUER must be an https:\/\/ URL/],
    [{ ...oidc, OIDC_JWKS_URL: 'http://login.example.org/keys' }, /^OIDC_JWKS_URL must be an https:\/\/ URL/],
    [
      { ...oidc, OIDC_CLOCK_SKEW_SECONDS: '301' },
      /^OIDC_CLOCK_SKEW_SECONDS must be a whole number from 0 to 300/,
    ],
    [{ ...oidc, OIDC_SCOPE_MAP: '{"a":"b"}' }, /^OIDC_SCOPE_MAP must be JSON such as/],
    [{ ACCESS_UNAUTHORIZED: 'ignore' }, /^ACCESS_UNAUTHORIZED must be "filter"/],
  ])('reject %j', (env, expected) => {
    expect(errorOf(env)).toMatch(expected);
  });

  it('require a long secret, and do not show it in the message', () => {
    expect(readAccessSettings({ GATEWAY_SECRET: 'x'.repeat(32) }).gatewaySecret).toBe('x'.repeat(32));
    const message = errorOf({ GATEWAY_SECRET: 'hunter2' });
    expect(message).toMatch(/^GATEWAY_SECRET must be at least 32 bytes/);
    expect(message).not.toContain('hunter2');
  });
});
