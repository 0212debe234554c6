import { z } from 'zod';
import { readGatewaySecret, readSetting } from '../../protocol/index.ts';
import { type OidcSettings, readOidcSettings } from './callers/tokens/oidc-settings.ts';

/** What a gateway is told about who may ask, and how partners know that it is the gateway who asks them. */
export interface AccessSettings {
  /** `filter` answers without what the caller may not read; `reject` refuses the whole operation. */
  readonly unauthorized: 'filter' | 'reject';
  /** Whose tokens are accepted; undefined for nobody's. */
  readonly oidc: OidcSettings | undefined;
  /** An ES module of functions, one for each policy of the supergraph. */
  readonly policiesModule: string | undefined;
  /** Shared with the partners' subgraphs; undefined where requests to them are not signed. */
  readonly gatewaySecret: string | undefined;
}

const MODES = '"filter" (the rest is answered) or "reject" (nothing is)';
const unauthorized = z.enum(['filter', 'reject'], { error: MODES }).default('filter');
const policiesModule = z.string().optional();

/** Throws a `ConfigError` that names the variable. */
export function readAccessSettings(env: NodeJS.ProcessEnv): AccessSettings {
  return {
    unauthorized: readSetting('ACCESS_UNAUTHORIZED', env, unauthorized),
    oidc: readOidcSettings(env),
    policiesModule: readSetting('POLICIES_MODULE', env, policiesModule),
    gatewaySecret: readGatewaySecret(env),
  };
}
