import {
  type FieldNode,
  GraphQLIncludeDirective,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  getDirectiveValues,
  Kind,
  type SelectionNode,
} from 'graphql';

/**
 * Names of the fields that are asked for below the field being resolved, or below it at some paths. Fragments are looked
 * through whatever their type; aliases, `@skip` and `@include` are honoured.
 *
 * @example
 * selectedFields(info)                                // Set { 'id', 'host' } for { placement { id host { name } } }
 * selectedFields(info, ['nodes'], ['edges', 'node'])  // fields of a connection's records
 */
export function selectedFields(
  info: GraphQLResolveInfo,
  ...paths: readonly (readonly string[])[]
): ReadonlySet<string> {
  // One array serves every sibling of a list in one request, and none serves two requests.
  const known = cache.get(info.fieldNodes) ?? new Map<string, ReadonlySet<string>>();
  cache.set(info.fieldNodes, known);
  const key = JSON.stringify(paths);
  let names = known.get(key);
  if (!names) {
    const wanted = paths.length === 0 ? [[]] : paths;
    names = new Set(wanted.flatMap((path) => fieldsAt(info, info.fieldNodes, path)).map(nameOf));
    known.set(key, names);
  }
  return names;
}

const cache = new WeakMap<readonly FieldNode[], Map<string, ReadonlySet<string>>>();

function fieldsAt(
  info: GraphQLResolveInfo,
  parents: readonly FieldNode[],
  path: readonly string[],
): readonly FieldNode[] {
  const below = parents.flatMap((parent) => fieldsOf(info, parent.selectionSet?.selections ?? []));
  const [name, ...rest] = path;
  if (name === undefined) return below;
  return fieldsAt(
    info,
    below.filter((field) => nameOf(field) === name),
    rest,
  );
}

function fieldsOf(info: GraphQLResolveInfo, selections: readonly SelectionNode[]): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (!isIncluded(info, selection)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    return fieldsOf(info, fragment?.selectionSet.selections ?? []);
  });
}

function isIncluded(info: GraphQLResolveInfo, selection: SelectionNode): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues);
  return skip?.if !== true && include?.if !== false;
}

function nameOf(field: FieldNode): string {
  return field.name.value;
}
