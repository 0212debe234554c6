/** Who asks. Scopes are what a known caller was granted; an anonymous one has none. */
export type Caller = AnonymousCaller | KnownCaller;

export interface AnonymousCaller {
  readonly kind: 'anonymous';
}

export interface KnownCaller {
  readonly kind: 'known';
  /** What no other caller has: `key:` and a key's prefix, or `token:` and a token's subject. No personal data. */
  readonly id: string;
  /** For logs: the name that a key was given. No personal data. */
  readonly name: string;
  readonly scopes: ReadonlySet<string>;
  /** The partner on whose behalf the caller asks, by its name in the supergraph. */
  readonly partner?: string | undefined;
  /** Cost units that the caller may spend in a window of the rate limit, where it has a quota of its own. */
  readonly quota?: number | undefined;
}

export const anonymous: Caller = { kind: 'anonymous' };

/** The caller that signing in put into the request's context; anything else there counts as nobody. */
export function callerOf(context: unknown): Caller {
  const caller = isRecord(context) ? context.caller : undefined;
  return isKnownCaller(caller) ? caller : anonymous;
}

function isKnownCaller(value: unknown): value is KnownCaller {
  return isRecord(value) && value.kind === 'known' && value.scopes instanceof Set;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
