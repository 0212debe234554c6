import { z } from 'zod';
import { readSetting, wholeNumber } from '../../protocol/index.ts';

/** A door of its own for administrators, which asks for no key: who can reach it may look. */
export interface AdminSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Nobody asked for this port by name: when it is taken, the gateway does without. */
  readonly isOptional: boolean;
}

const host = z.string().default('127.0.0.1');

/**
 * Undefined without ADMIN_PORT, unless there is a port to try when nothing is set. Throws a `ConfigError` that names the
 * variable.
 */
export function readAdminSettings(env: NodeJS.ProcessEnv, usualPort?: number): AdminSettings | undefined {
  const isOptional = !env['ADMIN_PORT'];
  if (isOptional && usualPort === undefined) return undefined;
  const port = readSetting('ADMIN_PORT', env, wholeNumber({ from: 1, to: 65_535, fallback: usualPort ?? 1 }));
  return { host: readSetting('ADMIN_HOST', env, host), port, isOptional };
}
