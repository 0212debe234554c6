import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import { isRecord, type Log, parseJson, unexpectedErrorCode } from '../../protocol/index.ts';
import type { Caller } from '../request/caller.ts';
import {
  type OperationFacts,
  type RequestRecord,
  type RequestSummary,
  recordOf,
} from '../request/request-record.ts';
import { describeUnexpected, logUnexpected } from './unexpected-errors.ts';

/** Called with every request for the graph when it has ended. Must be fast and must not throw. */
export type RequestListener = (summary: RequestSummary) => void;

/** Maximum length of an answer, in characters, that is searched for error codes. Rejections are much shorter. */
const MAX_REJECTION_LENGTH = 64 * 1024;

/**
 * Follows every request for the graph from its first header to its last byte: logs one line for each, and calls the
 * listeners. `observeOperations` adds what only Apollo Server can observe.
 */
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
    // The answer has the code, whichever part of the gateway rejected the request.
    if (reply.statusCode >= 400 && typeof payload === 'string' && isForGraph(request.url)) {
      const record = recordOf(request.raw, request.id);
      if (!record.hasErrors) for (const code of readCodes(payload)) record.noteError(code);
    }
    done(null, payload);
  });
}

/** What telemetry reads from a request's context. */
export interface OperationContext {
  readonly caller: Caller;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  readonly record: RequestRecord;
  readonly execution: { partners(): ReturnType<OperationFacts['partners']> };
  readonly cost?: { readonly estimated: number };
}

/** Adds each operation, and the codes of the errors in its answer, to the request's record. */
export function observeOperations(log: Log): ApolloServerPlugin<OperationContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { requestId }, operationName }) {
          logUnexpected(log, errors, { requestId, operationName: operationName ?? null });
        },
        async willSendResponse({ contextValue, operationName, queryHash, response: { body } }) {
          const { record, caller, execution, cost } = contextValue;
          record.noteOperation({
            caller,
            operationName: operationName ?? undefined,
            document: queryHash,
            cost: cost?.estimated,
            partners: () => execution.partners(),
          });
          if (body.kind !== 'single') return;
          for (const error of body.singleResult.errors ?? []) {
            const code = error.extensions?.['code'];
            record.noteError(String(code));
            if (code === unexpectedErrorCode) describeUnexpected(error, contextValue);
          }
        },
      };
    },
  };
}

function isForGraph(url: string): boolean {
  return /^\/graphql\/?(?:\?|$)/.test(url);
}

function logRequest(log: Log, summary: RequestSummary): void {
  const { requestId, traceId, operationName, durationMs, busyMs, partners, errors, ...rest } = summary;
  log({
    level: 'info',
    message: 'A request was answered.',
    requestId,
    traceId,
    operationName,
    details: {
      ...rest,
      durationMs: inTenths(durationMs),
      busyMs: inTenths(busyMs),
      ...(Object.keys(errors).length > 0 && { errors }),
      ...(Object.keys(partners).length > 0 && { partners }),
    },
  });
}

function inTenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}

function readCodes(payload: string): string[] {
  const body = payload.length > MAX_REJECTION_LENGTH ? undefined : parseJson(payload);
  if (!isRecord(body) || !Array.isArray(body['errors'])) return [];
  return body['errors'].map((error: { extensions?: { code?: unknown } }) => String(error?.extensions?.code));
}
