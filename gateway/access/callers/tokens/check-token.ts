import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { KnownCaller } from '../../../request/caller.ts';
import { SignInError, type SignInProblem } from '../sign-in-error.ts';
import { createKeySource } from './key-source.ts';
import type { OidcSettings } from './oidc-settings.ts';

/** Tells whose token this is. Throws a `SignInError` when it is not good, or when the issuer's keys cannot be had. */
export function createTokenCheck(settings: OidcSettings): (token: string) => Promise<KnownCaller> {
  const keys = createKeySource(settings);
  return async (token) => {
    const payload = await verify(token);
    const subject = payload.sub ?? '';
    return {
      kind: 'known',
      id: `token:${subject}`,
      name: `token:${subject}`,
      scopes: scopesOf(payload, settings),
    };
  };

  async function verify(token: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms: [...settings.algorithms],
        clockTolerance: settings.clockSkewSeconds,
        // A token without an end would be good for ever; one without a subject is nobody's.
        requiredClaims: ['exp', 'sub'],
      });
      return payload;
    } catch (cause) {
      throw cause instanceof SignInError ? cause : new SignInError(problemOf(cause), { cause });
    }
  }
}

/** Whatever jose objects to is the token's fault; the way to the issuer's keys reports its own. */
function problemOf(error: unknown): SignInProblem {
  if (error instanceof errors.JWTExpired) return 'expired token';
  const isEarly = error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf';
  return isEarly && error.reason === 'check_failed' ? 'early token' : 'bad token';
}

function scopesOf(payload: JWTPayload, { scopeClaim, scopeMap }: OidcSettings): ReadonlySet<string> {
  const values = wordsOf(claimAt(payload, scopeClaim));
  return new Set(scopeMap ? values.flatMap((value) => scopeMap.get(value) ?? []) : values);
}

/** A claim by its name, which may itself hold dots, else by a path such as `realm_access.roles`. */
function claimAt(payload: JWTPayload, name: string): unknown {
  if (Object.hasOwn(payload, name)) return payload[name];
  return name.split('.').reduce<unknown>((value, key) => {
    const isHolder = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
    return isHolder ? (value as Record<string, unknown>)[key] : undefined;
  }, payload);
}

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.split(' ').filter((word) => word !== '');
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}
