import type { IncomingHttpHeaders } from 'node:http';
import type { Caller } from '../access/index.ts';
import { anonymous } from '../access/index.ts';
import type { ExecutionRecord } from '../execution/index.ts';
import { callerLabel } from './caller-label.ts';
import { RequestSpan } from './request-span.ts';
import type { RequestSummary } from './request-summary.ts';
import type { TraceContext } from './trace-context.ts';

/** What is known of a request once its operation is. */
export interface OperationFacts {
  readonly caller: Caller;
  readonly execution: ExecutionRecord;
  readonly operationName: string | undefined;
  readonly document: string | undefined;
  readonly cost: number | undefined;
}

/** A name is as long as its author likes. */
const LONGEST_NAME = 100;

/** Gathers what is worth knowing of one request, from its first header to its last byte. */
export class RequestRecord {
  readonly requestId: string;
  readonly #span: RequestSpan;
  readonly #startedAt = performance.now();
  readonly #errors = new Map<string, number>();
  #operation: OperationFacts | undefined;

  constructor(requestId: string, headers: IncomingHttpHeaders) {
    this.requestId = requestId;
    this.#span = new RequestSpan(headers);
  }

  get trace(): TraceContext {
    return this.#span.trace;
  }

  /** Does the request's work as a part of its trace. */
  run<T>(work: () => T): T {
    return this.#span.run(work);
  }

  get hasErrors(): boolean {
    return this.#errors.size > 0;
  }

  noteOperation(facts: OperationFacts): void {
    this.#operation = facts;
  }

  noteError(code: string): void {
    this.#errors.set(code, (this.#errors.get(code) ?? 0) + 1);
  }

  /** Closes the record. */
  end(outcome: Pick<RequestSummary, 'status' | 'isAbandoned'>): RequestSummary {
    const summary = this.#summarize(outcome);
    this.#span.end(summary);
    return summary;
  }

  #summarize({ status, isAbandoned }: Pick<RequestSummary, 'status' | 'isAbandoned'>): RequestSummary {
    const { operationName, document, cost, execution, caller = anonymous } = this.#operation ?? {};
    return {
      requestId: this.requestId,
      traceId: this.trace.traceId,
      operationName: operationName?.slice(0, LONGEST_NAME),
      document,
      caller: callerLabel(caller),
      cost,
      status,
      isAbandoned,
      errors: Object.fromEntries(this.#errors),
      durationMs: performance.now() - this.#startedAt,
      partners: Object.fromEntries(
        Object.entries(execution?.partners() ?? {}).map(
          ([name, { status: partnerStatus, durationMs = 0 }]) => [
            name,
            { status: partnerStatus, durationMs },
          ],
        ),
      ),
    };
  }
}
