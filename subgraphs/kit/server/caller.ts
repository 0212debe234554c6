/**
 * Who asks, as the gateway vouches for it. Anonymous as well when requests are not signed, for then nobody vouches for
 * anything.
 */
export type Caller =
  | { readonly kind: 'anonymous' }
  | {
      readonly kind: 'known';
      /** What no other caller has; no name and no address. */
      readonly id: string;
      readonly scopes: ReadonlySet<string>;
      /** The partner on whose behalf the caller asks, by its name in the graph. */
      readonly partner: string | undefined;
    };

export const anonymous: Caller = { kind: 'anonymous' };

/** Reads what the gateway says in its header. Undefined for what it never says. */
export function readCaller(header: string): Caller | undefined {
  const claims = parseClaims(header);
  if (claims?.['kind'] === 'anonymous') return anonymous;
  const { kind, id, scopes, partner } = claims ?? {};
  const isKnown = kind === 'known' && typeof id === 'string' && isListOfText(scopes);
  if (!isKnown || (partner !== undefined && typeof partner !== 'string')) return undefined;
  return { kind: 'known', id, scopes: new Set(scopes), partner };
}

function parseClaims(header: string): Record<string, unknown> | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
    return typeof claims === 'object' && claims !== null ? (claims as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function isListOfText(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
