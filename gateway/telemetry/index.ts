export { type OperationContext, observeRequests } from './observe-requests.ts';
export { Telemetry } from './telemetry.ts';
export type { OpenUsageSink, UsageRow, UsageSink } from './usage/usage-sink.ts';
