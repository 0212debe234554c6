import { referenceId } from '@passerelle/kit';

/** The keys of a reference. The gateway passes them on without checking them against a schema. */
export type PublicReference = Readonly<Partial<Record<'id' | 'orcid' | 'ror', unknown>>>;

/**
 * The identifier in a reference to a person or an organization: its `id`, else its `orcid` or `ror`, which may be written with
 * its scheme or as an address too. Null when it is malformed.
 *
 * @example publicId({ ror: '01pe1d703' }, 'ror') // 'ror:01pe1d703'
 */
export function publicId(reference: PublicReference, scheme: 'orcid' | 'ror'): string | null {
  if (reference.id !== undefined) return referenceId(reference);
  const key = reference[scheme];
  if (typeof key !== 'string') return null;
  return referenceId({ id: `${scheme}:${key.trim()}` }) ?? referenceId({ id: key });
}
