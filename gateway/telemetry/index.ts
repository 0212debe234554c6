export { addSightRoutes, refuseWithoutScope } from '../http/admin-routes.ts';
export { type AdminServer, startAdminServer } from '../http/admin-server.ts';
export { type AdminSettings, readAdminSettings } from '../http/admin-settings.ts';
export { PlanCache } from '../planning/plan-cache.ts';
export type { RequestRecord } from '../request/request-record.ts';
export { traceHeaders } from '../request/trace-context.ts';
export { observeRequests, recordOf } from './observe-requests.ts';
export { Sight } from './telemetry.ts';
export type { OpenUsageSink, UsageRow, UsageSink } from './usage/usage-sink.ts';
