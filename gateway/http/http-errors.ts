import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type ErrorCode, type Log, unexpectedErrorCode } from '../../protocol/index.ts';
import { errorAnswer } from '../errors.ts';

/** Answers what never reaches an operation: unknown addresses, methods and bodies that cannot be read. */
export function addHttpErrors(server: FastifyInstance, log: Log, bodyBytes: number): void {
  server.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    if (/^\/graphql\/?$/.test(path)) {
      const message = `The graph takes POST and GET requests, but got ${request.method}.`;
      return reply.code(405).header('allow', 'GET, POST').send(errorAnswer('METHOD_NOT_ALLOWED', message));
    }
    return reply.code(404).send(errorAnswer('NOT_FOUND', 'There is nothing here. The graph is at /graphql.'));
  });

  server.setErrorHandler((error: FastifyError, request: FastifyRequest, reply: FastifyReply) => {
    const refusal = describeRefusal(error, bodyBytes);
    if (refusal !== undefined) {
      return reply.code(refusal.status).send(errorAnswer(refusal.code, refusal.message));
    }
    log({ level: 'error', message: 'A request ended in an unexpected error.', requestId: request.id, error });
    return reply.code(500).send(errorAnswer(unexpectedErrorCode, 'Unexpected error.', request.id));
  });
}

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

function describeRefusal(error: FastifyError, bodyBytes: number): Refusal | undefined {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return {
        status: 413,
        code: 'CONTENT_TOO_LARGE',
        message: `The request body must be at most ${bodyBytes.toLocaleString('en')} bytes. Send long lists as several requests.`,
      };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return {
        status: 415,
        code: 'UNSUPPORTED_MEDIA_TYPE',
        message: 'The request body must be JSON, sent with "Content-Type: application/json".',
      };
    case 'ERR_INVALID_URL':
      return { status: 400, code: 'BAD_REQUEST', message: 'The Host header must be a host name.' };
    default: {
      const status = error.statusCode ?? 500;
      if (status < 400 || status >= 500) return undefined;
      const message = 'The request could not be read: its body must be one JSON object with a "query".';
      return { status, code: 'BAD_REQUEST', message };
    }
  }
}
