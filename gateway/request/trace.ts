import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  type Attributes,
  context,
  isSpanContextValid,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';

/** The W3C trace that a request belongs to. */
export interface TraceContext {
  readonly traceId: string;
  /** Two hexadecimal digits; `01` when the trace is recorded. */
  readonly flags: string;
  /** `tracestate` of other systems, forwarded unchanged. */
  readonly state: string | undefined;
}

const MAX_STATE_LENGTH = 512;
const tracer = trace.getTracer('passerelle/gateway');

/** The span of one request. In a process that exports no traces, it only carries the trace context. */
export class RequestSpan {
  readonly trace: TraceContext;
  readonly #span: Span;

  constructor(headers: IncomingHttpHeaders) {
    const parent = propagation.extract(ROOT_CONTEXT, headers);
    this.#span = tracer.startSpan('graphql.request', { kind: SpanKind.SERVER }, parent);
    const spanContext = this.#span.spanContext();
    const received = readTraceContext(headers);
    this.trace = isSpanContextValid(spanContext)
      ? { traceId: spanContext.traceId, flags: flagsOf(spanContext), state: received.state }
      : received;
  }

  /** Runs work whose spans are children of this one, also those that start later in its asynchronous calls. */
  run<T>(work: () => T): T {
    return context.with(trace.setSpan(ROOT_CONTEXT, this.#span), work);
  }

  /** Ends the span. The attributes are computed for recorded spans only. */
  end(isError: boolean, attributes: () => Attributes): void {
    if (this.#span.isRecording()) {
      this.#span.setAttributes(attributes());
      if (isError) this.#span.setStatus({ code: SpanStatusCode.ERROR });
    }
    this.#span.end();
  }
}

/**
 * The headers that carry a trace to a partner. The parent id is that of the active span; where nothing is recorded, it
 * is random.
 */
export function traceHeaders({ traceId, flags, state }: TraceContext): Record<string, string> {
  const active = trace.getActiveSpan()?.spanContext();
  const spanId = active?.traceId === traceId ? active.spanId : randomBytes(8).toString('hex');
  const traceparent = `00-${traceId}-${spanId}-${flags}`;
  return state === undefined ? { traceparent } : { traceparent, tracestate: state };
}

/** Adds attributes to the active span, if there is one. */
export function annotateActiveSpan(attributes: Attributes): void {
  trace.getActiveSpan()?.setAttributes(attributes);
}

/** The client's trace; a new one that is not recorded where the headers are absent or not valid. */
function readTraceContext({ traceparent, tracestate }: IncomingHttpHeaders): TraceContext {
  const parent = typeof traceparent === 'string' ? parseTraceParent(traceparent) : null;
  if (parent === null || !isSpanContextValid(parent)) {
    return { traceId: randomBytes(16).toString('hex'), flags: '00', state: undefined };
  }
  const isAccepted = typeof tracestate === 'string' && tracestate.length <= MAX_STATE_LENGTH;
  return { traceId: parent.traceId, flags: flagsOf(parent), state: isAccepted ? tracestate : undefined };
}

function flagsOf({ traceFlags }: SpanContext): string {
  // In version 00, "sampled" is the only flag with a meaning.
  return (traceFlags & 1) === 1 ? '01' : '00';
}
