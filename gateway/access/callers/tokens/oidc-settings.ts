import { z } from 'zod';
import { ConfigError, readSetting, wholeNumber } from '../../../../protocol/index.ts';

/** Whose tokens are accepted, and what they say of their bearer. */
export interface OidcSettings {
  readonly issuer: string;
  readonly audience: string;
  /** Where the issuer's public keys are; undefined to ask the issuer itself. */
  readonly jwksUrl: string | undefined;
  readonly algorithms: readonly string[];
  /** How far the issuer's clock may be from this one's. */
  readonly clockSkewSeconds: number;
  /** The claim with the bearer's scopes or roles: words with spaces between them, or a list. */
  readonly scopeClaim: string;
  /** Scopes for each value of the claim; values that are not here grant nothing. Undefined: the values are the scopes. */
  readonly scopeMap: ReadonlyMap<string, readonly string[]> | undefined;
  /** An unknown key id has the issuer asked for its keys again, but not more often than this. */
  readonly jwksCooldownMs: number;
}

/** Signatures that only the issuer can make. With HS256, whoever can check a token could make one; `none` is none. */
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
const DEFAULT_ALGORITHMS = 'RS256,ES256,EdDSA,PS256';
const OWN_VARIABLES = [
  'OIDC_AUDIENCE',
  'OIDC_JWKS_URL',
  'OIDC_ALGORITHMS',
  'OIDC_CLOCK_SKEW_SECONDS',
  'OIDC_SCOPE_CLAIM',
  'OIDC_SCOPE_MAP',
];

/** Undefined when no issuer is named. Throws a `ConfigError` for what cannot be used or would not be safe. */
export function readOidcSettings(env: NodeJS.ProcessEnv): OidcSettings | undefined {
  const issuer = readSetting('OIDC_ISSUER', env, trustworthyUrl.optional());
  if (issuer === undefined) {
    const lonely = OWN_VARIABLES.find((name) => env[name]);
    if (lonely === undefined) return undefined;
    throw new ConfigError(`OIDC_ISSUER must be set for ${lonely} to mean anything. See .env.example.`);
  }
  const audience = readSetting('OIDC_AUDIENCE', env, z.string().optional());
  if (audience === undefined) {
    throw new ConfigError(
      'OIDC_AUDIENCE must name what tokens for this gateway are made out to, else a token for any other service of the issuer would open it. See .env.example.',
    );
  }
  return {
    issuer,
    audience,
    jwksUrl: readSetting('OIDC_JWKS_URL', env, trustworthyUrl.optional()),
    algorithms: readSetting('OIDC_ALGORITHMS', env, algorithms),
    clockSkewSeconds: readSetting('OIDC_CLOCK_SKEW_SECONDS', env, clockSkew),
    scopeClaim: readSetting('OIDC_SCOPE_CLAIM', env, z.string().default('scope')),
    scopeMap: readSetting('OIDC_SCOPE_MAP', env, scopeMap),
    jwksCooldownMs: 30_000,
  };
}

const clockSkew = wholeNumber({ from: 0, to: 300, fallback: 30 });

/** Who can change the keys on their way can sign anything: in the clear they may only come from this machine. */
export function isTrustworthy(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' || (protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname))
  );
}

const trustworthyUrl = z.string().refine(isTrustworthy, 'an https:// URL (http:// on this machine alone)');

const algorithms = z
  .string()
  .default(DEFAULT_ALGORITHMS)
  .transform((text) => text.split(',').map((name) => name.trim()))
  .refine(
    (names) => names.every((name) => ASYMMETRIC.includes(name)),
    `a list of ${ASYMMETRIC.join(', ')} (never "none" or HS…, which anyone could sign)`,
  );

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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
