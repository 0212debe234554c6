import { inspect } from 'node:util';
import { type DestinationStream, destination, pino } from 'pino';
import { z } from 'zod';
import { readSetting } from './read-setting.ts';

/** One thing worth knowing afterwards. Holds no variables of a query and no personal data. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly requestId?: string | undefined;
  readonly traceId?: string | undefined;
  readonly operationName?: string | null | undefined;
  readonly partner?: string | undefined;
  /** What became of a request as a whole. */
  readonly request?: Readonly<Record<string, unknown>> | undefined;
  /** The error itself, with its stack and causes: they belong here and nowhere else. */
  readonly error?: unknown;
}

export type Log = (entry: LogEntry) => void;

const levels = ['info', 'warn', 'error', 'silent'] as const;

/** The least that is logged. */
export type LogLevel = (typeof levels)[number];

/** Throws a `ConfigError` that names the variable. */
export function readLogLevel(env: NodeJS.ProcessEnv, fallback: LogLevel): LogLevel {
  return readSetting('LOG_LEVEL', env, z.enum(levels, { error: levels.join(', ') }).prefault(fallback));
}

/** Lines that nobody reads are kept up to this many bytes; then the newest are lost rather than requests held up. */
const MOST_UNREAD_BYTES = 8 * 1024 * 1024;

/** One line of JSON for each entry, on standard error unless told otherwise. */
export function createLog(level: LogLevel, stream?: DestinationStream): Log {
  const logger = pino(
    {
      level,
      base: { service: 'gateway' },
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream ?? destination({ dest: 2, sync: false, maxLength: MOST_UNREAD_BYTES }),
  );
  return ({ level: entryLevel, message, request, error, ...entry }) => {
    if (!logger.isLevelEnabled(entryLevel)) return;
    logger[entryLevel]({ ...entry, ...request, error: describe(error) }, message);
  };
}

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
