import type { Requirement } from '../rules/index.ts';

/** Why a field of the answer is null. `field` is its coordinate, `Placement.stipend`. */
export type NullReason = DeniedField | InvalidField;

/** The caller may not read the field. */
export interface DeniedField {
  readonly kind: 'denied';
  readonly field: string;
  readonly requirement: Requirement;
  /** Whether the field is a mutation, which is run rather than read. */
  readonly isMutation: boolean;
}

/** The value that was received does not match the operation. */
export interface InvalidField {
  readonly kind: 'invalid';
  readonly field: string;
}

/** Response keys and list indices. */
export type ResponsePath = readonly (string | number)[];

/** Maximum number of errors for null fields in one answer. */
const MAX_LISTED = 500;

/** Collects the reasons for null fields in the order of the answer. Stores the first 500 and counts the rest. */
export class NullReasons {
  readonly #listed: { readonly reason: NullReason; readonly path: ResponsePath }[] = [];
  #total = 0;

  get total(): number {
    return this.#total;
  }

  get listed(): readonly { readonly reason: NullReason; readonly path: ResponsePath }[] {
    return this.#listed;
  }

  add(reason: NullReason, path: ResponsePath): void {
    this.#total += 1;
    if (this.#total <= MAX_LISTED) this.#listed.push({ reason, path: [...path] });
  }

  /** Drops all reasons after the first `total`: their fields are not in the answer, because a parent became null. */
  truncate(total: number): void {
    this.#total = total;
    this.#listed.length = Math.min(this.#listed.length, total);
  }
}
