import { InputError } from './input-error.ts';
import { expectations } from './messages.ts';

export interface NumberRange {
  readonly from?: number | null;
  readonly to?: number | null;
}

/** The range; null when there is none. Throws an `InputError` that names the argument when `from` is above `to`. */
export function checkNumberRange(
  argument: string,
  range: NumberRange | null | undefined,
): NumberRange | null {
  const { from, to } = range ?? {};
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    throw new InputError(argument, expectations.numberRange, `${from} to ${to}`);
  }
  return range ?? null;
}
