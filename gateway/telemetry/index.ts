export { observeRequests } from './observe-requests.ts';
export { Telemetry } from './telemetry.ts';
export { type OpenUsageSink, openUsageSink, type UsageSink } from './usage/index.ts';
