import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import type { Attributes } from '@opentelemetry/api';
import type { Caller } from './caller.ts';
import { callerLabel } from './caller-label.ts';
import { RequestSpan, type TraceContext } from './trace.ts';

/** What logs, metrics and traces report of one request. Contains no variables and no personal data. */
export interface RequestSummary {
  readonly requestId: string;
  readonly traceId: string;
  /** The name of the operation in the document, if it has one. */
  readonly operationName: string | undefined;
  /** SHA-256 of the document's text. */
  readonly document: string | undefined;
  /** See `callerLabel`. */
  readonly caller: string;
  /** In cost units, once it has been estimated. */
  readonly cost: number | undefined;
  readonly status: number;
  /** Whether the client closed the connection before it had its answer. */
  readonly isAbandoned: boolean;
  /** How many errors of each code the answer has. */
  readonly errors: Readonly<Record<string, number>>;
  readonly durationMs: number;
  /** For how long the request occupied the event loop. */
  readonly busyMs: number;
  /** The partners that were sent requests; all requests to one partner together. */
  readonly partners: Readonly<Record<string, PartnerSummary>>;
}

interface PartnerSummary {
  readonly status: string;
  readonly durationMs: number;
}

/** What is known of a request once its operation has been executed or rejected. */
export interface OperationFacts {
  readonly caller: Caller;
  readonly operationName: string | undefined;
  readonly document: string | undefined;
  readonly cost: number | undefined;
  /** The status of each partner so far, by name. */
  readonly partners: () => Readonly<
    Record<string, { readonly status: string; readonly durationMs?: number }>
  >;
}

const MAX_NAME_LENGTH = 100;

/** Collects the facts about one request, from its first header to its last byte, for logs, metrics and traces. */
export class RequestRecord {
  readonly requestId: string;
  readonly #span: RequestSpan;
  readonly #startedAt = performance.now();
  readonly #errors = new Map<string, number>();
  readonly #eventLoop: EventLoopUse = { ms: 0 };
  #operation: OperationFacts | undefined;

  constructor(requestId: string, headers: IncomingHttpHeaders) {
    this.requestId = requestId;
    this.#span = new RequestSpan(headers);
  }

  get trace(): TraceContext {
    return this.#span.trace;
  }

  get hasErrors(): boolean {
    return this.#errors.size > 0;
  }

  /** For how long the request has occupied the event loop, in milliseconds. */
  get busyMs(): number {
    return this.#eventLoop.ms;
  }

  /** SHA-256 of the document's text, once the operation has been executed or rejected. */
  get document(): string | undefined {
    return this.#operation?.document;
  }

  /** Counts the time of the event loop for this request from now on, until another one resumes. */
  resume(): void {
    countEventLoop(this.#eventLoop);
  }

  /** Runs work as part of the request's trace. */
  run<T>(work: () => T): T {
    return this.#span.run(work);
  }

  noteOperation(facts: OperationFacts): void {
    this.#operation = facts;
  }

  noteError(code: string): void {
    this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1);
  }

  /** Ends the request's span and returns its summary. */
  end(outcome: Pick<RequestSummary, 'status' | 'isAbandoned'>): RequestSummary {
    if (current === this.#eventLoop) countEventLoop(undefined);
    const summary = this.#summarize(outcome);
    this.#span.end(this.hasErrors || summary.status >= 500, () => attributesOf(summary));
    return summary;
  }

  #summarize({ status, isAbandoned }: Pick<RequestSummary, 'status' | 'isAbandoned'>): RequestSummary {
    const { operationName, document, cost, partners, caller } = this.#operation ?? {};
    return {
      requestId: this.requestId,
      traceId: this.trace.traceId,
      operationName: operationName?.slice(0, MAX_NAME_LENGTH),
      document,
      caller: caller === undefined || caller.kind === 'anonymous' ? 'anonymous' : callerLabel(caller),
      cost,
      status,
      isAbandoned,
      errors: Object.fromEntries(this.#errors),
      durationMs: performance.now() - this.#startedAt,
      busyMs: this.busyMs,
      partners: Object.fromEntries(
        Object.entries(partners?.() ?? {}).map(([name, { status: partnerStatus, durationMs = 0 }]) => [
          name,
          { status: partnerStatus, durationMs },
        ]),
      ),
    };
  }
}

/** For how long one request has occupied the event loop. */
interface EventLoopUse {
  ms: number;
}

// A process has one event loop, so these are shared by all gateways in it.
let current: EventLoopUse | undefined;
let countedUntil = 0;

/** Ends counting for one request, and starts it for another, or for none. */
function countEventLoop(next: EventLoopUse | undefined): void {
  const { active } = performance.eventLoopUtilization();
  if (current !== undefined) current.ms += active - countedUntil;
  current = next;
  countedUntil = active;
}

const records = new WeakMap<IncomingMessage, RequestRecord>();

/** The record of a request: the same one at every call. */
export function recordOf(request: IncomingMessage, requestId: string): RequestRecord {
  let record = records.get(request);
  if (record === undefined) {
    record = new RequestRecord(requestId, request.headers);
    records.set(request, record);
  }
  return record;
}

function attributesOf(summary: RequestSummary): Attributes {
  const { requestId, caller, status, isAbandoned, operationName, document, cost, errors } = summary;
  const codes = Object.keys(errors);
  return {
    'http.response.status_code': status,
    'passerelle.request_id': requestId,
    'passerelle.caller': caller,
    'passerelle.abandoned': isAbandoned,
    ...(operationName !== undefined && { 'graphql.operation.name': operationName }),
    ...(document !== undefined && { 'passerelle.document': document }),
    ...(cost !== undefined && { 'passerelle.cost': cost }),
    ...(codes.length > 0 && { 'passerelle.error_codes': codes }),
  };
}
