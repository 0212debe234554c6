import type { IncomingHttpHeaders } from 'node:http';
import {
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { RequestSummary } from './request-summary.ts';
import { readTraceContext, type TraceContext, traceContextOf } from './trace-context.ts';

const tracer = trace.getTracer('passerelle/gateway');

/** The span of one request. Does nothing, at no cost to speak of, in a process that exports no traces. */
export class RequestSpan {
  readonly trace: TraceContext;
  readonly #span: Span;

  constructor(headers: IncomingHttpHeaders) {
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    this.#span = tracer.startSpan('graphql.request', { kind: SpanKind.SERVER }, parent);
    const spanContext = this.#span.spanContext();
    const came = readTraceContext(headers);
    this.trace = isSpanContextValid(spanContext) ? traceContextOf(spanContext, came.state) : came;
  }

  /** Whatever begins in the work, at any time, becomes a child of this span. */
  run<T>(work: () => T): T {
    return context.with(trace.setSpan(ROOT_CONTEXT, this.#span), work);
  }

  end({
    requestId,
    operationName,
    document,
    caller,
    cost,
    status,
    isAbandoned,
    errors,
  }: RequestSummary): void {
    if (this.#span.isRecording()) {
      const codes = Object.keys(errors);
      this.#span.setAttributes({
        'http.response.status_code': status,
        'passerelle.request_id': requestId,
        'passerelle.caller': caller,
        'passerelle.abandoned': isAbandoned,
        ...(operationName !== undefined && { 'graphql.operation.name': operationName }),
        ...(document !== undefined && { 'passerelle.document': document }),
        ...(cost !== undefined && { 'passerelle.cost': cost }),
        ...(codes.length > 0 && { 'passerelle.error_codes': codes }),
      });
      if (codes.length > 0 || status >= 500) this.#span.setStatus({ code: SpanStatusCode.ERROR });
    }
    this.#span.end();
  }
}
