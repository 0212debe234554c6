import type { IncomingHttpHeaders } from 'node:http';
import { anonymous, type Caller, type KnownCaller } from '../../request/caller.ts';
import type { FailedSignIns } from './failed-sign-ins.ts';
import { KEY_MARK } from './keys/index.ts';
import { SignInError, type SignInProblem } from './sign-in-error.ts';

/** The request headers that may carry a credential. */
export const credentialHeaders: readonly string[] = ['authorization', 'x-api-key'];

/**
 * Identifies the caller of a request by its headers. Throws a GraphQL error for a credential that is not accepted. The
 * network is that of the client: see `networkOf`.
 */
export type IdentifyCaller = (headers: IncomingHttpHeaders, network: string) => Promise<Caller>;

/** Throws a `SignInError` for a credential that is not accepted. */
type CheckCredential = (credential: string) => Promise<KnownCaller>;

export interface CredentialChecks {
  readonly checkKey: CheckCredential;
  /** Undefined when no issuer of tokens is configured. */
  readonly checkToken?: CheckCredential | undefined;
  /** Counts credentials that may have been guessed. */
  readonly failures: Pick<FailedSignIns, 'note'>;
}

/** Problems of credentials that are not from this gateway or its issuer. An expired key or token was not guessed. */
const GUESSES: ReadonlySet<SignInProblem> = new Set<SignInProblem>(['unknown key', 'bad token']);

/**
 * Reads `Authorization: Bearer …` with a key or a token, or `x-api-key` with a key. A request without a credential is
 * anonymous. A network that has sent too many credentials that may be guessed is answered 429 for further ones. Valid
 * credentials of the same network are accepted: others may share the address.
 */
export function createIdentifyCaller(checks: CredentialChecks): IdentifyCaller {
  return async (headers, network) => {
    try {
      return await checkHeaders(headers, checks);
    } catch (error) {
      if (!(error instanceof SignInError)) throw error;
      const retryAfter = GUESSES.has(error.problem) ? checks.failures.note(network) : undefined;
      const shown =
        retryAfter === undefined ? error : new SignInError('too many failures', { cause: error, retryAfter });
      throw shown.toGraphQL(headers['accept-language']);
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
