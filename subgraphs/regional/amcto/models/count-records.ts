import type { Model, QueryFilter } from 'mongoose';
import type { Filter } from '../../../kit/index.ts';

/** How many records match. Without a condition, it is the ids' index that is counted rather than the records. */
export function countRecords<Row>(model: Model<Row>, condition: Filter): Promise<number> {
  const isUnfiltered = Object.keys(condition).length === 0;
  return model.countDocuments(condition as QueryFilter<Row>, isUnfiltered ? { hint: '_id_' } : {}).exec();
}
