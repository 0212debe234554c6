import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type ErrorCode, isShownErrorCode, type Log, unexpectedErrorCode } from '../../protocol/index.ts';
import { errorAnswer } from '../errors.ts';
import { preferredLanguage, requestMessages } from '../messages/index.ts';
import { addVary, graphVary } from './vary.ts';

/** Why a request is rejected before it becomes an operation. */
export interface Rejection {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  /** Seconds after which the client may try again. */
  readonly retryAfter?: number | undefined;
}

/** Answers requests that do not become an operation: unknown paths and methods, and bodies that cannot be read. */
export function addErrorHandlers(server: FastifyInstance, log: Log, bodyBytes: number): void {
  server.setNotFoundHandler((request, reply) => {
    const { methodNotAllowed, notFound } = messagesFor(request);
    const [path = ''] = request.url.split('?');
    if (!/^\/graphql\/?$/.test(path)) {
      return sendRejection(reply, { status: 404, code: 'NOT_FOUND', message: notFound });
    }
    reply.header('allow', 'GET, POST');
    const message = methodNotAllowed(request.method);
    return sendRejection(reply, { status: 405, code: 'METHOD_NOT_ALLOWED', message });
  });

  server.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const rejection = describeRejection(error, request, bodyBytes);
    if (rejection !== undefined) return sendRejection(reply, rejection);
    log({ level: 'error', message: 'A request ended in an unexpected error.', requestId: request.id, error });
    const { unexpected } = messagesFor(request);
    addVary(reply, graphVary);
    reply.code(500).header('cache-control', 'no-store');
    return reply.send(errorAnswer(unexpectedErrorCode, unexpected, request.id));
  });
}

/** Sends a rejection as a GraphQL answer with its HTTP status, in the language of the request. No cache stores it. */
export function sendRejection(
  reply: FastifyReply,
  { status, code, message, retryAfter }: Rejection,
): FastifyReply {
  addVary(reply, graphVary);
  if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  if (retryAfter !== undefined) reply.header('retry-after', retryAfter);
  return reply.code(status).send(errorAnswer(code, message));
}

/** Sends a GraphQL error with the HTTP status and the headers that it has in `extensions.http`. Throws any other error. */
export function sendError(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof GraphQLError) || !isShownErrorCode(error.extensions['code'])) throw error;
  const { http, code, ...details } = error.extensions;
  const { status = 400, headers = [] } = (http ?? {}) as {
    status?: number;
    headers?: Iterable<[string, string]>;
  };
  for (const [name, value] of headers) reply.header(name, value);
  addVary(reply, graphVary);
  return reply.code(status).send({ errors: [{ message: error.message, extensions: { code, ...details } }] });
}

/** The messages in the language of a request. */
export function messagesFor(request: FastifyRequest) {
  return requestMessages[preferredLanguage(request.headers['accept-language'])];
}

function describeRejection(
  error: FastifyError,
  request: FastifyRequest,
  bodyBytes: number,
): Rejection | undefined {
  const messages = messagesFor(request);
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return { status: 413, code: 'CONTENT_TOO_LARGE', message: messages.bodyTooLarge(bodyBytes) };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: messages.unsupportedMediaType };
    case 'ERR_INVALID_URL':
      return { status: 400, code: 'BAD_REQUEST', message: messages.badHost };
    default: {
      const status = error.statusCode ?? 500;
      if (status < 400 || status >= 500) return undefined;
      return { status, code: 'BAD_REQUEST', message: messages.unreadableBody };
    }
  }
}
