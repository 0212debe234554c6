import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { REQUEST_ID_HEADER, readRequestId } from '../../protocol/index.ts';
import { errorAnswer } from '../errors.ts';
import { messagesFor, sendRejection } from './add-error-handlers.ts';
import type { HttpSettings } from './http-settings.ts';

/**
 * Hooks for every request: the request id in the answer, a limit on the length of URLs and on the size of answers, and
 * the end of kept-alive connections once the gateway is closing.
 */
export function addServerHooks(
  server: FastifyInstance,
  { urlBytes, responseBytes }: HttpSettings,
  closing: AbortSignal,
): void {
  server.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    if (request.url.length <= urlBytes) return done();
    const message = messagesFor(request).urlTooLong(urlBytes);
    void sendRejection(reply, { status: 414, code: 'URL_TOO_LONG', message });
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    // An idle connection would delay a gateway that is closing.
    if (closing.aborted) reply.header('connection', 'close');
    if (typeof payload !== 'string' || !isLargerThan(payload, responseBytes)) return done(null, payload);
    const message = messagesFor(request).responseTooLarge(responseBytes);
    reply.code(400).header('cache-control', 'no-store').removeHeader('etag').removeHeader('content-length');
    done(null, JSON.stringify(errorAnswer('RESPONSE_TOO_LARGE', message, request.id)));
  });
}

/** The client's id for a request if it is valid, else a new one. */
export function requestIdOf({ headers }: IncomingMessage): string {
  return readRequestId(headers[REQUEST_ID_HEADER]);
}

function isLargerThan(text: string, bytes: number): boolean {
  // One unit of a string's length takes at most three bytes.
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes;
}
