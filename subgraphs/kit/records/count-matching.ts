import type { Model, QueryFilter } from 'mongoose';
import type { Filter } from './conditions.ts';

/** How many records match. Without a condition the ids' index is counted, which spares reading the records. */
export function countMatching<Row>(model: Model<Row>, filter: Filter): Promise<number> {
  const isUnfiltered = Object.keys(filter).length === 0;
  return model.countDocuments(filter as QueryFilter<Row>, isUnfiltered ? { hint: '_id_' } : {}).exec();
}
