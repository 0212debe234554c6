import { type DestinationStream, destination, pino } from 'pino';

export const logLevels = ['info', 'warn', 'error', 'silent'] as const;

/** The least that is logged. */
export type LogLevel = (typeof logLevels)[number];

/** One thing worth knowing afterwards. Holds no variables of a query and no personal data. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly requestId?: string | undefined;
  readonly traceId?: string | undefined;
  /** What else there is to say. */
  readonly facts?: Readonly<Record<string, unknown>>;
  /** The error itself, with its stack: it belongs here and nowhere else. */
  readonly error?: unknown;
}

export type Log = (entry: LogEntry) => void;

/** Lines that nobody reads are kept up to this many bytes; then the newest are lost rather than requests held up. */
const MOST_UNREAD_BYTES = 8 * 1024 * 1024;

/** One line of JSON for each entry, on standard error unless told otherwise. */
export function createLog(
  subgraph: string,
  level: LogLevel,
  stream: DestinationStream = destination({ dest: 2, sync: false, maxLength: MOST_UNREAD_BYTES }),
): Log {
  const logger = pino(
    {
      level,
      base: { service: subgraph },
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream,
  );
  return ({ level: entryLevel, message, facts, error, ...entry }) => {
    logger[entryLevel]({ ...entry, ...facts, error: describe(error) }, message);
  };
}

function describe(error: unknown): unknown {
  return error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : error;
}
