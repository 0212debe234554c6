import type { PartnerFailureCode } from '../partners/index.ts';

/** How a partner did, from best to worst. `invalid`: some of its answer could not be used. */
const statuses = ['ok', 'stale', 'invalid', 'timeout', 'unavailable'] as const;

/** How one partner did for one operation: `extensions.partners` of the answer. */
export interface PartnerStatus {
  /** The worst of its requests. */
  readonly status: (typeof statuses)[number];
  /** All its requests together, in milliseconds. */
  readonly durationMs?: number;
  /** How old the answer is that stood in for one that did not come; the oldest of several. */
  readonly ageSeconds?: number;
  /** Why an older answer had to stand in. */
  readonly code?: PartnerFailureCode;
  readonly message?: string;
}

export type PartnerNote = PartnerStatus & { readonly durationMs: number };

/** Gathers how the partners of one operation did. */
export class PartnerReport {
  readonly #notes = new Map<string, PartnerNote>();

  add(partner: string, note: PartnerNote): void {
    const known = this.#notes.get(partner);
    this.#notes.set(partner, known === undefined ? note : join(known, note));
  }

  statuses({ withDurations = true } = {}): Record<string, PartnerStatus> {
    return Object.fromEntries(
      [...this.#notes].map(([partner, { durationMs, ...note }]) => [
        partner,
        withDurations ? { ...note, durationMs: Math.round(durationMs) } : note,
      ]),
    );
  }
}

function join(one: PartnerNote, other: PartnerNote): PartnerNote {
  const durationMs = one.durationMs + other.durationMs;
  const [better, worse] = rank(one) > rank(other) ? [other, one] : [one, other];
  // Of two old answers the older one is told.
  const told =
    worse.status === 'stale' && (better.ageSeconds ?? 0) > (worse.ageSeconds ?? 0) ? better : worse;
  return { ...told, durationMs };
}

function rank({ status }: PartnerNote): number {
  return statuses.indexOf(status);
}
