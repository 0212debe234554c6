import type { Model, QueryFilter } from 'mongoose';
import type { Filter } from './conditions.ts';
import { countWithHint, coveringIndex } from './covering-index.ts';

/** How many records match. Without a condition, the index of `_id` is counted instead of the records. */
export function countMatching<Row>(model: Model<Row>, filter: Filter): Promise<number> {
  const isUnfiltered = Object.keys(filter).length === 0;
  const hint = isUnfiltered ? '_id_' : coveringIndex(model.schema, filter);
  return countWithHint(hint, (options) => model.countDocuments(filter as QueryFilter<Row>, options).exec());
}
