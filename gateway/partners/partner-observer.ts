export type PartnerOutcome = 'ok' | 'unavailable' | 'timeout' | 'invalid' | 'cancelled';
export type BreakerState = 'closed' | 'open' | 'half-open';

/** One request to a partner, from the wish to ask to the answer or the last failure. */
export interface PartnerRequestEvent {
  readonly partner: string;
  readonly outcome: PartnerOutcome;
  /** Whether a kept answer stood in for the one that did not come. */
  readonly isStale: boolean;
  /** The wait for a place and all tries included. */
  readonly durationMs: number;
  /** 0 when the first try was the last. */
  readonly retries: number;
  /** As the request left it. */
  readonly breaker: BreakerState;
  readonly requestId: string;
}

/** Told what happens between the gateway and its partners, for metrics and traces. Must not throw. */
export interface PartnerObserver {
  onRequest?(event: PartnerRequestEvent): void;
  onBreaker?(event: { readonly partner: string; readonly state: BreakerState }): void;
}
