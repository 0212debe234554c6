import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GatewayContext } from '../context.ts';
import { RequestRecord } from '../request/request-record.ts';
import type { RequestSummary } from '../request/request-summary.ts';

/** Told of each request for the graph when it is over. Must not throw, and must be quick about it. */
export type RequestListener = (summary: RequestSummary) => void;

/** An answer that was refused is short; a longer one is no refusal. */
const LONGEST_REFUSAL = 64 * 1024;

const records = new WeakMap<IncomingMessage, RequestRecord>();

/** The record of a request that came in by a server which `observeRequests` watches. */
export function recordOf(request: IncomingMessage, requestId: string): RequestRecord {
  let record = records.get(request);
  if (record === undefined) {
    record = new RequestRecord(requestId, request.headers);
    records.set(request, record);
  }
  return record;
}

/** Follows every request for the graph to its end, whoever answers it. */
export function observeRequests(server: FastifyInstance, listeners: readonly RequestListener[]): void {
  const isAboutGraph = (path: string) => /^\/graphql\/?(?:\?|$)/.test(path);

  server.addHook('onRequest', (request, reply, done) => {
    if (isAboutGraph(request.url)) {
      const record = recordOf(request.raw, request.id);
      // Comes after the last byte and when the client hangs up alike.
      reply.raw.once('close', () => {
        // The page lives at the same address and is no request for the graph.
        if (String(reply.getHeader('content-type')).startsWith('text/html')) return;
        const isAbandoned = !reply.raw.writableFinished;
        const summary = record.end({ status: reply.raw.statusCode, isAbandoned });
        for (const listener of listeners) listener(summary);
      });
    }
    done();
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    // Whoever refused it, and however early: its answer says why.
    if (reply.statusCode >= 400 && typeof payload === 'string' && isAboutGraph(request.url)) {
      const record = recordOf(request.raw, request.id);
      if (!record.hasErrors) for (const code of readCodes(payload)) record.noteError(code);
    }
    done(null, payload);
  });
}

/** Notes what only Apollo Server knows: the operation, and the errors of an answer that is not refused as a whole. */
export function recordOperations(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue, operationName, queryHash, response: { body } }) {
          const { record, caller, execution, cost } = contextValue;
          record.noteOperation({
            caller,
            execution,
            operationName: operationName ?? undefined,
            document: queryHash,
            cost: cost?.estimated,
          });
          if (body.kind !== 'single') return;
          for (const { extensions } of body.singleResult.errors ?? []) {
            record.noteError(String(extensions?.['code']));
          }
        },
      };
    },
  };
}

function readCodes(payload: string): string[] {
  if (payload.length > LONGEST_REFUSAL) return [];
  try {
    const { errors } = JSON.parse(payload) as { errors?: Array<{ extensions?: { code?: unknown } }> };
    return (errors ?? []).map(({ extensions }) => String(extensions?.code));
  } catch {
    return [];
  }
}
