import type { Log } from '../protocol/index.ts';

/** The logger for Apollo's packages: writes their warnings and errors to the log, and drops all other messages. */
export function toApolloLogger(log: Log) {
  return {
    debug() {},
    info() {},
    warn: (message: unknown) => log({ level: 'warn', message: String(message) }),
    error: (message: unknown) => log({ level: 'error', message: String(message) }),
  };
}
