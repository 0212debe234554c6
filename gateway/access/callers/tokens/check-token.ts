import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { isRecord } from '../../../../protocol/index.ts';
import type { KnownCaller } from '../../../request/caller.ts';
import { adminScope } from '../../rules/index.ts';
import { SignInError, type SignInProblem } from '../sign-in-error.ts';
import { createKeySource } from './key-source.ts';
import type { OidcSettings } from './oidc-settings.ts';
import { isAccessToken } from './token-type.ts';

/**
 * Returns a function that identifies the caller by a token. It throws a `SignInError` when the token is not valid, or when
 * the issuer's keys cannot be fetched.
 */
export function createTokenCheck(settings: OidcSettings): (token: string) => Promise<KnownCaller> {
  const keys = createKeySource(settings);
  return async (token) => {
    const payload = await verify(token, keys, settings);
    const subject = readSubject(payload);
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
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      issuer: settings.issuer,
      audience: settings.audience,
      algorithms: [...settings.algorithms],
      clockTolerance: settings.clockSkewSeconds,
      // A token without an expiry would be valid forever; one without a subject identifies no caller.
      requiredClaims: ['exp', 'sub'],
    });
    if (!isAccessToken(protectedHeader, payload, settings.tokenTypes)) throw new SignInError('bad token');
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

/** OpenID Connect Core, section 2. A caller without a subject of its own would share its quota and its usage with others. */
const MAX_SUBJECT_LENGTH = 255;

function readSubject({ sub }: JWTPayload): string {
  const subject: unknown = sub;
  if (typeof subject !== 'string' || subject.trim() === '' || subject.length > MAX_SUBJECT_LENGTH) {
    throw new SignInError('bad token');
  }
  return subject;
}

/** Without a map, the issuer's own values are scopes, except `admin`: its meaning at the issuer is not that of this gateway. */
function scopesOf(payload: JWTPayload, { scopeClaim, scopeMap }: OidcSettings): ReadonlySet<string> {
  const values = wordsOf(readClaim(payload, scopeClaim));
  if (scopeMap !== undefined) return new Set(values.flatMap((value) => scopeMap.get(value) ?? []));
  return new Set(values.filter((value) => value !== adminScope));
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
