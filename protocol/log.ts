import { inspect } from 'node:util';
import { type DestinationStream, destination, pino } from 'pino';
import { z } from 'zod';
import { readSetting } from './read-setting.ts';

/** One event for the log. Holds no variables of a query and no personal data. */
export interface LogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly requestId?: string | undefined;
  readonly traceId?: string | undefined;
  readonly operationName?: string | null | undefined;
  readonly partner?: string | undefined;
  /** Further fields of the line. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
  /** Written with its stack and causes, which appear nowhere else. */
  readonly error?: unknown;
}

export type Log = (entry: LogEntry) => void;

const logLevels = ['info', 'warn', 'error', 'silent'] as const;

/** The lowest level that is logged. */
export type LogLevel = (typeof logLevels)[number];

/** Reads LOG_LEVEL. Throws a `ConfigError` that names the variable. */
export function readLogLevel(env: NodeJS.ProcessEnv, fallback: LogLevel): LogLevel {
  return readSetting('LOG_LEVEL', env, z.enum(logLevels, { error: logLevels.join(', ') }).prefault(fallback));
}

/** While standard error is busy, lines are buffered up to this size. Further lines are dropped. */
const BUFFER_BYTES = 8 * 1024 * 1024;

/** Maximum length of a message or a stack of an error, in characters: a client may have written a part of it. */
const MAX_ERROR_TEXT = 8_000;

/** Maximum number of nested causes of an error that are written. */
const MAX_CAUSE_DEPTH = 4;

export interface LogOptions {
  /** Written into every line: `gateway`, or a partner's name. */
  readonly service: string;
  readonly level: LogLevel;
  /** Standard error by default. */
  readonly stream?: DestinationStream | undefined;
}

/** Writes one line of JSON for each entry. */
export function createLog({ service, level, stream }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: { service },
      messageKey: 'message',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    stream ?? standardError(),
  );
  return ({ level: entryLevel, message, details, error, ...entry }) => {
    if (!logger.isLevelEnabled(entryLevel)) return;
    logger[entryLevel]({ ...entry, ...details, error: describeError(error) }, message);
  };
}

/** Lines that cannot be written, as on a full disk, are lost: a process must neither end nor hang for its log. */
function standardError(): DestinationStream {
  const stream = destination({ dest: 2, sync: false, maxLength: BUFFER_BYTES });
  let isFailing = false;
  stream.on('error', () => (isFailing = true));
  stream.on('write', () => (isFailing = false));
  // At the end of the process, pino would try to write the rest until it succeeds.
  const flush = stream.flushSync.bind(stream);
  stream.flushSync = () => {
    if (!isFailing) flush();
  };
  return stream;
}

function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error))
    return error === undefined ? undefined : inspect(error, { maxStringLength: MAX_ERROR_TEXT });
  const cause = depth < MAX_CAUSE_DEPTH ? describeError(error.cause, depth + 1) : undefined;
  const [message, stack] = [error.message, error.stack].map((text) => text?.slice(0, MAX_ERROR_TEXT));
  return { name: error.name, message, stack, cause };
}
