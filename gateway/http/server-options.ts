import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions } from 'fastify';
import type { ErrorCode } from '../../protocol/index.ts';
import { errorAnswer } from '../errors.ts';
import type { HttpSettings } from './http-settings.ts';

/** A connection on which nothing moves for this long is closed: a client that does not read its answer, for one. */
const LONGEST_SILENCE_MS = 120_000;

/** What bounds a request before there is one to look at: Node's HTTP server does. */
export function serverOptions(settings: HttpSettings): FastifyHttpOptions<Server> {
  const { bodyBytes, urlBytes, headerBytes, requestTimeoutMs, trustedProxies } = settings;
  return {
    bodyLimit: bodyBytes,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: LONGEST_SILENCE_MS,
    trustProxy: typeof trustedProxies === 'number' ? (_, hop) => hop < trustedProxies : trustedProxies,
    http: {
      // Node counts the address as part of the headers; its own check has a say only where ours has had none.
      maxHeaderSize: urlBytes + headerBytes,
      headersTimeout: requestTimeoutMs,
      // Node looks for clients that are late this seldom, 30 seconds by default.
      connectionsCheckingInterval: Math.min(1_000, Math.ceil(requestTimeoutMs / 4)),
    },
    clientErrorHandler: answerClientError,
  };
}

/** Answers a request that could not be read as one, in the shape of any other error, and closes its connection. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, code, message } = describe(error.code);
  const body = JSON.stringify(errorAnswer(code, message));
  if (socket.writable) {
    const head = [
      `HTTP/1.1 ${status}`,
      `content-length: ${Buffer.byteLength(body)}`,
      'content-type: application/json; charset=utf-8',
      'cache-control: no-store',
      'connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroy();
}

function describe(code: string | undefined): { status: string; code: ErrorCode; message: string } {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return {
        status: '408 Request Timeout',
        code: 'REQUEST_TIMEOUT',
        message: 'The request took too long to arrive.',
      };
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: '431 Request Header Fields Too Large',
        code: 'HEADERS_TOO_LARGE',
        message: 'The headers of the request are too large.',
      };
    default:
      return {
        status: '400 Bad Request',
        code: 'BAD_REQUEST',
        message: 'The request is no HTTP that can be read.',
      };
  }
}
