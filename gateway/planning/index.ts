export { PlanCache } from './plan-cache.ts';
export type { PlannedFetch } from './planned-fetches.ts';
export { createPlanFetches, type PlanFetches, queryPlannerOf } from './query-planner.ts';
export { readSubgraphs } from './read-subgraphs.ts';
export { readApiSchema, readDirectiveNames } from './read-supergraph.ts';
export { type RenamedDocument, readAddedNames, renameAliases } from './rename-aliases.ts';
