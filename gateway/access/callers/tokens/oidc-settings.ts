import { z } from 'zod';
import { ConfigError, parseJson, readSetting, wholeNumber } from '../../../../protocol/index.ts';

/** The issuer whose tokens are accepted (OpenID Connect), and how its tokens are read. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** The URL of the issuer's public keys. Undefined: it is read from the issuer's discovery document. */
  readonly jwksUrl: string | undefined;
  readonly algorithms: readonly string[];
  /** Accepted types of token, in lower case and without `application/`: see `isAccessToken`. */
  readonly tokenTypes: readonly string[];
  /** How far the issuer's clock may differ from this one. */
  readonly clockSkewSeconds: number;
  /** The claim with the caller's scopes or roles: words separated by spaces, or a list. */
  readonly scopeClaim: string;
  /** Scopes by value of the claim. A value that is not in the map grants nothing. Undefined: the values are scopes, except `admin`. */
  readonly scopeMap: ReadonlyMap<string, readonly string[]> | undefined;
  /** The shortest time between two fetches of the issuer's keys because of an unknown key id. */
  readonly jwksCooldownMs: number;
}

const OWN_VARIABLES = [
  'OIDC_AUDIENCE',
  'OIDC_JWKS_URL',
  'OIDC_ALGORITHMS',
  'OIDC_TOKEN_TYPES',
  'OIDC_CLOCK_SKEW_SECONDS',
  'OIDC_SCOPE_CLAIM',
  'OIDC_SCOPE_MAP',
];

/** Reads OIDC_…. Undefined when no issuer is configured. Throws a `ConfigError` for a value that is wrong or not secure. */
export function readOidcSettings(env: NodeJS.ProcessEnv): OidcSettings | undefined {
  const issuer = readSetting('OIDC_ISSUER', env, secureUrl.optional());
  if (issuer === undefined) {
    const withoutIssuer = OWN_VARIABLES.find((name) => env[name]);
    if (withoutIssuer === undefined) return undefined;
    throw new ConfigError(
      `OIDC_ISSUER must be set for ${withoutIssuer} to have an effect. See .env.example.`,
    );
  }
  const audience = readSetting('OIDC_AUDIENCE', env, z.string().optional());
  if (audience === undefined) {
    throw new ConfigError(
      'OIDC_AUDIENCE must be the audience of tokens for this gateway, but is not set. Without it, tokens for other services of the issuer would be accepted. See .env.example.',
    );
  }
  return {
    issuer,
    audience,
    jwksUrl: readSetting('OIDC_JWKS_URL', env, secureUrl.optional()),
    algorithms: readSetting('OIDC_ALGORITHMS', env, algorithms),
    tokenTypes: readSetting('OIDC_TOKEN_TYPES', env, tokenTypes),
    clockSkewSeconds: readSetting('OIDC_CLOCK_SKEW_SECONDS', env, clockSkew),
    scopeClaim: readSetting('OIDC_SCOPE_CLAIM', env, z.string().default('scope')),
    scopeMap: readSetting('OIDC_SCOPE_MAP', env, scopeMap),
    jwksCooldownMs: 30_000,
  };
}

/**
 * Whether the content of a URL cannot be changed on the network: HTTPS, or plain HTTP on this machine. A changed list of
 * public keys would allow anyone to sign tokens.
 */
export function isSecureUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}

const secureUrl = z.string().refine(isSecureUrl, 'an https:// URL (http:// only on this machine)');

const clockSkew = wholeNumber({ from: 0, to: 300, fallback: 30 });

/**
 * Algorithms with which only the issuer can sign. With HS256, the secret that checks a signature can also make one; a
 * token with `none` is not signed.
 */
const ASYMMETRIC = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

const algorithms = z
  .string()
  .default('RS256,ES256,EdDSA,PS256')
  .transform((text) => text.split(',').map((name) => name.trim()))
  .refine(
    (names) => names.every((name) => ASYMMETRIC.includes(name)),
    `a list of ${ASYMMETRIC.join(', ')} (never "none" or HS…, with which anyone could sign)`,
  );

const tokenTypes = z
  .string()
  .default('at+jwt,JWT')
  .refine((text) => /^[\w.+-]+(?: *, *[\w.+-]+)*$/.test(text), 'a list of types such as at+jwt,JWT')
  .transform((text) => text.split(',').map((type) => type.trim().toLowerCase()));

const scopeMap = z
  .string()
  .optional()
  .transform((text, context) => {
    if (text === undefined) return undefined;
    const result = z.record(z.string(), z.array(z.string())).safeParse(parseJson(text));
    if (result.success) return new Map(Object.entries(result.data));
    context.addIssue('JSON such as {"finance-team":["finance:read"]}');
    return z.NEVER;
  });
