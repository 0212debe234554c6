export {
  createKey,
  describeAccess,
  type FieldAccess,
  findKeyOf,
  type IssuedKey,
  KeyError,
  keyStatusOf,
  knownScopesOf,
  type ManagedKeyStore,
  mayRead,
  openKeyStore,
  revokeKey,
  rotateKey,
  type StoredKey,
} from './access/index.ts';
export { type GatewayConfig, readGatewayConfig } from './config.ts';
export type { LocalKey, LocalKeys } from './explorer/index.ts';
export { listDocuments } from './list-documents.ts';
export { type RunningGateway, startGateway } from './server.ts';
export { isStartError } from './start-errors.ts';
export { openUsageSink } from './telemetry/index.ts';
