import type { InputMeasureName } from './input-measures.ts';
import type { ValueSize } from './measure-value.ts';

/** The sizes that one value has, whatever the number of its uses is. */
const measuresOfOneValue = ['listLength', 'textLength', 'nesting'] as const satisfies InputMeasureName[];

/** The largest of several values, by each measure of one value. */
export class LargestValues {
  readonly size: Record<(typeof measuresOfOneValue)[number], number> = {
    listLength: 0,
    textLength: 0,
    nesting: 0,
  };

  /** Where a number was found that is too large for JSON. */
  placeOfInfinity: string | undefined;

  /** Where each was found: the name of an argument, or of a variable such as `$ids`. */
  readonly places: Partial<Record<InputMeasureName, string>> = {};

  add(size: Readonly<ValueSize>, place: string): void {
    if (size.hasInfinity) this.placeOfInfinity ??= place;
    for (const measure of measuresOfOneValue) {
      if (size[measure] <= this.size[measure]) continue;
      this.size[measure] = size[measure];
      this.places[measure] = place;
    }
  }
}
