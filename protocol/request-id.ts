import { randomUUID } from 'node:crypto';

/**
 * The id that came with a request, so that the logs of both sides can be joined; a new UUID when none came, or when it
 * is longer than 128 characters or has characters that a log line should not hold.
 */
export function readRequestId(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.:-]{1,128}$/.test(header) ? header : randomUUID();
}
