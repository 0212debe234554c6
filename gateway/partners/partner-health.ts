import type { BreakerState, PartnerOutcome } from '../request/partner-observer.ts';
import type { PartnerFailureCode } from './partner-failure.ts';

/** When requests to a partner last succeeded and failed, in milliseconds since 1970; undefined until one has. */
export interface PartnerHealth {
  lastSuccessAt?: number;
  lastErrorAt?: number;
  lastErrorCode?: PartnerFailureCode;
}

/** The state of one partner, for administrators. Times are ISO 8601; null for what has not happened since the start. */
export interface PartnerState {
  readonly name: string;
  readonly breaker: BreakerState;
  readonly lastSuccessAt: string | null;
  readonly lastErrorAt: string | null;
  readonly lastErrorCode: PartnerFailureCode | null;
}

const codes: Record<Exclude<PartnerOutcome, 'ok' | 'cancelled'>, PartnerFailureCode> = {
  unavailable: 'PARTNER_UNAVAILABLE',
  timeout: 'PARTNER_TIMEOUT',
  invalid: 'PARTNER_INVALID_RESPONSE',
};

/** Notes a failed request. A cancelled one is not the partner's failure. */
export function noteError(health: PartnerHealth, outcome: Exclude<PartnerOutcome, 'ok'>): void {
  if (outcome === 'cancelled') return;
  health.lastErrorAt = Date.now();
  health.lastErrorCode = codes[outcome];
}

/** The state of a partner from its circuit breaker and its health. */
export function stateOf(
  { name, breaker }: { readonly name: string; readonly breaker: BreakerState },
  { lastSuccessAt, lastErrorAt, lastErrorCode }: PartnerHealth,
): PartnerState {
  return {
    name,
    breaker,
    lastSuccessAt: toIso(lastSuccessAt),
    lastErrorAt: toIso(lastErrorAt),
    lastErrorCode: lastErrorCode ?? null,
  };
}

function toIso(milliseconds: number | undefined): string | null {
  return milliseconds === undefined ? null : new Date(milliseconds).toISOString();
}
