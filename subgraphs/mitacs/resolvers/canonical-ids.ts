import type { Fields, RecordLoader } from '@passerelle/kit';
import type { Context } from '../parents.ts';

const idOnly: Fields = new Set();

type RegistryLoader = RecordLoader<{ readonly _id: string }>;

/** `canonicalId` for each identifier of a list, in one command. Null passes as null. */
export async function canonicalIds(
  recordByAlias: RegistryLoader,
  identifiers: readonly string[] | null | undefined,
): Promise<string[] | null> {
  if (!identifiers) return null;
  return Promise.all(identifiers.map((identifier) => canonicalId(recordByAlias, identifier)));
}

/** The id of the registry's record that has an identifier. An identifier without a record is returned as it is: it matches nothing. */
export async function canonicalId(recordByAlias: RegistryLoader, identifier: string): Promise<string> {
  const record = await recordByAlias.load(identifier, idOnly);
  return record?._id ?? identifier;
}

/**
 * The same for people. Only signed-in callers may use other identifiers than the canonical one: see `checkPersonIds`, which the ids
 * have passed. So for anonymous callers nothing has to be read.
 */
export async function canonicalPersonIds(
  ids: readonly string[] | null | undefined,
  { loaders, isSignedIn }: Context,
): Promise<string[] | null> {
  return ids && !isSignedIn ? [...ids] : canonicalIds(loaders.researcherByAlias, ids);
}
