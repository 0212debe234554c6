import { readFileSync } from 'node:fs';
import { ConfigError } from './config-error.ts';

/**
 * Reads a secret from its variable, or from the file that the variable with `_FILE` names, as containers mount secrets. Line ends
 * after the secret are not part of it. Undefined when neither is set. Throws a `ConfigError` that names the variable, and
 * never shows the secret.
 *
 * @example readSecret('MONGODB_URI', { MONGODB_URI_FILE: '/run/secrets/mongodb_uri' })
 */
export function readSecret(name: string, env: NodeJS.ProcessEnv): string | undefined {
  const fileVariable = `${name}_FILE`;
  const { [name]: value, [fileVariable]: file } = env;
  if (!file) return value || undefined;
  if (value) {
    throw new ConfigError(`${name} and ${fileVariable} must not both be set. See .env.example.`);
  }
  const secret = readText(file, fileVariable).replace(/[\r\n]+$/, '');
  if (secret !== '') return secret;
  throw new ConfigError(
    `${fileVariable} must name a file with a secret, but '${file}' is empty. See .env.example.`,
  );
}

function readText(file: string, variable: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown reason';
    throw new ConfigError(
      `${variable} must name a file that can be read, but '${file}' cannot (${code}). See .env.example.`,
      { cause },
    );
  }
}
