import type { CallerClaims } from '../../protocol/index.ts';
import type { TraceContext } from '../request/trace.ts';

/** What the requests to partners need of the client's request. */
export interface PartnerContext {
  /** Sent to partners in signed requests. */
  readonly caller: CallerClaims;
  readonly requestId: string;
  /** The client's `Accept-Language`. */
  readonly acceptLanguage: string | undefined;
  /** Aborts when the client disconnects before it has the answer. */
  readonly signal: AbortSignal;
  readonly record: {
    readonly trace: TraceContext;
    /** Counts the time of the event loop for the client's request from now on. */
    resume(): void;
  };
}
