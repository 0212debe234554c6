import mongoose from 'mongoose';
import { ServiceError } from '../values/index.ts';

const { mongo } = mongoose;

/** Codes of https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml: the time for a command is over. */
const TIMEOUT_CODES: ReadonlySet<unknown> = new Set([50, 262]);

/** The server is starting or stopping, cannot be reached by a router, is not the primary any more, or rejects the password. */
const UNAVAILABLE_CODES: ReadonlySet<unknown> = new Set([
  6, 7, 18, 43, 89, 91, 133, 189, 9001, 10058, 10107, 11600, 11602, 13435, 13436,
]);

/** Errors of the driver about the connection. Its other errors are mistakes of the code. */
const CONNECTION_ERRORS = [
  mongo.MongoNetworkError,
  mongo.MongoSystemError,
  mongo.MongoNotConnectedError,
  mongo.MongoServerClosedError,
  mongo.MongoTopologyClosedError,
  mongo.MongoClientClosedError,
] as const;

/**
 * The named error for an error of the database driver: the time for a read is over, or the database cannot be reached. Undefined
 * for any other error, such as a mistake in a query.
 */
export function toServiceError(error: unknown): ServiceError | undefined {
  if (error instanceof mongo.MongoServerError) {
    if (TIMEOUT_CODES.has(error.code)) return new ServiceError('deadline', error);
    return UNAVAILABLE_CODES.has(error.code) ? new ServiceError('database', error) : undefined;
  }
  if (error instanceof mongo.MongoOperationTimeoutError) return new ServiceError('deadline', error);
  const isAboutConnection = CONNECTION_ERRORS.some((connectionError) => error instanceof connectionError);
  return isAboutConnection || isBrokenSocket(error) || isNotConnected(error)
    ? new ServiceError('database', error)
    : undefined;
}

/** The driver passes an error on as it is when a connection breaks while a command is written. */
function isBrokenSocket(error: unknown): boolean {
  return error instanceof Error && 'code' in error && SOCKET_CODES.has(error.code);
}

const SOCKET_CODES: ReadonlySet<unknown> = new Set([
  'EPIPE',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ENOTCONN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Mongoose itself rejects a read without a connection, because `bufferCommands` is false. */
function isNotConnected(error: unknown): boolean {
  return error instanceof mongoose.Error && /before initial connection is complete/.test(error.message);
}
