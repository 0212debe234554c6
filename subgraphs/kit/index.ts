/** The one door of the code that partners share. */
export { ConfigError, portVariable, readSubgraphConfig, type SubgraphConfig } from './config.ts';
export { type Connection, type PageInfo, toConnection } from './connection/connection.ts';
export { countMatching } from './connection/count-matching.ts';
export { type Order, type OrderKey, orderBy } from './connection/order.ts';
export {
  aggregateDocuments,
  checkPage,
  countByParent,
  type Filter,
  findPage,
  findPagesByParent,
  LARGEST_PAGE,
  type Page,
  type PageRequest,
  type Projection,
  WHOLE_ANSWER,
} from './connection/page.ts';
export {
  createLoader,
  createRequestLoader,
  inKeyOrder,
  type RecordLoader,
  type RequestLoader,
} from './create-loader.ts';
export * from './reference/index.ts';
export { insertInBulk } from './seeding/insert-in-bulk.ts';
export type { Seeder, SeedOptions } from './seeding/seeder.ts';
export { selectedFields } from './selected-fields.ts';
export type { Caller } from './server/caller.ts';
export {
  connectDatabase,
  DatabaseUnreachableError,
  databaseName,
  defineModel,
  ensureIndexes,
  type ModelOf,
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
export { projectionOf } from './values/projection.ts';
export { scalars } from './values/scalars.ts';
export { type Source, sourceSchema } from './values/source.ts';
export { matchWords, wordsOf } from './values/words.ts';
