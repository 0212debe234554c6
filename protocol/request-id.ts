import { randomUUID } from 'node:crypto';

/**
 * The id that the client gave a request, by which the logs of both sides can be joined. A new UUID when there is none, or
 * when it is longer than 128 characters or has other characters than letters, digits, `_`, `.`, `:` and `-`.
 */
export function readRequestId(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.:-]{1,128}$/.test(header) ? header : randomUUID();
}
