import type { JWTHeaderParameters, JWTPayload } from 'jose';

/** Claims that only other kinds of token have: ID tokens (OpenID Connect Core), and security events such as a logout. */
const CLAIMS_OF_OTHER_TOKENS = ['at_hash', 'c_hash', 's_hash', 'events'];

/**
 * Whether a token is meant to give access, by its header `typ` (RFC 9068 and RFC 8725, section 3.11). `JWT` says nothing, and
 * many issuers send no type: where `jwt` is accepted, a token without a type is, too. Then its claims must not be those of
 * another kind of token, or of one that is bound to a key of its client (RFC 9449, RFC 8705), whose possession a bearer does
 * not prove.
 *
 * @param accepted media types in lower case, without `application/`
 *
 * @example
 * isAccessToken({ typ: 'at+jwt' }, {}, ['at+jwt']) // true
 * isAccessToken({ typ: 'logout+jwt' }, {}, ['at+jwt', 'jwt']) // false
 */
export function isAccessToken(
  { typ = 'jwt' }: Partial<JWTHeaderParameters>,
  payload: JWTPayload,
  accepted: readonly string[],
): boolean {
  // A header is JSON that the issuer wrote, so its types are not certain.
  if (typeof (typ as unknown) !== 'string') return false;
  const type = typ.toLowerCase().replace(/^application\//, '');
  if (!accepted.includes(type)) return false;
  const { typ: claimedType, cnf } = payload;
  // Keycloak's own claim: `Bearer`, `ID`, `Refresh`, `Logout`.
  if (claimedType !== undefined && claimedType !== 'Bearer') return false;
  return cnf === undefined && !CLAIMS_OF_OTHER_TOKENS.some((name) => Object.hasOwn(payload, name));
}
