export type PartnerOutcome = 'ok' | 'unavailable' | 'timeout' | 'invalid' | 'cancelled';
export type BreakerState = 'closed' | 'open' | 'half-open';

/** One request to a partner with all its attempts. */
export interface PartnerRequestEvent {
  readonly partner: string;
  readonly outcome: PartnerOutcome;
  /** Whether a stale answer was used in place of the one that failed. */
  readonly isStale: boolean;
  /** The time in the queue and all attempts included. */
  readonly durationMs: number;
  /** 0 when the first attempt was the last. */
  readonly retries: number;
  /** After the request. */
  readonly breaker: BreakerState;
  readonly requestId: string;
}

/** Called for what happens between the gateway and its partners, for metrics and traces. Must not throw. */
export interface PartnerObserver {
  onRequest?(event: PartnerRequestEvent): void;
  onBreaker?(event: { readonly partner: string; readonly state: BreakerState }): void;
}
