import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';

/** The named fragments of a document, by name. */
export type FragmentMap = ReadonlyMap<string, FragmentDefinitionNode>;

/** Reads the named fragments of a document. Of two fragments with one name, the last counts; validation rejects such a document. */
export function readFragments({ definitions }: DocumentNode): FragmentMap {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
