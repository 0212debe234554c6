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
  readonly requestTimeoutMs?: number;
  /** Requests that are answered at the same time; 32 by default. */
  readonly concurrency?: number;
  /** Requests that wait; 256 by default. A further one is rejected with HTTP 503. */
  readonly queue?: number;
  /** The lowest level that is logged; `warn` by default. */
  readonly logLevel?: LogLevel | undefined;
}

/** The limits of a subgraph without settings. */
export const defaultLimits = { requestTimeoutMs: 15_000, concurrency: 32, queue: 256 } as const;

export interface ConfigDefaults {
  readonly name: string;
  readonly defaultPort: number;
  readonly mongodbUri: string;
  /** `info` by default. */
  readonly defaultLogLevel?: LogLevel;
}

/**
 * Reads the settings of a partner from the environment: `HOST`, the partner's port variable (`AMCTO_PORT`), `GATEWAY_SECRET`,
 * `SUBGRAPH_TIMEOUT_MS`, `SUBGRAPH_CONCURRENCY`, `SUBGRAPH_QUEUE` and `LOG_LEVEL`.
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
      wholeNumber({ from: 1, to: 600_000, fallback: defaultLimits.requestTimeoutMs }),
    ),
    concurrency: readSetting(
      'SUBGRAPH_CONCURRENCY',
      env,
      wholeNumber({ from: 1, to: 10_000, fallback: defaultLimits.concurrency }),
    ),
    queue: readSetting(
      'SUBGRAPH_QUEUE',
      env,
      wholeNumber({ from: 0, to: 100_000, fallback: defaultLimits.queue }),
    ),
    logLevel: readLogLevel(env, defaultLogLevel),
  };
}

/** The variable of a partner's port: `TECH_PARK_PORT` for `tech-park`. */
export function portVariable(name: string): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
}
