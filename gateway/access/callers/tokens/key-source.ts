import { createRemoteJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { SignInError } from '../sign-in-error.ts';
import { isSecureUrl, type OidcSettings } from './oidc-settings.ts';

const TIMEOUT_MS = 5_000;
const KEY_CACHE_MS = 600_000;

/**
 * Finds the issuer's public key for a token. The keys are fetched for the first token, and again when a token names a key
 * that is not among them. Throws a `SignInError` "cannot check" when they cannot be fetched.
 */
export function createKeySource({ issuer, jwksUrl, jwksCooldownMs }: OidcSettings): JWTVerifyGetKey {
  let keySet: Promise<JWTVerifyGetKey> | undefined;
  return async (header, token) => {
    keySet ??= openKeySet();
    try {
      const findKey = await keySet;
      return await findKey(header, token);
    } catch (cause) {
      if (isCausedByToken(cause)) throw cause;
      // The next token tries discovery again. A key set that was found fetches its keys again by itself.
      if (cause instanceof DiscoveryError) keySet = undefined;
      throw new SignInError('cannot check', { cause });
    }
  };

  async function openKeySet(): Promise<JWTVerifyGetKey> {
    const url = jwksUrl ?? (await discoverJwksUrl(issuer));
    return createRemoteJWKSet(new URL(url), {
      timeoutDuration: TIMEOUT_MS,
      cooldownDuration: jwksCooldownMs,
      cacheMaxAge: KEY_CACHE_MS,
    });
  }
}

function isCausedByToken(error: unknown): boolean {
  return (
    error instanceof errors.JWKSNoMatchingKey ||
    error instanceof errors.JWKSMultipleMatchingKeys ||
    error instanceof errors.JOSENotSupported
  );
}

class DiscoveryError extends Error {
  override readonly name = 'DiscoveryError';
}

/** Finds the URL of the public keys by OpenID Connect Discovery 1.0; without a discovery document, `/.well-known/jwks.json`. */
async function discoverJwksUrl(issuer: string): Promise<string> {
  const base = issuer.replace(/\/$/, '');
  try {
    const response = await fetch(`${base}/.well-known/openid-configuration`, {
      headers: { accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 404) return `${base}/.well-known/jwks.json`;
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const { issuer: named, jwks_uri: jwksUrl } = (await response.json()) as Record<string, unknown>;
    if (named !== issuer) throw new Error(`its discovery document is for ${String(named)}`);
    if (typeof jwksUrl !== 'string' || !isSecureUrl(jwksUrl)) {
      throw new Error('its jwks_uri is not an https:// URL');
    }
    return jwksUrl;
  } catch (cause) {
    throw new DiscoveryError(`The public keys of the issuer ${issuer} cannot be found.`, { cause });
  }
}
