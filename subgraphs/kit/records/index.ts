export { AbandonedReads } from './abandoned-reads.ts';
export {
  allOf,
  type Conditions,
  type ConditionsOf,
  type Filter,
  type FilterBy,
  isEqual,
  isKnown,
  isOneOf,
  isWithin,
  periodContains,
  toCondition,
  updatedSince,
} from './conditions.ts';
export { connectDatabase, DatabaseUnreachableError, databaseName } from './connect-database.ts';
export { countMatching } from './count-matching.ts';
export { conditionPaths } from './covering-index.ts';
export { DatabaseAvailability } from './database-availability.ts';
export { type AnyModel, defineModel, ensureIndexes, type ModelOf } from './define-model.ts';
export {
  findAll,
  findByKeys,
  findGroupsByKeys,
  groupInKeyOrder,
  type KeysRequest,
} from './find-by-keys.ts';
export { aggregateDocuments, countByParent, findPage, findPagesByParent, WHOLE_ANSWER } from './find-page.ts';
export { insertInBulk } from './insert-in-bulk.ts';
export { localizedTextSchema } from './localized-text.ts';
export { type ReadLimits, readOptions, runWithReadLimits } from './read-limits.ts';
export { conditionOf, type Restrictions, restrictModel } from './restrict-model.ts';
export type { Seeder, SeedOptions } from './seeder.ts';
export { type Source, sourceSchema } from './source.ts';
export {
  type Fields,
  type PathsByField,
  type Projection,
  pathsOf,
  projectionOf,
  type StoredPaths,
} from './stored-paths.ts';
export { matchesText } from './text-search.ts';
