import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isSpanContextValid, type SpanContext, trace } from '@opentelemetry/api';
import { parseTraceParent } from '@opentelemetry/core';

/** The W3C trace that a request belongs to, and the gateway's own part in it. */
export interface TraceContext {
  readonly traceId: string;
  /** Two hexadecimal digits; `01` when someone records the trace. */
  readonly flags: string;
  /** What other systems have to say of the trace. Passed on as it came. */
  readonly state: string | undefined;
}

const LONGEST_STATE = 512;

/** The caller's trace, or a new one, marked as not recorded, where it says nothing that can be read. */
export function readTraceContext(headers: IncomingHttpHeaders): TraceContext {
  const { traceparent, tracestate } = headers;
  const parent = typeof traceparent === 'string' ? parseTraceParent(traceparent) : null;
  if (parent === null || !isSpanContextValid(parent)) {
    return { traceId: randomBytes(16).toString('hex'), flags: '00', state: undefined };
  }
  const isShort = typeof tracestate === 'string' && tracestate.length <= LONGEST_STATE;
  return { traceId: parent.traceId, flags: flagsOf(parent), state: isShort ? tracestate : undefined };
}

/** The trace that a recorded span belongs to. */
export function traceContextOf(span: SpanContext, state: string | undefined): TraceContext {
  return { traceId: span.traceId, flags: flagsOf(span), state };
}

/**
 * Headers that go with one request to a partner. Each has a span id of its own: the recorded fetch's, or a made-up one
 * where nothing is recorded.
 */
export function traceHeaders({ traceId, flags, state }: TraceContext): Record<string, string> {
  const fetch = trace.getActiveSpan()?.spanContext();
  const spanId = fetch?.traceId === traceId ? fetch.spanId : randomBytes(8).toString('hex');
  const traceparent = `00-${traceId}-${spanId}-${flags}`;
  return state === undefined ? { traceparent } : { traceparent, tracestate: state };
}

function flagsOf({ traceFlags }: SpanContext): string {
  // Of the flags that came only "sampled" means anything in version 00.
  return (traceFlags & 1) === 1 ? '01' : '00';
}
