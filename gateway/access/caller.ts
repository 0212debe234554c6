/** Who asks. Scopes are what a known caller was granted; an anonymous one has none. */
export type Caller =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'known'; readonly name: string; readonly scopes: ReadonlySet<string> };

export const anonymous: Caller = { kind: 'anonymous' };

/** The caller that signing in put into the request's context; anything else there counts as nobody. */
export function callerOf(context: unknown): Caller {
  const caller = isRecord(context) ? context.caller : undefined;
  return isKnownCaller(caller) ? caller : anonymous;
}

function isKnownCaller(value: unknown): value is Caller {
  return isRecord(value) && value.kind === 'known' && value.scopes instanceof Set;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
