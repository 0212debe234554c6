import type { AccessContext } from './access/index.ts';
import type { ExecutionContext } from './execution/index.ts';
import type { LimitsContext } from './limits/index.ts';
import type { Caller } from './request/caller.ts';
import type { RequestRecord } from './request/request-record.ts';

/** What belongs to one request, from the HTTP route to the last partner: the parts that each folder declares, together. */
export interface GatewayContext extends ExecutionContext, AccessContext, LimitsContext {
  readonly caller: Caller;
  /** Collects what logs, metrics and traces report once the request has ended. */
  readonly record: RequestRecord;
}
