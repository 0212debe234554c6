import type { AnonymousCaller, KnownCallerClaims } from '../../protocol/index.ts';

/** The caller of one request. A known caller has scopes, an anonymous one has none. */
export type Caller = AnonymousCaller | KnownCaller;

export interface KnownCaller extends KnownCallerClaims {
  /** For logs: the name that a key was given. No personal data. */
  readonly name: string;
  /** Cost units in a window of the rate limit, where the caller has a quota different from the default. */
  readonly quota?: number | undefined;
}

export { anonymous } from '../../protocol/index.ts';
