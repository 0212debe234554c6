import type { PartnerContext } from '../partners/index.ts';
import type { ExecutionRecord } from './execution-record.ts';

/** What the execution of an operation needs of the client's request. */
export interface ExecutionContext extends PartnerContext {
  readonly execution: ExecutionRecord;
}
