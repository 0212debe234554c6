import { type Shape, shapeMeasures } from './measures.ts';

/** For each field. `bench/planning-time.ts`: up to 0.2 ms, and a unit is about 6 microseconds (`rate-settings.ts`). */
const COST_PER_FIELD = 30;

/**
 * What it costs to prepare an operation that the gateway has not seen lately, in cost units: to validate, authorize and plan
 * it. It is taken from the caller's quota with the cost of the operation, so that new operations cannot be sent without end.
 * A larger operation than is allowed is not prepared, but was measured.
 */
export function preparationCost({ fields }: Shape): number {
  return COST_PER_FIELD * Math.min(fields, shapeMeasures.fields.defaultLimit);
}
