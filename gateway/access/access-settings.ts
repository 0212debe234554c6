import { z } from 'zod';
import { readGatewaySecret, readSetting } from '../../protocol/index.ts';
import { type OidcSettings, readOidcSettings } from './callers/tokens/oidc-settings.ts';

/** How callers are authenticated and authorized, and how requests to partners are signed. */
export interface AccessSettings {
  /** `filter` executes an operation without its denied fields; `reject` does not execute it. */
  readonly unauthorized: 'filter' | 'reject';
  /** The issuer whose tokens are accepted. Undefined: tokens are not accepted. */
  readonly oidc: OidcSettings | undefined;
  /** An ES module with a function for each policy of the supergraph. */
  readonly policiesModule: string | undefined;
  /** Shared with the partners' subgraphs. Undefined: requests to them are not signed. */
  readonly gatewaySecret: string | undefined;
}

const MODES = '"filter" (denied fields are null) or "reject" (the operation is not executed)';
const unauthorized = z.enum(['filter', 'reject'], { error: MODES }).default('filter');
const policiesModule = z.string().optional();

/** Reads ACCESS_UNAUTHORIZED, OIDC_…, POLICIES_MODULE and GATEWAY_SECRET. Throws a `ConfigError` that names the variable. */
export function readAccessSettings(env: NodeJS.ProcessEnv): AccessSettings {
  return {
    unauthorized: readSetting('ACCESS_UNAUTHORIZED', env, unauthorized),
    oidc: readOidcSettings(env),
    policiesModule: readSetting('POLICIES_MODULE', env, policiesModule),
    gatewaySecret: readGatewaySecret(env),
  };
}
