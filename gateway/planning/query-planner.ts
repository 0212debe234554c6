import { operationFromDocument } from '@apollo/federation-internals';
import type { ApolloGateway } from '@apollo/gateway';
import { QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { type PlannedFetch, readPlannedFetches } from './planned-fetches.ts';

/** Plans a document with one operation and returns the requests to partners, earlier ones first. */
export type PlanFetches = (document: DocumentNode) => PlannedFetch[];

/** Plans operations without executing them. Throws what the planner throws for an operation that it cannot plan. */
export function createPlanFetches(planner: QueryPlanner): PlanFetches {
  const apiSchema = planner.supergraph.apiSchema();
  return (document) => {
    const operation = operationFromDocument(apiSchema, document);
    return readPlannedFetches(planner.buildQueryPlan(operation));
  };
}

/**
 * The query planner that an `ApolloGateway` made when it was loaded. It has no public method to plan without
 * executing. A second planner would double the time and memory, and its plans could differ.
 *
 * Throws when the gateway has not been loaded, or when another version of it names its planner differently.
 */
export function queryPlannerOf(gateway: ApolloGateway): QueryPlanner {
  const planner: unknown = gateway['queryPlanner'];
  if (planner instanceof QueryPlanner) return planner;
  throw new Error(
    `ApolloGateway.queryPlanner must be a QueryPlanner once the gateway is loaded, but is ${typeof planner}. ` +
      'Call load() first. If it was called, the installed version of @apollo/gateway has renamed this private property.',
  );
}
