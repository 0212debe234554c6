import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IdentifyCaller } from './access/index.ts';
import { ExecutionRecord } from './execution/execution-record.ts';
import type { Caller } from './request/caller.ts';
import { type RequestRecord, recordOf } from './request/request-record.ts';

/** What belongs to one request, from the HTTP route to the last partner. */
export interface GatewayContext {
  readonly caller: Caller;
  /** The client's address, read from forwarding headers of trusted proxies only. */
  readonly address: string;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  /** Collects what logs, metrics and traces report once the request has ended. */
  readonly record: RequestRecord;
  /** Aborts when the client closes the connection before it has its answer. */
  readonly signal: AbortSignal;
  readonly execution: ExecutionRecord;
  /** Set once the operation's cost has been estimated, before anything is fetched. */
  cost?: { readonly estimated: number; readonly limit: number };
}

/** Throws a GraphQL error for the client when the caller's credential is not accepted. */
export async function createContext(
  request: FastifyRequest,
  reply: FastifyReply,
  identify: IdentifyCaller,
): Promise<GatewayContext> {
  const acceptLanguage = request.headers['accept-language'];
  const signal = disconnectSignal(reply);
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

function disconnectSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // Each request to a partner adds a listener: many of them are not a leak.
  setMaxListeners(0, controller.signal);
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
