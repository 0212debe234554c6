export { logRequests } from './log-requests.ts';
export { observeRequests, recordOf, recordOperations } from './observe-requests.ts';
export type { RequestRecord } from './request-record.ts';
export { traceHeaders } from './trace-context.ts';
