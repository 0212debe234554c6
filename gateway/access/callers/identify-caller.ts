import type { IncomingHttpHeaders } from 'node:http';
import { anonymous, type Caller, type KnownCaller } from '../../request/caller.ts';
import { KEY_MARK } from './keys/secret.ts';
import { SignInError } from './sign-in-error.ts';

/** Tells who asks by the headers of a request. */
export type IdentifyCaller = (headers: IncomingHttpHeaders) => Promise<Caller>;

/** Throws a `SignInError` for a credential that it does not accept. */
type Check = (credential: string) => Promise<KnownCaller>;

export interface CredentialChecks {
  readonly checkKey: Check;
  /** Left out where no issuer of tokens is trusted. */
  readonly checkToken?: Check | undefined;
}

/**
 * Reads `Authorization: Bearer …`, a key or a token, or `x-api-key`. No credential: an anonymous caller. One that is not
 * accepted: a `SignInError`, thrown as the GraphQL error that the caller gets.
 */
export function createIdentifyCaller({ checkKey, checkToken }: CredentialChecks): IdentifyCaller {
  const check = async ({ authorization, 'x-api-key': apiKey }: IncomingHttpHeaders): Promise<Caller> => {
    if (authorization !== undefined && apiKey !== undefined) throw new SignInError('two credentials');
    if (apiKey !== undefined) return checkKey(String(apiKey));
    if (authorization === undefined) return anonymous;
    const credential = /^bearer +(?<credential>\S+) *$/i.exec(authorization)?.groups?.['credential'];
    if (credential === undefined) throw new SignInError('unknown scheme');
    if (credential.startsWith(KEY_MARK)) return checkKey(credential);
    if (checkToken === undefined) throw new SignInError('no tokens');
    return checkToken(credential);
  };

  return async (headers) => {
    try {
      return await check(headers);
    } catch (error) {
      throw error instanceof SignInError ? error.toGraphQL(headers['accept-language']) : error;
    }
  };
}
