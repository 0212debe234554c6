import { z } from 'zod';
import { readSetting, wholeNumber } from '../../protocol/index.ts';

/** A port for administrators that needs no sign-in: every client that can reach it is accepted. */
export interface AdminSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether the gateway starts without this port when it is busy: true for a default port. */
  readonly isOptional: boolean;
}

const host = z.string().default('127.0.0.1');

/**
 * Reads ADMIN_PORT and ADMIN_HOST. Undefined without ADMIN_PORT, unless there is a default port. Throws a `ConfigError`
 * that names the variable.
 */
export function readAdminSettings(env: NodeJS.ProcessEnv, defaultPort?: number): AdminSettings | undefined {
  const isOptional = !env['ADMIN_PORT'];
  if (isOptional && defaultPort === undefined) return undefined;
  const fallback = defaultPort ?? 1;
  const port = readSetting('ADMIN_PORT', env, wholeNumber({ from: 1, to: 65_535, fallback }));
  return { host: readSetting('ADMIN_HOST', env, host), port, isOptional };
}
