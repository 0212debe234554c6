export type { OperationContext } from './observe-operations.ts';
export { observeRequests } from './observe-requests.ts';
export { Telemetry } from './telemetry.ts';
export type { OpenUsageSink, UsageRow, UsageSink } from './usage/usage-sink.ts';
