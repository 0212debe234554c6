import { isRecord, parseJson } from './json.ts';

/** What partners receive of the caller of a request: no name, no address and no token. */
export type CallerClaims = AnonymousCaller | KnownCallerClaims;

export interface AnonymousCaller {
  readonly kind: 'anonymous';
}

export interface KnownCallerClaims {
  readonly kind: 'known';
  /** Unique to the caller, and without personal data: `key:` and a key's prefix, or `token:` and a token's subject. */
  readonly id: string;
  readonly scopes: ReadonlySet<string>;
  /** The partner on whose behalf the caller sends requests, by its name in the supergraph. */
  readonly partner?: string | undefined;
}

export const anonymous: AnonymousCaller = { kind: 'anonymous' };

/**
 * The class of a caller: all callers of one class get the same public answers from partners. Anonymous callers are one class.
 * Known callers are in one class when they have the same scopes and act for the same partner; their ids differ.
 *
 * @example callerClass({ kind: 'known', id: 'key:ab12', scopes: new Set(['b', 'a']), partner: 'atr' }) // '["a","b"] "atr"'
 */
export function callerClass(caller: CallerClaims): string {
  if (caller.kind === 'anonymous') return 'anonymous';
  const { scopes, partner = null } = caller;
  return `${JSON.stringify([...scopes].toSorted())} ${JSON.stringify(partner)}`;
}

/** The value of `CALLER_HEADER`: JSON in base64url. */
export function encodeCallerClaims(caller: CallerClaims): string {
  return Buffer.from(JSON.stringify(toJson(caller))).toString('base64url');
}

/** Reads the value of `CALLER_HEADER`. Undefined for anything that `encodeCallerClaims` does not write. */
export function decodeCallerClaims(header: string): CallerClaims | undefined {
  const claims = parseJson(Buffer.from(header, 'base64url').toString('utf8'));
  if (!isRecord(claims)) return undefined;
  const { kind, id, scopes, partner } = claims;
  if (kind === 'anonymous') return anonymous;
  if (kind !== 'known' || typeof id !== 'string' || !isListOfStrings(scopes)) return undefined;
  if (partner !== undefined && typeof partner !== 'string') return undefined;
  return { kind, id, scopes: new Set(scopes), partner };
}

function toJson(caller: CallerClaims): Record<string, unknown> {
  if (caller.kind === 'anonymous') return { kind: 'anonymous' };
  const { kind, id, scopes, partner } = caller;
  return { kind, id, scopes: [...scopes], partner };
}

function isListOfStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
