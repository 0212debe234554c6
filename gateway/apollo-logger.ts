import type { Log } from '../protocol/index.ts';

/** A log in the form that Apollo's packages take. Their progress messages are dropped. */
export function toApolloLogger(log: Log) {
  return {
    debug() {},
    info() {},
    warn: (message: unknown) => log({ level: 'warn', message: String(message) }),
    error: (message: unknown) => log({ level: 'error', message: String(message) }),
  };
}
