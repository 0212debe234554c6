import { Kind, parse, type SelectionNode } from 'graphql';
import { type FragmentMap, readFragments } from '../operation/fragments.ts';
import { responseKeyOf, walkFields } from '../operation/walk-fields.ts';
import type { FetchSite } from './fetch-site.ts';

/**
 * Returns a function that gives the response keys, in the client's answer, of the fields that a fetch selects: for an entity
 * fetch those of an entity's type, otherwise those of the root. Parses the operation, so it is called only after a failure.
 */
export function readAnsweredFields(site: FetchSite): (typename: unknown) => readonly string[] {
  const document = parse(site.query, { noLocation: true });
  const fragments = readFragments(document);
  const root = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (root === undefined) return () => [];
  const { selections } = root.selectionSet;
  if (site.representations === undefined) {
    const fields = clientNames(selections, fragments);
    return () => fields;
  }
  const entities = selections.find((selection) => selection.kind === Kind.FIELD);
  const fieldsByType = new Map<string, readonly string[]>();
  for (const selection of entities?.selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.INLINE_FRAGMENT || selection.typeCondition === undefined) continue;
    const typename = selection.typeCondition.name.value;
    const known = fieldsByType.get(typename) ?? [];
    fieldsByType.set(typename, [...known, ...clientNames(selection.selectionSet.selections, fragments)]);
  }
  return (typename) => fieldsByType.get(String(typename)) ?? [];
}

/** The client's name of a field: the query planner renames one of two fields of a name that differ in their arguments. */
export function clientName(name: string): string {
  return name.replace(/__alias_\d+$/, '');
}

function clientNames(selections: readonly SelectionNode[], fragments: FragmentMap): string[] {
  return [...walkFields(selections, '', { fragments })]
    .map(({ node }) => responseKeyOf(node))
    .filter((key) => key !== '__typename')
    .map(clientName);
}
