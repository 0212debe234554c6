export { type OperationContext, observeRequests } from './observe-requests.ts';
export { Telemetry } from './telemetry.ts';
export { type OpenUsageSink, openUsageSink, type UsageRow, type UsageSink } from './usage/index.ts';
