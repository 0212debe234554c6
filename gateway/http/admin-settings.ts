import { z } from 'zod';
import { readSetting, wholeNumber } from '../../protocol/index.ts';

/** A port for administrators that needs no sign-in: every client that can reach it is accepted. */
export interface AdminSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Host names of requests that are accepted besides `localhost` and IP addresses. Default: none. */
  readonly allowedHosts?: readonly string[] | undefined;
}

const host = z.string().default('127.0.0.1');
const portFromEnvironment = wholeNumber({ from: 1, to: 65_535, fallback: 1 });
const allowedHosts = z
  .string()
  .regex(
    /^[\w.-]+(?: *, *[\w.-]+)*$/,
    'a list of host names without ports, such as gateway,metrics.example.org',
  )
  .transform((text) => text.split(',').map((name) => name.trim()))
  .optional();

/**
 * Reads ADMIN_PORT, ADMIN_HOST and ADMIN_ALLOWED_HOSTS. Undefined without ADMIN_PORT, unless there is a default port; 0 is
 * any free port. Throws a `ConfigError` that names the variable.
 */
export function readAdminSettings(env: NodeJS.ProcessEnv, defaultPort?: number): AdminSettings | undefined {
  const port = env['ADMIN_PORT'] ? readSetting('ADMIN_PORT', env, portFromEnvironment) : defaultPort;
  if (port === undefined) return undefined;
  return {
    host: readSetting('ADMIN_HOST', env, host),
    port,
    allowedHosts: readSetting('ADMIN_ALLOWED_HOSTS', env, allowedHosts),
  };
}
