import type { RecordLoader } from '@passerelle/kit';

const idOnly: ReadonlySet<string> = new Set();

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
