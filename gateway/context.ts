import type { ExecutionContext } from './execution/index.ts';
import type { Caller } from './request/caller.ts';
import type { RequestRecord } from './request/request-record.ts';

/** What belongs to one request, from the HTTP route to the last partner: the parts that each folder declares, together. */
export interface GatewayContext extends ExecutionContext {
  readonly caller: Caller;
  /** The client's address, read from forwarding headers of trusted proxies only. */
  readonly address: string;
  /** Collects what logs, metrics and traces report once the request has ended. */
  readonly record: RequestRecord;
  /** Set once the operation's cost has been estimated, before anything is fetched. */
  cost?: { readonly estimated: number; readonly limit: number };
}
