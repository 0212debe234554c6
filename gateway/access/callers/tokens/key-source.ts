import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { SignInError } from '../sign-in-error.ts';
import { isTrustworthy, type OidcSettings } from './oidc-settings.ts';

const PATIENCE_MS = 5_000;
const KEYS_KEPT_MS = 600_000;

/**
 * The issuer's public keys, fetched when the first token comes and again when a token names one that is not among them.
 * Throws a `SignInError` "cannot check" while they cannot be had: a token that nobody can check is neither good nor bad.
 */
export function createKeySource({ issuer, jwksUrl, jwksCooldownMs }: OidcSettings): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  const find = async (): Promise<JWTVerifyGetKey> => {
    const url = jwksUrl ?? (await discoverJwksUrl(issuer));
    return createRemoteJWKSet(new URL(url), {
      timeoutDuration: PATIENCE_MS,
      cooldownDuration: jwksCooldownMs,
      cacheMaxAge: KEYS_KEPT_MS,
    });
  };

  return async (header, token) => {
    found ??= find();
    try {
      const keyFor = await found;
      return await keyFor(header, token);
    } catch (cause) {
      const isTokensFault =
        cause instanceof errors.JWKSNoMatchingKey ||
        cause instanceof errors.JWKSMultipleMatchingKeys ||
        cause instanceof errors.JOSENotSupported;
      if (isTokensFault) throw cause;
      found = keepIfReached(found, cause);
      throw new SignInError('cannot check', { cause });
    }
  };
}

/** Discovery that failed is tried anew with the next token; a known address of the keys stays known. */
function keepIfReached(
  found: Promise<JWTVerifyGetKey>,
  cause: unknown,
): Promise<JWTVerifyGetKey> | undefined {
  return cause instanceof DiscoveryError ? undefined : found;
}

class DiscoveryError extends Error {
  override readonly name = 'DiscoveryError';
}

/** As OpenID Connect Discovery 1.0 has it; `/.well-known/jwks.json` where the issuer publishes no such document. */
async function discoverJwksUrl(issuer: string): Promise<string> {
  const base = issuer.replace(/\/$/, '');
  try {
    const response = await fetch(`${base}/.well-known/openid-configuration`, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404) return `${base}/.well-known/jwks.json`;
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { issuer: named, jwks_uri: jwksUrl } = (await response.json()) as Record<string, unknown>;
    if (named !== issuer) throw new Error(`it calls itself ${String(named)}`);
    if (typeof jwksUrl !== 'string' || !isTrustworthy(jwksUrl))
      throw new Error('its jwks_uri is no https URL');
    return jwksUrl;
  } catch (cause) {
    throw new DiscoveryError(`The issuer ${issuer} does not say where its keys are.`, { cause });
  }
}
