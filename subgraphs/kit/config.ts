import { type LogLevel, logLevels } from './server/log.ts';

/** What a subgraph's process reads from the environment, once. */
export interface SubgraphConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly mongodbUri: string;
  /** Shared with the gateway: then only requests that it signed are answered. */
  readonly gatewaySecret?: string | undefined;
  /** The least that is logged: `warn` unless told otherwise. */
  readonly logLevel?: LogLevel | undefined;
}

/** A setting that cannot be used; its message names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads a partner's settings: `HOST`, the partner's port variable (`AMCTO_PORT`), `GATEWAY_SECRET` and `LOG_LEVEL`.
 *
 * @throws ConfigError with a sentence that names the variable.
 */
export function readSubgraphConfig(
  env: Readonly<Record<string, string | undefined>>,
  {
    name,
    defaultPort,
    mongodbUri,
    defaultLogLevel = 'info',
  }: { name: string; defaultPort: number; mongodbUri: string; defaultLogLevel?: LogLevel },
): SubgraphConfig {
  return {
    host: env.HOST || '127.0.0.1',
    port: readPort(env, portVariable(name), defaultPort),
    mongodbUri,
    gatewaySecret: readSecret(env.GATEWAY_SECRET),
    logLevel: readLogLevel(env.LOG_LEVEL, defaultLogLevel),
  };
}

function readLogLevel(text: string | undefined, fallback: LogLevel): LogLevel {
  if (!text) return fallback;
  const level = logLevels.find((known) => known === text);
  if (level !== undefined) return level;
  throw new ConfigError(`LOG_LEVEL must be ${logLevels.join(', ')}, but got '${text}'. See .env.example.`);
}

/** As many bytes as the hash that it keys. The value itself is shown to nobody. */
function readSecret(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (Buffer.byteLength(text) >= 32) return text;
  throw new ConfigError(
    'GATEWAY_SECRET must be at least 32 bytes, such as `openssl rand -base64 32` makes, but is shorter. See .env.example.',
  );
}

/** `tech-park` listens where `TECH_PARK_PORT` says. */
export function portVariable(name: string): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_PORT`;
}

function readPort(
  env: Readonly<Record<string, string | undefined>>,
  variable: string,
  fallback: number,
): number {
  const text = env[variable];
  if (text === undefined || text === '') return fallback;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 1 && port <= 65_535) return port;
  throw new ConfigError(
    `${variable} must be a whole number from 1 to 65535, but got '${text}'. See .env.example.`,
  );
}
