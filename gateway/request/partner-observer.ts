/** How a request to a partner ended: as a label of metrics and in traces. */
export type PartnerOutcome = 'ok' | 'unavailable' | 'timeout' | 'invalid' | 'cancelled';
/** The state of a circuit breaker. `half-open`: one test request decides whether it closes. */
export type BreakerState = 'closed' | 'open' | 'half-open';

/** One request to a partner with all its attempts. */
export interface PartnerRequestEvent {
  readonly partner: string;
  readonly outcome: PartnerOutcome;
  /** Whether a stale answer replaced the one that failed. */
  readonly isStale: boolean;
  /** The time in the queue and all attempts included. */
  readonly durationMs: number;
  /** Attempts after the first one. */
  readonly retries: number;
  /** The state of the circuit breaker after the request. */
  readonly breaker: BreakerState;
  readonly requestId: string;
}

/** Receives the events of requests to partners, for metrics and traces. Must not throw. */
export interface PartnerObserver {
  onRequest?(event: PartnerRequestEvent): void;
  onBreaker?(event: { readonly partner: string; readonly state: BreakerState }): void;
}
