/** The code that partners share: the parts of a subgraph, and the server that runs it. */
export {
  anonymous,
  type CallerClaims,
  ConfigError,
  type Log,
  type LogEntry,
  type LogLevel,
} from '../../protocol/index.ts';
export { portVariable, readSubgraphConfig, type SubgraphConfig } from './config.ts';
export type { Connection, PageInfo } from './connection/connection.ts';
export { type Order, type OrderKey, orderBy } from './connection/order.ts';
export { LARGEST_PAGE, type Page, type PageRequest } from './connection/page.ts';
export {
  createLoader,
  createRequestLoader,
  type RecordLoader,
  type RequestLoader,
} from './loaders/create-loader.ts';
export {
  createListLoader,
  createListLoaderByParent,
  type ListRequest,
  type RecordList,
} from './loaders/list-loaders.ts';
export { createGroupLoader, createRecordLoader } from './loaders/record-loaders.ts';
export {
  allOf,
  type ConditionsOf,
  conditionOf,
  connectDatabase,
  DatabaseUnreachableError,
  defineModel,
  ensureIndexes,
  type Fields,
  type Filter,
  type FilterBy,
  findAll,
  findByKeys,
  findGroupsByKeys,
  groupInKeyOrder,
  insertInBulk,
  isEqual,
  isKnown,
  isOneOf,
  isWithin,
  localizedTextSchema,
  type ModelOf,
  matchesText,
  type Projection,
  periodContains,
  projectionOf,
  type Restrictions,
  restrictModel,
  type Seeder,
  type SeedOptions,
  type Source,
  type StoredPaths,
  sourceSchema,
  toCondition,
  updatedSince,
  WHOLE_ANSWER,
} from './records/index.ts';
export {
  codesOfField,
  type ReferenceField,
  readFieldsOfResearch,
} from './reference/read-fields-of-research.ts';
export { type ReferenceSector, readSectors } from './reference/read-sectors.ts';
export { TableRow, tableReader } from './reference/table-reader.ts';
export {
  type CheckedFilter,
  checkCanonicalPersonIds,
  checkFilter,
  checkPersonId,
  checkPersonIds,
  connectionFromList,
  createLinkLoader,
  type LinkLoader,
  oncePerRequest,
  type RecordOf,
  type RecordResolvers,
  referenceId,
  resolveStub,
  scalars,
  selectedFields,
} from './resolvers/index.ts';
export { checkSearchText } from './search/search-text.ts';
export { type SearchedTexts, searchWords } from './search/search-words.ts';
export { fold, splitWords, type Word, wordsOf } from './search/split-words.ts';
export { type SearchLanguage, stemWord } from './search/stem-word.ts';
export { isStopWord } from './search/stop-words.ts';
export {
  PortTakenError,
  type RunningSubgraph,
  type Subgraph,
  type SubgraphContext,
  startSubgraph,
} from './server/index.ts';
export * from './values/index.ts';
