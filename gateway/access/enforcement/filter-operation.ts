import type {
  DirectiveNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionNode,
} from 'graphql';
import {
  GraphQLError,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
} from 'graphql';
import type { TypeLookup } from '../rules/index.ts';

/** An operation as the client wrote it, and the schema that it was written for. */
export interface ClientOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** A place in the answer, list indices left out. A place is in the tree when something at or below it changed. */
export interface Place {
  readonly path: string;
  readonly inner: Map<string, Place>;
}

/** Whether a field is refused at a place of the answer to an object of this type. */
export type IsRefused = (path: string, typeName: string, field: FieldNode) => boolean;

export interface FilteredOperation {
  readonly document: DocumentNode;
  readonly filtered: OperationDefinitionNode;
  readonly changed: Place;
  /** How many selections were taken out, once for each object type. */
  readonly removed: number;
}

/** Written out, an operation longer than this is not worth planning, and could be made to grow without end. */
const maxSelections = 20_000;

/**
 * Writes the operation anew without the fields that are refused, so that nobody plans or fetches them.
 *
 * Fragments are written out where they are spread: one fragment may be allowed here and refused there. A field on an
 * interface that only some of the object types refuse is asked of each of the others. `typenameAlias` asks for the type
 * of an object where completing the answer will need it, or where nothing is left that is asked in any case: were all
 * of it skipped, the planner would not fetch the object either.
 */
export function filterOperation(
  { schema, operation, fragments }: ClientOperation,
  types: TypeLookup,
  isRefused: IsRefused,
  typenameAlias: string,
): FilteredOperation {
  const changed: Place = { path: '', inner: new Map() };
  const composites: { place: readonly string[]; selections: SelectionNode[]; isAbstract: boolean }[] = [];
  const typename: FieldNode = {
    kind: Kind.FIELD,
    alias: { kind: Kind.NAME, value: typenameAlias },
    name: { kind: Kind.NAME, value: '__typename' },
  };
  let removed = 0;
  let written = 0;

  const filterSelections = (
    selections: readonly SelectionNode[],
    parent: GraphQLCompositeType,
    objectTypes: readonly string[],
    place: readonly string[],
  ): SelectionNode[] => {
    const kept: SelectionNode[] = [];
    const perType = new Map<string, SelectionNode[]>();
    for (const selection of selections) {
      if (++written > maxSelections) throw tooLong();
      if (selection.kind !== Kind.FIELD) {
        const fragment = filterFragment(selection, parent, objectTypes, place);
        if (fragment) kept.push(fragment);
        continue;
      }
      if (selection.name.value.startsWith('__')) {
        kept.push(selection);
        continue;
      }
      const path = place.join('.');
      const allowed = objectTypes.filter((type) => !isRefused(path, type, selection));
      removed += objectTypes.length - allowed.length;
      if (allowed.length < objectTypes.length) markChanged(changed, place);
      if (allowed.length === 0) continue;
      if (allowed.length === objectTypes.length) {
        kept.push(filterField(selection, fieldOf(parent, selection), place));
        continue;
      }
      for (const typeName of allowed) {
        const type = schema.getType(typeName);
        // A type that is hidden from clients has no part in the answer.
        if (!isObjectType(type)) continue;
        if (++written > maxSelections) throw tooLong();
        const field = filterField(selection, fieldOf(type, selection), place);
        perType.set(typeName, [...(perType.get(typeName) ?? []), field]);
      }
    }
    for (const [typeName, fields] of perType) kept.push(inlineFragment(typeName, [], fields));
    return kept;
  };

  const filterField = (
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parentPlace: readonly string[],
  ): FieldNode => {
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return node;
    const place = [...parentPlace, responseKey(node)];
    const inner = node.selectionSet.selections;
    const selections = filterSelections(inner, type, types.possibleTypes(type.name), place);
    if (selections.length === 0) markChanged(changed, place);
    composites.push({ place, selections, isAbstract: isAbstractType(type) });
    return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  };

  const filterFragment = (
    node: Exclude<SelectionNode, FieldNode>,
    parent: GraphQLCompositeType,
    objectTypes: readonly string[],
    place: readonly string[],
  ): InlineFragmentNode | undefined => {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (!fragment) throw new Error('The document spreads a fragment that it does not define.');
    // An object type says all there is to say. ApolloGateway drops what it finds below a fragment on an interface in an
    // object whose type it did not fetch.
    const condition = isObjectType(parent) ? undefined : fragment.typeCondition?.name.value;
    const type = condition === undefined ? parent : schema.getType(condition);
    if (!isCompositeType(type)) throw new Error(`"${condition}" is no type that a fragment can be on.`);
    const asked = fragment.typeCondition
      ? types.possibleTypes(fragment.typeCondition.name.value)
      : objectTypes;
    const narrowed = objectTypes.filter((name) => asked.includes(name));
    if (narrowed.length === 0) return undefined;
    const selections = filterSelections(fragment.selectionSet.selections, type, narrowed, place);
    return selections.length > 0 ? inlineFragment(condition, node.directives, selections) : undefined;
  };

  const rootType = schema.getRootType(operation.operation);
  if (!rootType) throw new Error(`The schema has no ${operation.operation}.`);
  const selections = filterSelections(operation.selectionSet.selections, rootType, [rootType.name], []);
  if (selections.length === 0) selections.push(typename);
  for (const { place, selections: inner, isAbstract } of composites) {
    if (findPlace(changed, place) && (isAbstract || !inner.some(isCertain))) inner.push(typename);
  }
  const filtered = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
  return { document: { kind: Kind.DOCUMENT, definitions: [filtered] }, filtered, changed, removed };
}

export function responseKey(node: FieldNode): string {
  return node.alias?.value ?? node.name.value;
}

function isCertain(node: SelectionNode): boolean {
  return node.kind === Kind.FIELD && !node.directives?.length;
}

function fieldOf(parent: GraphQLCompositeType, node: FieldNode): GraphQLField<unknown, unknown> {
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) throw new Error(`"${parent.name}" has no field "${node.name.value}".`);
  return field;
}

function inlineFragment(
  condition: string | undefined,
  directives: readonly DirectiveNode[] | undefined,
  selections: SelectionNode[],
): InlineFragmentNode {
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: condition
      ? { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: condition } }
      : undefined,
    directives,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
}

function markChanged(root: Place, keys: readonly string[]): void {
  let place = root;
  for (const key of keys) {
    let inner = place.inner.get(key);
    if (!inner) {
      inner = { path: place.path ? `${place.path}.${key}` : key, inner: new Map() };
      place.inner.set(key, inner);
    }
    place = inner;
  }
}

function findPlace(root: Place, keys: readonly string[]): Place | undefined {
  return keys.reduce<Place | undefined>((place, key) => place?.inner.get(key), root);
}

function tooLong(): GraphQLError {
  return new GraphQLError(
    `This operation selects more than ${maxSelections.toLocaleString('en')} fields once its fragments are written out. ` +
      'Ask for less at a time.',
    { extensions: { code: 'BAD_USER_INPUT' } },
  );
}
