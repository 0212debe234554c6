export { PlanCache } from './plan-cache.ts';
export type { PlannedFetch } from './planned-fetches.ts';
export {
  isPlannerLimitError,
  type PreparationRules,
  type PreparedDocument,
  plannerLimits,
  prepareDocument,
  readPreparationRules,
} from './prepare-document.ts';
export { createPlanFetches, type PlanFetches, queryPlannerOf } from './query-planner.ts';
export { readSubgraphs, type SubgraphOfSupergraph } from './read-subgraphs.ts';
export { readApiSchema, readDirectiveNames } from './read-supergraph.ts';
export type { RenamedDocument } from './rename-aliases.ts';
export { requireSupportedFeatures } from './require-supported-features.ts';
