/**
 * The id in a reference to an entity. References come as they are, checked by no schema: an id that is not text becomes
 * one that no record has.
 */
export function referenceId({ id }: { readonly id?: unknown }): string {
  return typeof id === 'string' ? id : '';
}
