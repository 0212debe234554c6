import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { REQUEST_ID_HEADER, readRequestId } from '../../protocol/index.ts';
import { errorAnswer } from '../errors.ts';
import { networkOf } from '../limits/index.ts';
import { messagesFor, sendRejection } from './add-error-handlers.ts';
import type { HttpSettings } from './http-settings.ts';
import { COUNTED_LENGTH, UnreadAnswers } from './unread-answers.ts';
import { waitForEarlierAnswer } from './wait-for-earlier-answer.ts';

/**
 * Hooks for every request: one at a time of each connection, the request id in the answer, a limit on the length of URLs, on
 * the size of answers and on what clients leave unread, and the end of kept-alive connections once the gateway is closing.
 */
export function addServerHooks(
  server: FastifyInstance,
  { urlBytes, responseBytes, writeTimeoutMs }: HttpSettings,
  closing: AbortSignal,
): void {
  const latestAnswers = new WeakMap<Socket, ServerResponse>();
  const unread = new UnreadAnswers();

  server.addHook('onRequest', ({ raw }, reply, done) => {
    const { socket } = raw;
    const earlier = latestAnswers.get(socket);
    latestAnswers.set(socket, reply.raw);
    if (earlier === undefined || earlier.writableFinished) return done();
    waitForEarlierAnswer(earlier, socket, done);
  });

  server.addHook('onRequest', (request, reply, done) => {
    reply.header(REQUEST_ID_HEADER, request.id);
    if (request.url.length <= urlBytes) return done();
    const message = messagesFor(request).urlTooLong(urlBytes);
    void sendRejection(reply, { status: 414, code: 'URL_TOO_LONG', message });
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    // Node resets it when the client has read the answer.
    reply.raw.socket?.setTimeout(writeTimeoutMs);
    // An idle connection would delay a gateway that is closing.
    if (closing.aborted) reply.header('connection', 'close');
    if (typeof payload !== 'string') return done(null, payload);
    if (!isLargerThan(payload, responseBytes)) {
      const { length } = payload;
      if (length >= COUNTED_LENGTH)
        unread.add({ response: reply.raw, network: networkOf(request.ip), length });
      return done(null, payload);
    }
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
