export { type AccessSettings, readAccessSettings } from './access-settings.ts';
export { credentialHeaders, type IdentifyCaller } from './callers/identify-caller.ts';
export {
  createKey,
  findKeyOf,
  type IssuedKey,
  KeyError,
  type KeyStore,
  keyStatusOf,
  type ManagedKeyStore,
  openKeyStore,
  revokeKey,
  rotateKey,
  type StoredKey,
} from './callers/keys/index.ts';
export { createSignIn } from './callers/sign-in.ts';
export {
  type AccessContext,
  type AccessGuard,
  createAccessGuard,
  type GuardOptions,
} from './enforcement/index.ts';
export {
  adminScope,
  describeAccess,
  enforcedFeatures,
  type FieldAccess,
  knownScopesOf,
  loadPolicies,
  mayRead,
  type Policies,
} from './rules/index.ts';
