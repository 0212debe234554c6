import { type DocumentNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { FetchSite } from './fetch-site.ts';

/**
 * The names under which a partner's answer would have filled fields of an object: of each represented entity's type, or
 * of the root. Only needed once a partner has failed, so that parsing its operation costs nothing otherwise.
 */
export function readAnsweredFields(site: FetchSite): (typename: unknown) => readonly string[] {
  const document = parse(site.query, { noLocation: true });
  const root = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (root === undefined) return () => [];
  if (site.representations === undefined) {
    const fields = [...responseNames(root.selectionSet, document)];
    return () => fields;
  }
  const entities = root.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  const fieldsByType = new Map<string, readonly string[]>();
  for (const selection of entities?.selectionSet?.selections ?? []) {
    if (selection.kind !== Kind.INLINE_FRAGMENT || selection.typeCondition === undefined) continue;
    const typename = selection.typeCondition.name.value;
    const known = fieldsByType.get(typename) ?? [];
    fieldsByType.set(typename, [...known, ...responseNames(selection.selectionSet, document)]);
  }
  return (typename) => fieldsByType.get(String(typename)) ?? [];
}

/** When two fields of one name ask for different things, the query planner renames one on the way to the partner. */
export function clientName(name: string): string {
  return name.replace(/__alias_\d+$/, '');
}

function* responseNames(selectionSet: SelectionSetNode, document: DocumentNode): Generator<string> {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FIELD) {
      const name = selection.alias?.value ?? selection.name.value;
      if (name !== '__typename') yield clientName(name);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      yield* responseNames(selection.selectionSet, document);
    } else {
      const fragment = document.definitions.find(
        (definition) =>
          definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
      );
      if (fragment?.kind === Kind.FRAGMENT_DEFINITION) yield* responseNames(fragment.selectionSet, document);
    }
  }
}
