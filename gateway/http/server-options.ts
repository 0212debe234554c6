import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyHttpOptions } from 'fastify';
import type { ErrorCode } from '../../protocol/index.ts';
import { errorAnswer } from '../errors.ts';
import { inBothLanguages } from '../messages/index.ts';
import type { HttpSettings } from './http-settings.ts';

/** A connection without traffic is closed after this time, for example if the client does not read its answer. */
const IDLE_TIMEOUT_MS = 120_000;

/** Limits that Node's HTTP server enforces before a request reaches any route. */
export function serverOptions(settings: HttpSettings): FastifyHttpOptions<Server> {
  const { bodyBytes, urlBytes, headerBytes, requestTimeoutMs, trustedProxies } = settings;
  return {
    bodyLimit: bodyBytes,
    requestTimeout: requestTimeoutMs,
    connectionTimeout: IDLE_TIMEOUT_MS,
    trustProxy: typeof trustedProxies === 'number' ? (_, hop) => hop < trustedProxies : trustedProxies,
    http: {
      // Node counts the URL as part of the headers. `addServerHooks` limits the URL itself.
      maxHeaderSize: urlBytes + headerBytes,
      headersTimeout: requestTimeoutMs,
      // How often Node checks the timeouts; its default is 30 seconds.
      connectionsCheckingInterval: Math.min(1_000, Math.ceil(requestTimeoutMs / 4)),
    },
    clientErrorHandler: answerClientError,
  };
}

/** Answers a request that Node could not parse with a GraphQL answer, as for every other error, and closes the connection. */
function answerClientError(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const { status, code, message } = describe(error.code);
  const body = JSON.stringify(errorAnswer(code, inBothLanguages(message)));
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

interface ClientError {
  readonly status: string;
  readonly code: ErrorCode;
  readonly message: Parameters<typeof inBothLanguages>[0];
}

function describe(code: string | undefined): ClientError {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return { status: '408 Request Timeout', code: 'REQUEST_TIMEOUT', message: 'requestTimeout' };
    case 'HPE_HEADER_OVERFLOW':
      return {
        status: '431 Request Header Fields Too Large',
        code: 'HEADERS_TOO_LARGE',
        message: 'headersTooLarge',
      };
    default:
      return { status: '400 Bad Request', code: 'BAD_REQUEST', message: 'notHttp' };
  }
}
