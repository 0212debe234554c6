import type { Connection, Model } from 'mongoose';
import { type Conditions, conditionPaths, type Filter } from '../records/index.ts';

/** A model of any record, with what its filters mean. */
export interface FilteredModel {
  (database: Connection): Pick<Model<unknown>, 'schema' | 'collection'>;
  readonly conditions: Conditions;
}

/** One of them fits any condition: a list, a text or day, a range, a boolean. */
const EXAMPLES: readonly unknown[] = [['a'], 'a', { from: 1, to: 2 }, true];

/**
 * The filter conditions of a model that are not the first path of an index: a count by such a condition scans the collection.
 *
 * @example unindexedConditions(workshops, subgraph.database) // []
 */
export function unindexedConditions(model: FilteredModel, database: Connection): string[] {
  const indexes: readonly (readonly [object, ...unknown[]])[] = model(database).schema.indexes();
  const indexed = new Set(['_id', ...indexes.map(([keys]) => Object.keys(keys)[0])]);
  return Object.entries(model.conditions)
    .filter(([, condition]) => !pathsRead(condition).some((path) => indexed.has(path)))
    .map(([name]) => name);
}

function pathsRead(condition: (value: never) => Filter): string[] {
  return EXAMPLES.flatMap((example) => {
    try {
      return conditionPaths(condition(example as never));
    } catch {
      // An example of another type than the condition's.
      return [];
    }
  });
}
