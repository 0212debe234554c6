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
 * Names of the fields that are selected in the field being resolved, or at some paths below it. Includes the fields of every
 * fragment, whatever its type. Aliases are resolved; `@skip` and `@include` are applied.
 *
 * @example
 * selectedFields(info)                                // Set { 'id', 'host' } for { placement { id host { name } } }
 * selectedFields(info, ['nodes'], ['edges', 'node'])  // fields of a connection's records
 */
export function selectedFields(
  info: GraphQLResolveInfo,
  ...paths: readonly (readonly string[])[]
): ReadonlySet<string> {
  // The items of a list have the same array of field nodes within a request, and two requests never do.
  const namesByPaths = cache.get(info.fieldNodes) ?? new Map<string, ReadonlySet<string>>();
  cache.set(info.fieldNodes, namesByPaths);
  const key = JSON.stringify(paths);
  let names = namesByPaths.get(key);
  if (!names) {
    const wanted = paths.length === 0 ? [[]] : paths;
    names = new Set(wanted.flatMap((path) => fieldsAt(info, info.fieldNodes, path)).map(nameOf));
    namesByPaths.set(key, names);
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
