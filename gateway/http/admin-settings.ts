import { z } from 'zod';
import { readSetting, wholeNumber } from '../../protocol/index.ts';

/** A port for administrators that needs no sign-in: every client that can reach it is accepted. */
export interface AdminSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const host = z.string().default('127.0.0.1');
const portFromEnvironment = wholeNumber({ from: 1, to: 65_535, fallback: 1 });

/**
 * Reads ADMIN_PORT and ADMIN_HOST. Undefined without ADMIN_PORT, unless there is a default port; 0 is any free port. Throws
 * a `ConfigError` that names the variable.
 */
export function readAdminSettings(env: NodeJS.ProcessEnv, defaultPort?: number): AdminSettings | undefined {
  const port = env['ADMIN_PORT'] ? readSetting('ADMIN_PORT', env, portFromEnvironment) : defaultPort;
  return port === undefined ? undefined : { host: readSetting('ADMIN_HOST', env, host), port };
}
