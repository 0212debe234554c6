/**
 * A setting that is missing or cannot be used. The message is for the person who starts the process: it names the
 * variable, what was expected and what was received.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
