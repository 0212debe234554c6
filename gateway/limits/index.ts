export { createCostEstimator, readCostRules } from './cost/index.ts';
export { type LimitsContext, limitOperations } from './limit-operations.ts';
export { type OperationLimits, readOperationLimits } from './limit-settings.ts';
export { networkOf } from './rate/rate-limiter.ts';
export { type RateSettings, readRateSettings } from './rate/rate-settings.ts';
