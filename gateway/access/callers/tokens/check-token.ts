import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { isRecord } from '../../../../protocol/index.ts';
import type { KnownCaller } from '../../../request/caller.ts';
import { SignInError, type SignInProblem } from '../sign-in-error.ts';
import { createKeySource } from './key-source.ts';
import type { OidcSettings } from './oidc-settings.ts';

/**
 * Returns a function that identifies the caller by a token. It throws a `SignInError` when the token is not valid, or when
 * the issuer's keys cannot be fetched.
 */
export function createTokenCheck(settings: OidcSettings): (token: string) => Promise<KnownCaller> {
  const keys = createKeySource(settings);
  return async (token) => {
    const payload = await verify(token, keys, settings);
    const subject = payload.sub ?? '';
    return {
      kind: 'known',
      id: `token:${subject}`,
      name: `token:${subject}`,
      scopes: scopesOf(payload, settings),
    };
  };
}

async function verify(token: string, keys: JWTVerifyGetKey, settings: OidcSettings): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: settings.issuer,
      audience: settings.audience,
      algorithms: [...settings.algorithms],
      clockTolerance: settings.clockSkewSeconds,
      // A token without an expiry would be valid forever; one without a subject identifies no caller.
      requiredClaims: ['exp', 'sub'],
    });
    return payload;
  } catch (cause) {
    throw cause instanceof SignInError ? cause : new SignInError(problemOf(cause), { cause });
  }
}

/** All other errors are those of jose about the token: a failure to fetch the keys is a `SignInError`. */
function problemOf(error: unknown): SignInProblem {
  if (error instanceof errors.JWTExpired) return 'expired token';
  const isEarly = error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf';
  return isEarly && error.reason === 'check_failed' ? 'early token' : 'bad token';
}

function scopesOf(payload: JWTPayload, { scopeClaim, scopeMap }: OidcSettings): ReadonlySet<string> {
  const values = wordsOf(readClaim(payload, scopeClaim));
  return new Set(scopeMap ? values.flatMap((value) => scopeMap.get(value) ?? []) : values);
}

/** A claim by its name, which may contain dots; otherwise by a path such as `realm_access.roles`. */
function readClaim(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name
    .split('.')
    .reduce<unknown>(
      (value, key) => (isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined),
      payload,
    );
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ').filter((word) => word !== '');
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}
