import { z } from 'zod';
import { readGatewaySecret, readSetting, wholeNumber } from '../../protocol/index.ts';
import { type OidcSettings, readOidcSettings } from './callers/tokens/oidc-settings.ts';

/** How callers are authenticated and authorized, and how requests to partners are signed. */
export interface AccessSettings {
  /** `filter` executes an operation without its denied fields; `reject` does not execute it. */
  readonly unauthorized: 'filter' | 'reject';
  /** The issuer whose tokens are accepted. Undefined: tokens are not accepted. */
  readonly oidc: OidcSettings | undefined;
  /** Unknown keys and invalid tokens of one network in a minute. Further ones are answered with 429; 0: no limit. */
  readonly maxFailedSignIns: number;
  /** An ES module with a function for each policy of the supergraph. */
  readonly policiesModule: string | undefined;
  /** Shared with the partners' subgraphs. Undefined: requests to them are not signed. */
  readonly gatewaySecret: string | undefined;
}

const MODES = '"filter" (denied fields are null) or "reject" (the operation is not executed)';
const unauthorized = z.enum(['filter', 'reject'], { error: MODES }).default('filter');
const maxFailedSignIns = wholeNumber({ from: 0, to: 1_000_000, fallback: 20 });
const policiesModule = z.string().optional();

/** Reads ACCESS_UNAUTHORIZED, MAX_FAILED_SIGN_INS, OIDC_…, POLICIES_MODULE and GATEWAY_SECRET. Throws a `ConfigError` that names the variable. */
export function readAccessSettings(env: NodeJS.ProcessEnv): AccessSettings {
  return {
    unauthorized: readSetting('ACCESS_UNAUTHORIZED', env, unauthorized),
    oidc: readOidcSettings(env),
    maxFailedSignIns: readSetting('MAX_FAILED_SIGN_INS', env, maxFailedSignIns),
    policiesModule: readSetting('POLICIES_MODULE', env, policiesModule),
    gatewaySecret: readGatewaySecret(env),
  };
}
