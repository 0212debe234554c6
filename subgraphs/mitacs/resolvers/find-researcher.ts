import type { Fields } from '@passerelle/kit';
import type { Context, Researcher } from '../parents.ts';

/**
 * The person with an id that `checkPersonId` has passed; null where there is none. An anonymous caller's id is the canonical one, and
 * is looked up as nothing else: a canonical id that was merged into another record is an alias like any other.
 */
export function findResearcher(
  id: string | null,
  fields: Fields,
  { loaders, isSignedIn }: Context,
): Promise<Researcher | null> {
  return (isSignedIn ? loaders.researcherByAlias : loaders.researcherById).load(id, fields);
}
