import { parseIdentifier } from '../values/index.ts';

/**
 * The id in a reference to an entity, in its canonical form. The gateway passes references on without checking them against a
 * schema: null for an id that is not text or is malformed.
 */
export function referenceId({ id }: { readonly id?: unknown }): string | null {
  return typeof id === 'string' ? (parseIdentifier(id)?.curie ?? null) : null;
}

/**
 * `__resolveReference` of another partner's entity: only its id is known here. Null for an id that is not text.
 *
 * @example Organization: { __resolveReference: resolveStub, workshops: … }
 */
export function resolveStub({ id }: { readonly id?: unknown }): { readonly id: string } | null {
  return typeof id === 'string' ? { id } : null;
}
