import { referenceId } from '@passerelle/kit';

/** The keys of a reference. The gateway passes them on without checking them against a schema. */
export interface OrganizationReference {
  readonly id?: unknown;
  readonly ror?: unknown;
}

/**
 * The identifier in a reference to an organization: its `id`, else its `ror`, which may be written with its scheme or as an
 * address too. Null when it is malformed.
 *
 * @example publicId({ ror: '01pe1d703' }) // 'ror:01pe1d703'
 */
export function publicId(reference: OrganizationReference): string | null {
  if (reference.id !== undefined) return referenceId(reference);
  const { ror } = reference;
  if (typeof ror !== 'string') return null;
  return referenceId({ id: `ror:${ror.trim()}` }) ?? referenceId({ id: ror });
}
