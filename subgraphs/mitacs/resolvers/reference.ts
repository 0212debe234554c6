import { parseIdentifier } from '../../kit/index.ts';

// What another partner refers to an entity by. Representations come unchecked: whatever is malformed is nothing known.

/** An entity's keys as they came. */
type Reference = Readonly<Partial<Record<'id' | 'code' | 'orcid' | 'ror', unknown>>>;

/** The identifier of an entity that is referred to by its id. */
export function readId({ id }: Reference): string | null {
  return typeof id === 'string' ? (parseIdentifier(id)?.curie ?? null) : null;
}

/** The identifier of a person or organization: its `id`, or its `orcid` or `ror`, bare, as a CURIE or as an address. */
export function readPublicId(reference: Reference, scheme: 'orcid' | 'ror'): string | null {
  if (reference.id !== undefined) return readId(reference);
  const local = reference[scheme];
  if (typeof local !== 'string') return null;
  return readId({ id: `${scheme}:${local.trim()}` }) ?? readId({ id: local });
}

/** A program's code, where it is referred to by that. */
export function readCode({ code }: Reference): string | null {
  return typeof code === 'string' ? code : null;
}
