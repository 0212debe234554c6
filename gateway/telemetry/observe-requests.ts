import type { FastifyInstance } from 'fastify';
import { isRecord, type Log, parseJson } from '../../protocol/index.ts';
import { type RequestSummary, recordOf } from '../request/request-record.ts';

/** Called with every request for the graph once it has ended. Must be quick and must not throw. */
export type RequestListener = (summary: RequestSummary) => void;

/** Answers of rejected requests are short; a longer answer is not searched for codes. */
const LONGEST_REJECTION = 64 * 1024;

/** Logs one line for each request for the graph, and calls the listeners. */
export function observeRequests(
  server: FastifyInstance,
  log: Log,
  listeners: readonly RequestListener[],
): void {
  server.addHook('onRequest', (request, reply, done) => {
    if (isForGraph(request.url)) {
      const record = recordOf(request.raw, request.id);
      // Emitted after the last byte, and also when the client closes the connection.
      reply.raw.once('close', () => {
        // The explorer is served at the same address.
        if (String(reply.getHeader('content-type')).startsWith('text/html')) return;
        const { statusCode: status, writableFinished } = reply.raw;
        const summary = record.end({ status, isAbandoned: !writableFinished });
        logRequest(log, summary);
        for (const listener of listeners) listener(summary);
      });
    }
    done();
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    // Wherever the request was rejected, the answer has the code.
    if (reply.statusCode >= 400 && typeof payload === 'string' && isForGraph(request.url)) {
      const record = recordOf(request.raw, request.id);
      if (!record.hasErrors) for (const code of readCodes(payload)) record.noteError(code);
    }
    done(null, payload);
  });
}

function isForGraph(url: string): boolean {
  return /^\/graphql\/?(?:\?|$)/.test(url);
}

function logRequest(log: Log, summary: RequestSummary): void {
  const { requestId, traceId, operationName, durationMs, partners, errors, ...rest } = summary;
  log({
    level: 'info',
    message: 'A request was answered.',
    requestId,
    traceId,
    operationName,
    details: {
      ...rest,
      durationMs: Math.round(durationMs * 10) / 10,
      ...(Object.keys(errors).length > 0 && { errors }),
      ...(Object.keys(partners).length > 0 && { partners }),
    },
  });
}

function readCodes(payload: string): string[] {
  const body = payload.length > LONGEST_REJECTION ? undefined : parseJson(payload);
  if (!isRecord(body) || !Array.isArray(body['errors'])) return [];
  return body['errors'].map((error: { extensions?: { code?: unknown } }) => String(error?.extensions?.code));
}
