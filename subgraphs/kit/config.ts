/** What a subgraph's process reads from the environment, once. */
export interface SubgraphConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly mongodbUri: string;
}

/** A setting that cannot be used; its message names the variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads a partner's settings: `HOST`, the partner's port variable (`AMCTO_PORT`) and the database's address.
 *
 * @throws ConfigError with a sentence that names the variable.
 */
export function readSubgraphConfig(
  env: Readonly<Record<string, string | undefined>>,
  { name, defaultPort, mongodbUri }: { name: string; defaultPort: number; mongodbUri: string },
): SubgraphConfig {
  return { host: env.HOST || '127.0.0.1', port: readPort(env, portVariable(name), defaultPort), mongodbUri };
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
