import {
  type LogLevel,
  readGatewaySecret,
  readLogLevel,
  readSetting,
  wholeNumber,
} from '../../protocol/index.ts';

/** The settings of a subgraph's process. */
export interface SubgraphConfig {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly mongodbUri: string;
  /** Shared with the gateway. When it is set, only requests that the gateway signed are answered. */
  readonly gatewaySecret?: string | undefined;
  /** Longest time for one request in milliseconds; 15,000 by default. The gateway may allow less. */
  readonly requestTimeoutMs?: number | undefined;
  /** The lowest level that is logged; `warn` by default. */
  readonly logLevel?: LogLevel | undefined;
}

/** Longest time for one request, and the time for a request that does not say how much is left. */
export const DEFAULT_REQUEST_TIMEOUT_MS = 15_000;

export interface ConfigDefaults {
  readonly name: string;
  readonly defaultPort: number;
  readonly mongodbUri: string;
  /** `info` by default. */
  readonly defaultLogLevel?: LogLevel;
}

/**
 * Reads the settings of a partner from the environment: `HOST`, the partner's port variable (`AMCTO_PORT`), `GATEWAY_SECRET`,
 * `SUBGRAPH_TIMEOUT_MS` and `LOG_LEVEL`.
 *
 * @throws ConfigError that names the variable.
 */
export function readSubgraphConfig(
  env: NodeJS.ProcessEnv,
  { name, defaultPort, mongodbUri, defaultLogLevel = 'info' }: ConfigDefaults,
): SubgraphConfig {
  return {
    host: env['HOST'] || '127.0.0.1',
    port: readSetting(portVariable(name), env, wholeNumber({ from: 1, to: 65_535, fallback: defaultPort })),
    mongodbUri,
    gatewaySecret: readGatewaySecret(env),
    requestTimeoutMs: readSetting(
      'SUBGRAPH_TIMEOUT_MS',
      env,
      wholeNumber({ from: 1, to: 600_000, fallback: DEFAULT_REQUEST_TIMEOUT_MS }),
    ),
    logLevel: readLogLevel(env, defaultLogLevel),
  };
}

/** The variable of a partner's port: `TECH_PARK_PORT` for `tech-park`. */
export function portVariable(name: string): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
}
