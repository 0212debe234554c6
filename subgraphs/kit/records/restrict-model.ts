import type { Connection } from 'mongoose';
import { allOf, type Conditions, type Filter, type FilterBy, toCondition } from './conditions.ts';
import type { ModelOf } from './define-model.ts';
import type { PathsByField } from './stored-paths.ts';

// Example: an anonymous caller may read the placements that are awarded. `restrictModel(placements, { restriction: isAwarded })`
// is the model that its loaders get. A page, a count, a reference or a link that they read meets the condition as well.

export interface Restrictions {
  /**
   * The condition that every record must meet, whichever way it is read; `{}` for all records. Called at each read, so that what it
   * depends on is not evaluated for requests that read nothing.
   */
  readonly restriction: () => Filter;
  /** Conditions of filters that mean something else for this caller. */
  readonly conditions?: Conditions;
}

/** A model of which some records do not exist for the caller of a request. Loaders of that request use it in place of the model. */
export function restrictModel<Row, Paths extends PathsByField, FilterConditions>(
  model: ModelOf<Row, Paths, FilterConditions>,
  { restriction, conditions }: Restrictions,
): ModelOf<Row, Paths, FilterConditions> {
  const modelOf = (database: Connection) => model(database);
  return Object.assign(modelOf, {
    storedPaths: model.storedPaths,
    conditions: { ...model.conditions, ...conditions },
    restriction: () => allOf([model.restriction?.(), restriction()]),
  });
}

/** The condition for the records of a model that match a filter, among those that the model is restricted to. */
export function conditionOf<FilterConditions>(
  model: Pick<ModelOf<unknown, PathsByField, FilterConditions>, 'conditions' | 'restriction'>,
  filter: FilterBy<FilterConditions>,
): Filter {
  return restrict(model, toCondition(model.conditions, filter));
}

/** A condition, for the records that the model is restricted to. */
export function restrict(
  { restriction }: { readonly restriction?: () => Filter },
  condition: Filter,
): Filter {
  return allOf([condition, restriction?.()]);
}
