export { KeyChecker } from './key-checker.ts';
export type { KeyStore, ManagedKeyStore, StoredKey } from './key-store.ts';
export {
  createKey,
  findKeyOf,
  type IssuedKey,
  KeyError,
  keyStatusOf,
  revokeKey,
  rotateKey,
} from './manage-keys.ts';
export { openKeyStore } from './open-key-store.ts';
export { KEY_MARK } from './secret.ts';
