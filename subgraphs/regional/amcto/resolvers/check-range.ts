import { InputError } from '../../../kit/index.ts';

const RANGE_EXPECTED = {
  en: 'a range whose "from" is not above its "to"',
  fr: 'un intervalle dont « from » ne dépasse pas « to »',
};

interface Range {
  readonly from?: number | null;
  readonly to?: number | null;
}

/** The range, or an `InputError` that names the argument when its ends are the wrong way round. */
export function checkRange(argument: string, range: Range | null | undefined): Range | null {
  const { from, to } = range ?? {};
  if (typeof from === 'number' && typeof to === 'number' && from > to) {
    throw new InputError(argument, RANGE_EXPECTED, `${from} to ${to}`);
  }
  return range ?? null;
}
