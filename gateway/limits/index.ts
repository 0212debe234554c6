export { readCostRules } from './cost-rules.ts';
export { limitOperations } from './limit-operations.ts';
export { type OperationLimits, readOperationLimits } from './limit-settings.ts';
export { OperationWeigher } from './operation-weigher.ts';
export { type RateSettings, readRateSettings } from './rate/rate-settings.ts';
