export type { CostEstimator } from './cost-estimator.ts';
export { costLimitError } from './cost-limit-error.ts';
export { readCostRules } from './cost-rules.ts';
export { createCostEstimator } from './create-cost-estimator.ts';
