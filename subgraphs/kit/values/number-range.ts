import { InputError } from './input-error.ts';

export interface NumberRange {
  readonly from?: number | null;
  readonly to?: number | null;
}

const RANGE_EXPECTED = {
  en: 'a range whose "from" is not above its "to"',
  fr: 'un intervalle dont « from » ne dépasse pas « to »',
};

/** The range; null when there is none. Throws an `InputError` that names the argument when `from` is above `to`. */
export function checkNumberRange(
  argument: string,
  range: NumberRange | null | undefined,
): NumberRange | null {
  const { from, to } = range ?? {};
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    throw new InputError(argument, RANGE_EXPECTED, `${from} to ${to}`);
  }
  return range ?? null;
}
