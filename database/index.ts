/**
 * The embedded database: MongoDB's own engine on a directory, for machines without a MongoDB server. Clients connect to
 * it by its URI, as to any MongoDB.
 */
export { findSpaceProblem } from './disk-space.ts';
export {
  DatabaseCrashedError,
  DatabaseDirectoryError,
  DatabaseFullError,
  DatabaseInUseError,
  DatabaseStartError,
  EmbeddedDatabaseError,
  EngineFileError,
  PlatformUnsupportedError,
} from './errors.ts';
export {
  type EmbeddedDatabase,
  type EmbeddedDatabaseOptions,
  openEmbeddedDatabase,
} from './open-embedded-database.ts';
export { openTemporaryDatabase } from './open-temporary-database.ts';
export { findRunningDatabase, type RunningDatabase } from './running-database.ts';
