import { ConfigError } from './config-error.ts';
import { readSecret } from './read-secret.ts';

/** As long as the SHA-256 for which the secret is a key. */
const MINIMUM_BYTES = 32;

/**
 * Reads GATEWAY_SECRET or GATEWAY_SECRET_FILE, from which the keys of signed requests are derived; undefined when it is not set. Throws a
 * `ConfigError` when it is too short. The value itself is never shown.
 */
export function readGatewaySecret(env: NodeJS.ProcessEnv): string | undefined {
  const secret = readSecret('GATEWAY_SECRET', env);
  if (!secret) return undefined;
  if (Buffer.byteLength(secret) >= MINIMUM_BYTES) return secret;
  throw new ConfigError(
    'GATEWAY_SECRET must be at least 32 bytes, as `openssl rand -base64 32` prints, but is shorter. See .env.example.',
  );
}
