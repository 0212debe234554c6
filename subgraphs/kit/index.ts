/** The code that partners share. */
export { ConfigError, portVariable, readSubgraphConfig, type SubgraphConfig } from './config.ts';
export { type Connection, type PageInfo, toConnection } from './connection/connection.ts';
export { type Order, type OrderKey, orderBy } from './connection/order.ts';
export { checkPage, LARGEST_PAGE, type Page, type PageRequest } from './connection/page.ts';
export {
  createLoader,
  createRequestLoader,
  inKeyOrder,
  type RecordLoader,
  type RequestLoader,
} from './loaders/create-loader.ts';
export { createLinkLoader, type LinkLoader } from './loaders/link-loader.ts';
export {
  createListLoader,
  createListLoaderByParent,
  type ListRequest,
  type RecordList,
} from './loaders/list-loaders.ts';
export {
  createGroupLoader,
  createRecordLoader,
} from './loaders/record-loaders.ts';
export {
  allOf,
  type ConditionsOf,
  type Filter,
  type FilterBy,
  isEqual,
  isKnown,
  isOneOf,
  isWithin,
  matchesText,
  periodContains,
  toCondition,
  updatedSince,
} from './records/conditions.ts';
export { countMatching } from './records/count-matching.ts';
export { defineModel, type ModelOf } from './records/define-model.ts';
export { findAll, findByKeys, findGroupsByKeys, groupInKeyOrder } from './records/find-by-keys.ts';
export {
  aggregateDocuments,
  countByParent,
  findPage,
  findPagesByParent,
  WHOLE_ANSWER,
} from './records/find-page.ts';
export { localizedTextSchema } from './records/localized-text.ts';
export { type Source, sourceSchema } from './records/source.ts';
export { type Fields, type Projection, projectionOf, type StoredPaths } from './records/stored-paths.ts';
export { matchWords, wordsOf } from './records/text-search.ts';
export * from './reference/index.ts';
export { type CheckedFilter, checkFilter } from './resolvers/check-filter.ts';
export { connectionFromList } from './resolvers/connection-from-list.ts';
export type { RecordOf, RecordResolvers } from './resolvers/record-resolvers.ts';
export { referenceId, resolveStub } from './resolvers/references.ts';
export { scalars } from './resolvers/scalars.ts';
export { selectedFields } from './resolvers/selected-fields.ts';
export { insertInBulk } from './seeding/insert-in-bulk.ts';
export type { Seeder, SeedOptions } from './seeding/seeder.ts';
export type { Caller } from './server/caller.ts';
export {
  connectDatabase,
  DatabaseUnreachableError,
  databaseName,
  ensureIndexes,
} from './server/database.ts';
export type { Log as SubgraphLog, LogEntry as SubgraphLogEntry, LogLevel } from './server/log.ts';
export { PortTakenError, type RunningSubgraph, startSubgraph } from './server/start-subgraph.ts';
export type { Subgraph, SubgraphContext } from './server/subgraph.ts';
export {
  checkDate,
  checkDateRange,
  checkDateTime,
  type DateRange,
  type IsoDate,
  isIsoDate,
  today,
} from './values/dates.ts';
export {
  checkId,
  checkIds,
  type Identifier,
  type IdentifierScheme,
  parseIdentifier,
} from './values/identifiers.ts';
export { type Expectation, InputError } from './values/input-error.ts';
export { type Language, type LocalizedText, localize, preferredLanguage } from './values/language.ts';
export { type Currency, type Money, type StoredMoney, toMoney, toMoneyOrNull } from './values/money.ts';
export { checkNumberRange, type NumberRange } from './values/number-range.ts';
