import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, IdentifyCaller } from './access/index.ts';
import { type ExecutionContext, ExecutionRecord } from './execution/index.ts';
import { type RequestRecord, recordOf } from './telemetry/index.ts';

/** What one request carries from the door to the last partner. */
export interface GatewayContext extends ExecutionContext {
  readonly caller: Caller;
  /** Where the request comes from, as far as the proxies in front are trusted to say. */
  readonly address: string;
  /** What will be told of the request when it is over; knows the trace that it belongs to. */
  readonly record: RequestRecord;
  /** Known once the operation has been weighed, before anything is fetched. */
  cost?: { readonly estimated: number; readonly limit: number };
}

/** Throws the error that the caller gets when who they say they are is not accepted. */
export async function createContext(
  request: FastifyRequest,
  reply: FastifyReply,
  identify: IdentifyCaller,
): Promise<GatewayContext> {
  const acceptLanguage = request.headers['accept-language'];
  const signal = hangUpSignal(reply);
  return {
    caller: await identify(request.headers),
    address: request.ip,
    requestId: request.id,
    acceptLanguage,
    record: recordOf(request.raw, request.id),
    signal,
    execution: new ExecutionRecord(acceptLanguage),
  };
}

/** The caller's own request id if it is a plain one, so that both sides' logs can be matched; else a new one. */
export function requestIdFrom(header: string | string[] | undefined): string {
  return typeof header === 'string' && /^[\w.:-]{1,128}$/.test(header) ? header : crypto.randomUUID();
}

function hangUpSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // One listener for each request to a partner: many at once are no leak.
  setMaxListeners(0, controller.signal);
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
