export {
  createKey,
  describeAccess,
  type FieldAccess,
  findKeyOf,
  type IssuedKey,
  KeyError,
  type KeyStore,
  keyStatusOf,
  knownScopesOf,
  type ManagedKeyStore,
  mayRead,
  openKeyStore,
  revokeKey,
  rotateKey,
  type StoredKey,
} from './access/index.ts';
export { type GatewayConfig, type GatewayConfigOverrides, readGatewayConfig } from './config.ts';
export type { LocalKey } from './explorer/index.ts';
export { type ListedDocument, listDocuments } from './list-documents.ts';
export { type RunningGateway, startGateway } from './server.ts';
export { GatewayStartError, isStartError } from './start-errors.ts';
export { type OpenUsageSink, openUsageSink } from './telemetry/index.ts';
