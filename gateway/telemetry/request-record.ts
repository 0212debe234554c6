import type { Caller } from '../access/index.ts';
import { anonymous } from '../access/index.ts';
import type { ExecutionRecord } from '../execution/execution-record.ts';
import { callerLabel } from './caller-label.ts';
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
  readonly trace: TraceContext;
  readonly #startedAt = performance.now();
  readonly #errors = new Map<string, number>();
  #operation: OperationFacts | undefined;

  constructor(requestId: string, trace: TraceContext) {
    this.requestId = requestId;
    this.trace = trace;
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

  summarize({ status, isAbandoned }: Pick<RequestSummary, 'status' | 'isAbandoned'>): RequestSummary {
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
