/**
 * A setting that is missing or cannot be used. The message is for the person who starts the process: it names the
 * variable, what it must be and what it is.
 */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
