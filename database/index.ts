/**
 * The embedded database: MongoDB's own engine over a directory, for machines without a MongoDB server.
 * Everything else connects to it by its address, as to any other MongoDB.
 */
export {
  DatabaseDirectoryError,
  DatabaseInUseError,
  DatabaseLostError,
  DatabaseStartError,
  EmbeddedDatabaseError,
  EngineFileError,
  PlatformUnsupportedError,
} from './errors.ts';
export type { EmbeddedDatabase, EmbeddedDatabaseOptions } from './open-embedded-database.ts';
export { openEmbeddedDatabase } from './open-embedded-database.ts';
export { openTemporaryDatabase } from './open-temporary-database.ts';
export type { RunningDatabase } from './running-database.ts';
export { findRunningDatabase } from './running-database.ts';
