export { createOperationExecutor } from './execute-operation.ts';
export type { ExecutionContext } from './execution-context.ts';
export { ExecutionRecord } from './execution-record.ts';
export type { GatewayExecutor } from './gateway-executor.ts';
export { PartnerDataSource } from './partner-data-source.ts';
