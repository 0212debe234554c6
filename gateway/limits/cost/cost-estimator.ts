import {
  type DirectiveNode,
  type DocumentNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { isRecord } from '../../../protocol/index.ts';
import { isIncluded, readVariables, type VariableValues } from '../../operation/variables.ts';
import type { CostField, CostSelection, InputWeight, VariableListSize } from './cost-tree.ts';
import { slicingError } from './slicing-error.ts';

// How the cost of an operation is estimated, before anything is planned or fetched. It follows the cost specification
// (https://ibm.github.io/graphql-specs/cost-spec.html) with the arithmetic of Apollo's router:
//
//     cost of a field = length of its list × (its weight + cost of its selection) + weight of its arguments
//
// With weight 1 for each object, 0 for each value, and `first` as the slicing argument that sizes `nodes`,
//
//     { towns(first: 4) { nodes { mayor { name } } totalCount } }     costs     1 + 4 × (1 + 1) = 9
//
// It is an upper bound: a field that is selected twice counts twice, and a field in fragments on two types, too.

/** Sums stop here, so that they stay exact and finite. */
export const HIGHEST_COST = 1e15;
/** The cost of a mutation, besides the objects that it returns. */
const MUTATION_COST = 10;

export type BuildCostTree = (document: DocumentNode, operation: OperationDefinitionNode) => CostSelection;

/** Estimates the cost of operations on one schema. */
export class CostEstimator {
  readonly #buildTree: BuildCostTree;
  /** Apollo Server caches parsed documents, so a repeated operation is the same object. */
  readonly #trees = new WeakMap<OperationDefinitionNode, CostSelection>();

  constructor(buildTree: BuildCostTree) {
    this.#buildTree = buildTree;
  }

  /** The operation must be valid. Throws a `BAD_USER_INPUT` error where exactly one slicing argument is required. */
  estimate(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    request: { readonly variables?: VariableValues; readonly acceptLanguage?: string | undefined } = {},
  ): CostEstimate {
    let tree = this.#trees.get(operation);
    if (tree === undefined) {
      tree = this.#buildTree(document, operation);
      this.#trees.set(operation, tree);
    }
    const baseCost = operation.operation === OperationTypeNode.MUTATION ? MUTATION_COST : 0;
    const hasVariables = (operation.variableDefinitions ?? []).length > 0;
    const variables = hasVariables ? readVariables(operation, request.variables) : {};
    return new CostEstimate(tree, { variables, baseCost, acceptLanguage: request.acceptLanguage });
  }
}

interface EstimateOptions {
  readonly variables: VariableValues;
  readonly baseCost: number;
  readonly acceptLanguage: string | undefined;
}

/**
 * The cost of one selection of one object: `fixed`, plus `perItem` for each item of the lists whose length the field around
 * the selection gives.
 */
interface SelectionCost {
  readonly fixed: number;
  readonly perItem: number;
}

const FREE: SelectionCost = { fixed: 0, perItem: 0 };

/** The estimated cost of one operation with its variables. */
export class CostEstimate {
  readonly total: number;
  readonly root: CostSelection;
  readonly #options: EstimateOptions;
  readonly #costs = new Map<CostSelection, SelectionCost>();

  constructor(root: CostSelection, options: EstimateOptions) {
    this.root = root;
    this.#options = options;
    this.total = Math.ceil(options.baseCost + this.#costOf(root).fixed);
  }

  /** Whether `@skip` and `@include` keep a selection with these directives in the answer. */
  includes(directives: readonly DirectiveNode[]): boolean {
    return directives.length === 0 || isIncluded(directives, this.#options.variables);
  }

  /** One object of a field with its selection. */
  costOfOne({ weight, selection, ...field }: CostField): number {
    const { fixed, perItem } = selection === undefined ? FREE : this.#costOf(selection);
    return weight + fixed + (perItem === 0 ? 0 : this.sizeOf(field) * perItem);
  }

  /** The length of a list, or of the lists below a field whose length the field gives; 1 where there is no list. */
  sizeOf({ size, node }: Pick<CostField, 'size' | 'node'>): number {
    if (typeof size === 'number') return size;
    const { variables, acceptLanguage } = this.#options;
    const given = [...size.known, ...size.variable.flatMap((slice) => sizeFrom(slice, variables) ?? [])];
    const sizes = given.length > 0 ? given : size.defaults;
    if (size.exactlyOneOf !== undefined && sizes.length !== 1) {
      throw slicingError({ node, names: size.exactlyOneOf, received: sizes.length, acceptLanguage });
    }
    return sizes.length > 0 ? Math.min(HIGHEST_COST, Math.max(...sizes)) : size.assumed;
  }

  #costOf(selection: CostSelection): SelectionCost {
    const known = this.#costs.get(selection);
    if (known !== undefined) return known;
    let fixed = 0;
    let perItem = 0;
    for (const field of selection.fields) {
      if (!this.includes(field.directives)) continue;
      const one = this.costOfOne(field);
      if (field.isSizedByParent) perItem += one;
      else fixed += field.isList ? this.sizeOf(field) * one : one;
      fixed += field.argumentWeight;
      for (const { value, weight } of field.variableArguments) {
        fixed += weightOfInput(weight, valueFromASTUntyped(value, this.#options.variables));
      }
    }
    for (const { directives, selection: spread } of selection.spreads) {
      if (!this.includes(directives)) continue;
      const cost = this.#costOf(spread);
      fixed += cost.fixed;
      perItem += cost.perItem;
    }
    const cost = { fixed: Math.min(HIGHEST_COST, fixed), perItem: Math.min(HIGHEST_COST, perItem) };
    this.#costs.set(selection, cost);
    return cost;
  }
}

/** The cost of an argument's value with everything in it. */
export function weightOfInput(weight: InputWeight, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + weightOfInput(weight, item), 0);
  let sum = weight.each;
  if (weight.fields.size === 0) return sum;
  for (const [name, inner] of Object.entries(value)) {
    const field = weight.fields.get(name);
    if (field !== undefined) sum += weightOfInput(field, inner);
  }
  return sum;
}

/** The list length that a slicing argument gives. A value that is not a number gives none; other code rejects it. */
function sizeFrom(
  { value, path }: VariableListSize['variable'][number],
  variables: VariableValues,
): number | undefined {
  return sizeAt(valueFromASTUntyped(value, variables), path);
}

/** A number is a length. A list, such as the argument `ids`, has the length of the answer. */
export function sizeAt(value: unknown, path: readonly string[]): number | undefined {
  let inner = value;
  for (const name of path) inner = isRecord(inner) && Object.hasOwn(inner, name) ? inner[name] : undefined;
  if (Array.isArray(inner)) return inner.length;
  return typeof inner === 'number' && !Number.isNaN(inner) ? Math.max(0, Math.trunc(inner)) : undefined;
}
