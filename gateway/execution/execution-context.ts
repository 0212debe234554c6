import type { PartnerContext } from '../partners/index.ts';
import type { ExecutionRecord } from './execution-record.ts';

/** The part of the request's context that execution reads. */
export interface ExecutionContext extends PartnerContext {
  readonly execution: ExecutionRecord;
}
