import type { GraphQLSchema } from 'graphql';
import { buildCostTree } from './build-cost-tree.ts';
import { CostEstimator } from './cost-estimator.ts';
import type { CostRules } from './cost-rules.ts';
import { SchemaCosts } from './schema-costs.ts';

/** An estimator for operations on one schema, with the cost rules of its supergraph. */
export function createCostEstimator(
  schema: GraphQLSchema,
  rules: CostRules,
  assumedListSize: number,
): CostEstimator {
  const costs = new SchemaCosts(schema, rules, assumedListSize);
  return new CostEstimator((document, operation) => buildCostTree(document, operation, costs));
}
