import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Log, REQUEST_ID_HEADER, readRequestId } from '../../../protocol/index.ts';

interface RequestRecord {
  readonly requestId: string;
  readonly traceId: string | undefined;
  readonly startedAt: number;
  /** Not recorded by a process that exports no traces. */
  readonly span: Span;
  operationName?: string | undefined;
  /** How many errors of the answer have each code. */
  readonly errors: Record<string, number>;
}

const tracer = trace.getTracer('passerelle/subgraph');

interface ObservedContext {
  readonly request: FastifyRequest;
}

/** Logs and traces requests to `/graphql`: one log line and one span each, under the gateway's request id. */
export class RequestObserver {
  readonly #partner: string;
  readonly #log: Log;
  readonly #byRequest = new WeakMap<FastifyRequest, RequestRecord>();
  readonly #byError = new WeakMap<object, RequestRecord>();

  constructor(partner: string, log: Log) {
    this.#partner = partner;
    this.#log = log;
  }

  observe(app: FastifyInstance): void {
    app.addHook('onRequest', (request, reply, done) => {
      if (request.routeOptions.url === '/graphql') {
        const record = createRecord(request, this.#partner);
        this.#byRequest.set(request, record);
        // Emitted after the last byte, and also when the gateway closes the connection before.
        reply.raw.once('close', () =>
          this.#write(record, { status: reply.raw.statusCode, isAbandoned: !reply.raw.writableFinished }),
        );
      }
      done();
    });
  }

  /** Runs the work of a request inside its span. */
  run<T>(request: FastifyRequest, work: () => T): T {
    const span = this.#byRequest.get(request)?.span;
    return span === undefined ? work() : context.with(trace.setSpan(ROOT_CONTEXT, span), work);
  }

  /** The id of the request that caused an error of an answer. */
  requestIdOf(error: unknown): string | undefined {
    return typeof error === 'object' && error !== null ? this.#byError.get(error)?.requestId : undefined;
  }

  readonly plugin: ApolloServerPlugin<ObservedContext> = {
    requestDidStart: async ({ contextValue }) => {
      const record = this.#byRequest.get(contextValue.request);
      if (record === undefined) return undefined;
      return {
        didEncounterErrors: async ({ errors }) => {
          for (const error of errors) {
            const original = unwrapResolverError(error);
            if (typeof original === 'object' && original !== null) this.#byError.set(original, record);
          }
        },
        willSendResponse: async ({ operationName, response: { body } }) => {
          record.operationName = operationName ?? undefined;
          if (body.kind !== 'single') return;
          for (const { extensions } of body.singleResult.errors ?? []) {
            const code = String(extensions?.['code']);
            record.errors[code] = (record.errors[code] ?? 0) + 1;
          }
        },
      };
    },
  };

  #write(record: RequestRecord, outcome: { readonly status: number; readonly isAbandoned: boolean }): void {
    const { requestId, traceId, startedAt, operationName, errors } = record;
    endSpan(record, outcome.status);
    const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
    const details = { ...outcome, durationMs };
    this.#log({
      level: 'info',
      message: 'A request was answered.',
      requestId,
      traceId,
      operationName,
      details: Object.keys(errors).length > 0 ? { ...details, errors } : details,
    });
  }
}

function createRecord({ headers }: FastifyRequest, partner: string): RequestRecord {
  const { [REQUEST_ID_HEADER]: requestId, traceparent } = headers;
  return {
    requestId: readRequestId(requestId),
    traceId: typeof traceparent === 'string' ? parseTraceParent(traceparent)?.traceId : undefined,
    startedAt: performance.now(),
    span: tracer.startSpan(
      'subgraph.request',
      { kind: SpanKind.SERVER, attributes: { 'passerelle.partner': partner } },
      propagation.extract(ROOT_CONTEXT, headers),
    ),
    errors: Object.create(null) as Record<string, number>,
  };
}

function endSpan({ span, operationName, errors }: RequestRecord, status: number): void {
  if (span.isRecording()) {
    const codes = Object.keys(errors);
    span.setAttribute('http.response.status_code', status);
    if (operationName !== undefined) span.setAttribute('graphql.operation.name', operationName);
    if (codes.length > 0) span.setAttribute('passerelle.error_codes', codes);
    if (codes.length > 0 || status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  }
  span.end();
}
