import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { ListRule } from './cost-rules.ts';
import type { FieldWeights } from './field-weights.ts';

/** A field as an operation selects it, with all that its cost depends on but the variables. */
export interface WeighedField {
  readonly node: FieldNode;
  readonly field: GraphQLField<unknown, unknown>;
  /** `Type.field` */
  readonly coordinate: string;
  /** What one object of it weighs, without what is selected in it. */
  readonly weight: number;
  readonly isList: boolean;
  /** Whether the field around it says how long this list is. */
  readonly isSized: boolean;
  readonly listRule: ListRule | undefined;
  readonly sizeOfAnyList: number;
  readonly hasWeighedArguments: boolean;
  readonly selection: WeighedSelection | undefined;
}

/** What is selected in an object. A fragment is one object wherever it is spread, so that spreading it again costs nothing. */
export interface WeighedSelection {
  readonly fields: readonly WeighedField[];
  readonly spreads: readonly WeighedSpread[];
}

export interface WeighedSpread {
  readonly directives: readonly DirectiveNode[];
  readonly selection: WeighedSelection;
}

/** Looks up the weights of everything that a valid operation selects. Visits each fragment once, whatever spreads it. */
export function weighFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  weights: FieldWeights,
): WeighedSelection {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const root = weights.rootType(operation.operation);
  if (root === undefined) return { fields: [], spreads: [] };
  // By fragment and by the rule around it: within a connection `nodes` has another size than elsewhere.
  const weighedFragments = new Map<ListRule | undefined, Map<string, WeighedSelection>>();
  return weighSelections(operation.selectionSet.selections, root, undefined);

  function weighSelections(
    selections: readonly SelectionNode[],
    parent: GraphQLCompositeType,
    around: ListRule | undefined,
  ): WeighedSelection {
    const fields: WeighedField[] = [];
    const spreads: WeighedSpread[] = [];
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const weighed = weighField(node, parent, around);
        if (weighed !== undefined) fields.push(weighed);
      } else {
        const selection =
          node.kind === Kind.FRAGMENT_SPREAD
            ? weighFragment(node.name.value, around)
            : weighSelections(node.selectionSet.selections, typeOf(node.typeCondition, parent), around);
        spreads.push({ directives: node.directives ?? [], selection });
      }
    }
    return { fields, spreads };
  }

  function weighFragment(name: string, around: ListRule | undefined): WeighedSelection {
    let weighed = weighedFragments.get(around);
    if (weighed === undefined) weighedFragments.set(around, (weighed = new Map()));
    let selection = weighed.get(name);
    if (selection === undefined) {
      const fragment = fragments.get(name);
      const type = weights.compositeType(fragment?.typeCondition.name.value);
      selection =
        fragment === undefined || type === undefined
          ? { fields: [], spreads: [] }
          : weighSelections(fragment.selectionSet.selections, type, around);
      weighed.set(name, selection);
    }
    return selection;
  }

  function weighField(
    node: FieldNode,
    parent: GraphQLCompositeType,
    around: ListRule | undefined,
  ): WeighedField | undefined {
    const name = node.name.value;
    const field = weights.fieldOf(parent, name);
    if (field === undefined) return undefined;
    const listRule = weights.listRuleOf(parent, name);
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const type = getNamedType(field.type);
    const coordinate = `${parent.name}.${name}`;
    return {
      node,
      field,
      coordinate,
      weight: weights.weightOf(parent, field),
      isList: isList || weights.introspectionSizeOf(parent, name) !== undefined,
      isSized: isList && around !== undefined && around.sizedFields.includes(name),
      listRule,
      sizeOfAnyList: weights.introspectionSizeOf(parent, name) ?? weights.assumedListSize,
      hasWeighedArguments:
        (node.arguments ?? []).length > 0 && weights.hasWeighedArguments(coordinate, field),
      selection:
        node.selectionSet && isCompositeType(type)
          ? weighSelections(node.selectionSet.selections, type, listRule)
          : undefined,
    };
  }

  function typeOf(
    condition: { name: { value: string } } | undefined,
    parent: GraphQLCompositeType,
  ): GraphQLCompositeType {
    return weights.compositeType(condition?.name.value) ?? parent;
  }
}
