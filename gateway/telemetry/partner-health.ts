import type { PartnerFailureCode } from '../partners/partner-failure.ts';
import type { BreakerState, PartnerObserver, PartnerOutcome } from '../request/partner-observer.ts';

/** How one partner does, for administrators. Times are ISO 8601; null where it has not happened since the start. */
export interface PartnerStanding {
  readonly name: string;
  readonly breaker: BreakerState;
  readonly lastSuccessAt: string | null;
  readonly lastErrorAt: string | null;
  readonly lastErrorCode: PartnerFailureCode | null;
}

const codes: Partial<Record<PartnerOutcome, PartnerFailureCode>> = {
  unavailable: 'PARTNER_UNAVAILABLE',
  timeout: 'PARTNER_TIMEOUT',
  invalid: 'PARTNER_INVALID_RESPONSE',
};

type Memory = Omit<PartnerStanding, 'name' | 'breaker'>;
const nothingYet: Memory = { lastSuccessAt: null, lastErrorAt: null, lastErrorCode: null };

/** Remembers how partners last did. */
export class PartnerHealth {
  readonly #memories = new Map<string, Memory>();

  readonly observer: PartnerObserver = {
    onRequest: ({ partner, outcome }) => {
      const now = new Date().toISOString();
      const known = this.#memories.get(partner) ?? nothingYet;
      const code = codes[outcome];
      if (code !== undefined) {
        this.#memories.set(partner, { ...known, lastErrorAt: now, lastErrorCode: code });
      } else if (outcome === 'ok') {
        this.#memories.set(partner, { ...known, lastSuccessAt: now });
      }
    },
  };

  standings(states: ReadonlyArray<Pick<PartnerStanding, 'name' | 'breaker'>>): PartnerStanding[] {
    return states.map(({ name, breaker }) => ({
      name,
      breaker,
      ...(this.#memories.get(name) ?? nothingYet),
    }));
  }
}
