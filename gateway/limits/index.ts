export { addHttpLimits } from '../http/add-http-limits.ts';
export { type HttpSettings, readHttpSettings } from '../http/http-settings.ts';
export { serverOptions } from '../http/server-options.ts';
export { readCostRules } from './cost-rules.ts';
export { limitOperations } from './limit-operations.ts';
export { type OperationLimits, readOperationLimits } from './limit-settings.ts';
export { OperationWeigher } from './operation-weigher.ts';
export { type RateSettings, readRateSettings } from './rate/rate-settings.ts';
