import type { IncomingHttpHeaders } from 'node:http';
import { anonymous, type Caller, type KnownCaller } from '../../request/caller.ts';
import { KEY_MARK } from './keys/index.ts';
import { SignInError } from './sign-in-error.ts';

/** The request headers that may carry a credential. */
export const credentialHeaders: readonly string[] = ['authorization', 'x-api-key'];

/** Identifies the caller of a request by its headers. Throws a GraphQL error for a credential that is not accepted. */
export type IdentifyCaller = (headers: IncomingHttpHeaders) => Promise<Caller>;

/** Throws a `SignInError` for a credential that is not accepted. */
type CheckCredential = (credential: string) => Promise<KnownCaller>;

export interface CredentialChecks {
  readonly checkKey: CheckCredential;
  /** Undefined when no issuer of tokens is configured. */
  readonly checkToken?: CheckCredential | undefined;
}

/**
 * Reads `Authorization: Bearer …` with a key or a token, or `x-api-key` with a key. A request without a credential is
 * anonymous.
 */
export function createIdentifyCaller(checks: CredentialChecks): IdentifyCaller {
  return async (headers) => {
    try {
      return await checkHeaders(headers, checks);
    } catch (error) {
      throw error instanceof SignInError ? error.toGraphQL(headers['accept-language']) : error;
    }
  };
}

async function checkHeaders(
  { authorization, 'x-api-key': apiKey }: IncomingHttpHeaders,
  { checkKey, checkToken }: CredentialChecks,
): Promise<Caller> {
  if (authorization !== undefined && apiKey !== undefined) throw new SignInError('two credentials');
  if (apiKey !== undefined) return checkKey(String(apiKey));
  if (authorization === undefined) return anonymous;
  const credential = /^bearer +(?<credential>\S+) *$/i.exec(authorization)?.groups?.['credential'];
  if (credential === undefined) throw new SignInError('unknown scheme');
  if (credential.startsWith(KEY_MARK)) return checkKey(credential);
  if (checkToken === undefined) throw new SignInError('no tokens');
  return checkToken(credential);
}
