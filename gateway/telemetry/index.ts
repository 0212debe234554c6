export { type AdminServer, startAdminServer } from './admin-server.ts';
export { type AdminSettings, readAdminSettings } from './admin-settings.ts';
export { observeRequests, recordOf } from './observe-requests.ts';
export { PlanCache } from './plan-cache.ts';
export type { RequestRecord } from './request-record.ts';
export { Sight } from './sight.ts';
export { addSightRoutes, refuseWithoutScope } from './sight-routes.ts';
export { traceHeaders } from './trace-context.ts';
export type { OpenUsageSink, UsageRow, UsageSink } from './usage/usage-sink.ts';
