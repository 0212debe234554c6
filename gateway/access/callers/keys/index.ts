export { KeyChecker } from './key-checker.ts';
export type { KeyRegistry, KeyStore, StoredKey } from './key-store.ts';
export {
  createKey,
  findKeyOf,
  type IssuedKey,
  KeyError,
  type KeyRequest,
  type KeyStanding,
  revokeKey,
  rotateKey,
  standingOf,
} from './manage-keys.ts';
export { openKeyStore } from './open-key-store.ts';
export { KEY_MARK } from './secret.ts';
