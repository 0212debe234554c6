import type { PartnerFailureCode } from '../partners/index.ts';

/** How a partner answered, from best to worst. `invalid`: a part of its answer could not be used. */
const STATUSES = ['ok', 'stale', 'invalid', 'timeout', 'unavailable'] as const;

/** How one partner answered its requests for one operation: `extensions.partners` of the answer. */
export interface PartnerStatus {
  /** The worst of its requests. */
  readonly status: (typeof STATUSES)[number];
  /** All its requests together, in milliseconds. */
  readonly durationMs?: number;
  /** The age of a stale answer; the oldest of several. */
  readonly ageSeconds?: number;
  /** Why a stale answer was used. */
  readonly code?: PartnerFailureCode;
  readonly message?: string;
}

export type MeasuredStatus = PartnerStatus & { readonly durationMs: number };

/** The status of two requests together: the worse one, with the sum of their durations. */
export function joinStatuses(one: MeasuredStatus, other: MeasuredStatus): MeasuredStatus {
  const durationMs = one.durationMs + other.durationMs;
  const [better, worse] = rank(one) > rank(other) ? [other, one] : [one, other];
  const isBetterOlder = worse.status === 'stale' && (better.ageSeconds ?? 0) > (worse.ageSeconds ?? 0);
  return { ...(isBetterOlder ? better : worse), durationMs };
}

function rank({ status }: MeasuredStatus): number {
  return STATUSES.indexOf(status);
}
