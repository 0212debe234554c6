import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { type FragmentMap, readFragments } from '../../operation/fragments.ts';
import { hasVariables } from '../../operation/variables.ts';
import { type SelectedField, walkSelections } from '../../operation/walk-fields.ts';
import { weightOfInput } from './cost-estimator.ts';
import type { ListRule } from './cost-rules.ts';
import type { CostField, CostSelection, VariableArgument } from './cost-tree.ts';
import { listSizeOf, slicingArgumentsOf } from './list-size.ts';
import type { SchemaCosts } from './schema-costs.ts';

/** Looks up the costs of everything that a valid operation selects. Reads each fragment once. */
export function buildCostTree(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  costs: SchemaCosts,
): CostSelection {
  const builder = new CostTreeBuilder(readFragments(document), costs);
  return builder.readSelections(operation.selectionSet, costs.rootTypeName(operation.operation), undefined);
}

const NO_SELECTION: CostSelection = { fields: [], spreads: [] };

class CostTreeBuilder {
  readonly #fragments: FragmentMap;
  readonly #costs: SchemaCosts;
  /** By the rule around the spread and the fragment's name: `nodes` has another size in a connection than elsewhere. */
  readonly #fragmentSelections = new Map<ListRule | undefined, Map<string, CostSelection>>();

  constructor(fragments: FragmentMap, costs: SchemaCosts) {
    this.#fragments = fragments;
    this.#costs = costs;
  }

  /** `parentRule`: the rule of the field that the selection belongs to. */
  readSelections(
    { selections }: SelectionSetNode,
    typeName: string,
    parentRule: ListRule | undefined,
  ): CostSelection {
    const fields: CostField[] = [];
    const spreads: Array<CostSelection['spreads'][number]> = [];
    for (const selected of walkSelections(selections, typeName)) {
      if (selected.kind === 'field') {
        const field = this.#readField(selected, parentRule);
        if (field !== undefined) fields.push(field);
      } else if (selected.kind === 'fragment spread') {
        const selection = this.#readFragment(selected.node.name.value, parentRule);
        spreads.push({ directives: selected.directives, selection });
      }
    }
    return { fields, spreads };
  }

  #readFragment(name: string, parentRule: ListRule | undefined): CostSelection {
    let read = this.#fragmentSelections.get(parentRule);
    if (read === undefined) this.#fragmentSelections.set(parentRule, (read = new Map()));
    const known = read.get(name);
    if (known !== undefined) return known;
    const fragment = this.#fragments.get(name);
    if (fragment === undefined) return NO_SELECTION;
    const { selectionSet, typeCondition } = fragment;
    const selection = this.readSelections(selectionSet, typeCondition.name.value, parentRule);
    read.set(name, selection);
    return selection;
  }

  #readField(
    { node, typeName, directives }: SelectedField,
    parentRule: ListRule | undefined,
  ): CostField | undefined {
    const parent = this.#costs.typeNamed(typeName);
    const name = node.name.value;
    const field = parent && this.#costs.fieldOf(parent, name);
    if (parent === undefined || field === undefined) return undefined;
    const rule = this.#costs.listRuleOf(parent, name);
    const introspectionSize = this.#costs.introspectionSizeOf(parent, name);
    const isListInSchema = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const isList = isListInSchema || introspectionSize !== undefined;
    const isSizedByParent = isListInSchema && parentRule?.sizedFields.includes(name) === true;
    const hasSize = !isSizedByParent && (isList || rule?.sizedFields.length);
    const assumedSize = introspectionSize ?? this.#costs.assumedListSize;
    return {
      node,
      coordinate: `${parent.name}.${name}`,
      directives,
      weight: this.#costs.weightOf(parent, field),
      ...this.#readArguments(parent, field, node),
      isList,
      isSizedByParent,
      size: hasSize ? listSizeOf({ rule, field, node, assumedSize }) : 1,
      slicingArguments: slicingArgumentsOf(rule, node),
      selection:
        node.selectionSet && this.readSelections(node.selectionSet, getNamedType(field.type).name, rule),
    };
  }

  #readArguments(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): Pick<CostField, 'argumentWeight' | 'variableArguments'> {
    let argumentWeight = 0;
    const variableArguments: VariableArgument[] = [];
    for (const { name, value } of node.arguments ?? []) {
      const weight = this.#costs.weightOfArgument(parent, field, name.value);
      if (weight === undefined) continue;
      if (hasVariables(value)) variableArguments.push({ value, weight });
      else argumentWeight += weightOfInput(weight, valueFromASTUntyped(value));
    }
    return { argumentWeight, variableArguments };
  }
}
