export { checkOperation } from './check-operation.ts';
export type { ExecutionContext } from './execution-context.ts';
export { ExecutionRecord } from './execution-record.ts';
export { explainBlanks } from './explain-nulls.ts';
export type { GatewayExecutor } from './gateway-executor.ts';
export { type NamedPartner, readNamedPartners } from './named-partners.ts';
export { PartnerDataSource } from './partner-data-source.ts';
export type { PartnerStatus } from './partner-report.ts';
export { requireCompleteness } from './require-completeness.ts';
