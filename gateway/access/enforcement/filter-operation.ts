import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { responseKeyOf } from '../../operation/walk-fields.ts';
import type { TypeLookup } from '../rules/index.ts';
import { type ChangedPlace, createChangedPlaces, isChanged, markChanged } from './changed-places.ts';
import type { ClientOperation } from './client-operation.ts';
import { OperationTooLongError } from './operation-too-long-error.ts';
import { inlineFragmentNode, typenameNode } from './selection-nodes.ts';

// Removes denied fields before planning, so that no partner receives a request for them. With `Person.email` denied,
//
//     { beings { ...F } }     fragment F on Being { name email }
//
// becomes
//
//     { beings { ... on Being { name ... on Robot { email } } typename_: __typename } }
//
// - Fragments are repeated where they are spread, because a field may be denied at one place and allowed at another.
// - A field of an interface that is denied for some object types is selected for each of the others.
// - `__typename` is added, under a name that the document does not use, in two cases. Completing the answer needs the
//   type of an object behind an interface or a union. And without a field that is always selected, the planner would
//   not fetch the object.

/** Whether a field is denied at a place of the answer, in an object of this type. */
export type IsDenied = (path: string, typeName: string, field: FieldNode) => boolean;

export interface FilterRequest {
  readonly client: ClientOperation;
  readonly types: TypeLookup;
  readonly isDenied: IsDenied;
  readonly typenameAlias: string;
}

export interface FilteredOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly changed: ChangedPlace;
  /** How many selections were removed, counted once for each object type. */
  readonly removed: number;
}

/** Throws an `OperationTooLongError` when the operation has too many selections. */
export function filterOperation(request: FilterRequest): FilteredOperation {
  return new OperationFilter(request).filter();
}

/** Bounds the time for planning: fragments that spread others several times grow exponentially. */
const MAX_SELECTIONS = 20_000;

/** The objects at one place of the answer. */
interface Scope {
  /** The type in the text: of the field, or of the innermost fragment. */
  readonly parent: GraphQLCompositeType;
  /** The object types that are possible here. */
  readonly objectTypes: readonly string[];
  readonly place: readonly string[];
}

interface FilteredSelections {
  readonly place: readonly string[];
  readonly selections: SelectionNode[];
  readonly isAbstract: boolean;
}

class OperationFilter {
  readonly #client: ClientOperation;
  readonly #types: TypeLookup;
  readonly #isDenied: IsDenied;
  readonly #typename: FieldNode;
  readonly #changed = createChangedPlaces();
  readonly #filtered: FilteredSelections[] = [];
  #removed = 0;
  #written = 0;

  constructor({ client, types, isDenied, typenameAlias }: FilterRequest) {
    this.#client = client;
    this.#types = types;
    this.#isDenied = isDenied;
    this.#typename = typenameNode(typenameAlias);
  }

  filter(): FilteredOperation {
    const { schema, operation } = this.#client;
    const rootType = schema.getRootType(operation.operation);
    if (!rootType) throw new Error(`The schema has no ${operation.operation}.`);
    const root = { parent: rootType, objectTypes: [rootType.name], place: [] };
    const selections = this.#filterSelections(operation.selectionSet.selections, root);
    if (selections.length === 0) selections.push(this.#typename);
    for (const { place, selections: inner, isAbstract } of this.#filtered) {
      const needsTypename = isAbstract || !inner.some(isAlwaysSelected);
      if (needsTypename && isChanged(this.#changed, place)) inner.push(this.#typename);
    }
    const filtered = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } as const };
    return {
      document: { kind: Kind.DOCUMENT, definitions: [filtered] },
      operation: filtered,
      changed: this.#changed,
      removed: this.#removed,
    };
  }

  #filterSelections(selections: readonly SelectionNode[], scope: Scope): SelectionNode[] {
    const kept: SelectionNode[] = [];
    const byType = new Map<string, SelectionNode[]>();
    for (const selection of selections) {
      this.#countSelection();
      if (selection.kind !== Kind.FIELD) {
        const fragment = this.#filterFragment(selection, scope);
        if (fragment) kept.push(fragment);
        continue;
      }
      if (selection.name.value.startsWith('__')) {
        kept.push(selection);
        continue;
      }
      const allowed = this.#allowedTypes(selection, scope);
      if (allowed.length === 0) continue;
      if (allowed.length === scope.objectTypes.length) {
        kept.push(this.#filterField(selection, fieldOf(scope.parent, selection), scope.place));
        continue;
      }
      for (const typeName of allowed) {
        const field = this.#filterFieldOfType(selection, typeName, scope.place);
        if (field) byType.set(typeName, [...(byType.get(typeName) ?? []), field]);
      }
    }
    for (const [typeName, fields] of byType) kept.push(inlineFragmentNode(typeName, [], fields));
    return kept;
  }

  /** The object types whose field the caller may read. */
  #allowedTypes(selection: FieldNode, { objectTypes, place }: Scope): string[] {
    const path = place.join('.');
    const allowed = objectTypes.filter((type) => !this.#isDenied(path, type, selection));
    this.#removed += objectTypes.length - allowed.length;
    if (allowed.length < objectTypes.length) markChanged(this.#changed, place);
    return allowed;
  }

  /** Undefined for a type that is hidden from clients: its objects are not part of the answer. */
  #filterFieldOfType(
    selection: FieldNode,
    typeName: string,
    place: readonly string[],
  ): FieldNode | undefined {
    const type = this.#client.schema.getType(typeName);
    if (!isObjectType(type)) return undefined;
    this.#countSelection();
    return this.#filterField(selection, fieldOf(type, selection), place);
  }

  #filterField(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    parentPlace: readonly string[],
  ): FieldNode {
    const type = getNamedType(field.type);
    if (!isCompositeType(type) || !node.selectionSet) return node;
    const place = [...parentPlace, responseKeyOf(node)];
    const scope = { parent: type, objectTypes: this.#types.possibleTypes(type.name), place };
    const selections = this.#filterSelections(node.selectionSet.selections, scope);
    if (selections.length === 0) markChanged(this.#changed, place);
    this.#filtered.push({ place, selections, isAbstract: isAbstractType(type) });
    return { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
  }

  #filterFragment(
    node: Exclude<SelectionNode, FieldNode>,
    { parent, objectTypes, place }: Scope,
  ): InlineFragmentNode | undefined {
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.#client.fragments.get(node.name.value) : node;
    if (!fragment) throw new Error('The document spreads a fragment that it does not define.');
    // Within an object type, the condition adds nothing, and ApolloGateway would lose fields: below a fragment on an
    // interface, it drops those of an object whose type it did not fetch.
    const condition = isObjectType(parent) ? undefined : fragment.typeCondition?.name.value;
    const type = condition === undefined ? parent : this.#client.schema.getType(condition);
    if (!isCompositeType(type)) throw new Error(`A fragment cannot be on "${condition}".`);
    const conditionTypes = fragment.typeCondition
      ? this.#types.possibleTypes(fragment.typeCondition.name.value)
      : objectTypes;
    const narrowed = objectTypes.filter((name) => conditionTypes.includes(name));
    if (narrowed.length === 0) return undefined;
    const scope = { parent: type, objectTypes: narrowed, place };
    const selections = this.#filterSelections(fragment.selectionSet.selections, scope);
    return selections.length > 0 ? inlineFragmentNode(condition, node.directives, selections) : undefined;
  }

  #countSelection(): void {
    this.#written += 1;
    if (this.#written > MAX_SELECTIONS) throw new OperationTooLongError(MAX_SELECTIONS);
  }
}

function isAlwaysSelected(node: SelectionNode): boolean {
  return node.kind === Kind.FIELD && !node.directives?.length;
}

function fieldOf(parent: GraphQLCompositeType, node: FieldNode): GraphQLField<unknown, unknown> {
  const field =
    isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field) throw new Error(`"${parent.name}" has no field "${node.name.value}".`);
  return field;
}
