import {
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
  valueFromASTUntyped,
} from 'graphql';
import { CostEstimate } from './cost-estimate.ts';
import type { CostRules } from './cost-rules.ts';
import { FieldWeights } from './field-weights.ts';
import type { VariableValues } from './list-size.ts';
import { type WeighedSelection, weighFields } from './weighed-operation.ts';

/** What changing anything costs, before what is changed. */
const MUTATION_WEIGHT = 10;

/**
 * Estimates what operations on one schema cost, before anything is planned or fetched, after the cost specification
 * (https://ibm.github.io/graphql-specs/cost-spec.html) in the arithmetic of Apollo's router:
 *
 *     cost of a field = length of its list × (its weight + cost of what is selected in it) + weight of its arguments
 *
 * An upper bound: a field that is selected twice counts twice, and so does one in fragments on different types.
 */
export class OperationWeigher {
  readonly #weights: FieldWeights;
  /** Apollo Server keeps parsed documents, so an operation that comes again is the same object. */
  readonly #weighed = new WeakMap<OperationDefinitionNode, WeighedSelection>();

  constructor(schema: GraphQLSchema, rules: CostRules, assumedListSize: number) {
    this.#weights = new FieldWeights(schema, rules, assumedListSize);
  }

  /** Throws a `BAD_USER_INPUT` error where a list demands one slicing argument and is not given it. */
  weigh(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: VariableValues = {},
  ): CostEstimate {
    let selection = this.#weighed.get(operation);
    if (selection === undefined) {
      selection = weighFields(document, operation, this.#weights);
      this.#weighed.set(operation, selection);
    }
    const base = operation.operation === OperationTypeNode.MUTATION ? MUTATION_WEIGHT : 0;
    return new CostEstimate(selection, this.#weights, withDefaults(operation, variables), base);
  }
}

function withDefaults(
  { variableDefinitions }: OperationDefinitionNode,
  given: VariableValues,
): VariableValues {
  const values: Record<string, unknown> = Object.create(null);
  for (const { variable, defaultValue } of variableDefinitions ?? []) {
    const name = variable.name.value;
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    if (value !== undefined) values[name] = value;
    else if (defaultValue !== undefined) values[name] = valueFromASTUntyped(defaultValue);
  }
  return values;
}
