import { inspect } from 'node:util';

/** One thing worth knowing afterwards. Holds no variables of a query and no personal data. */
export interface LogEntry {
  readonly level: 'warn' | 'error';
  readonly message: string;
  readonly requestId?: string | undefined;
  readonly operationName?: string | null | undefined;
  readonly partner?: string | undefined;
  /** The error itself, with its stack and causes: they belong here and nowhere else. */
  readonly error?: unknown;
}

export type Log = (entry: LogEntry) => void;

/** One line of JSON for each entry. */
export const logToStderr: Log = ({ error, ...entry }) => {
  const line = { time: new Date().toISOString(), ...entry, error: describe(error) };
  process.stderr.write(`${JSON.stringify(line)}\n`);
};

/** The shape in which Apollo's packages want a logger. Their progress reports go nowhere. */
export function toApolloLogger(log: Log) {
  return {
    debug() {},
    info() {},
    warn: (message: unknown) => log({ level: 'warn', message: String(message) }),
    error: (message: unknown) => log({ level: 'error', message: String(message) }),
  };
}

function describe(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : inspect(error);
  const cause = depth < 4 ? describe(error.cause, depth + 1) : undefined;
  return { message: error.message, stack: error.stack, cause };
}
