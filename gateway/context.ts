import { setMaxListeners } from 'node:events';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller, IdentifyCaller } from './access/index.ts';
import { ExecutionRecord } from './execution/execution-record.ts';

/** What one request carries from the door to the last partner. */
export interface GatewayContext {
  readonly caller: Caller;
  /** Where the request comes from, as far as the proxies in front are trusted to say. */
  readonly address: string;
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  /** The caller's W3C trace, passed on untouched. */
  readonly traceparent: string | undefined;
  /** Aborts when the client hangs up before it has its answer. */
  readonly signal: AbortSignal;
  readonly execution: ExecutionRecord;
  /** Known once the operation has been weighed, before anything is fetched. */
  cost?: { readonly estimated: number; readonly limit: number };
}

/** Throws the error that the caller gets when who they say they are is not accepted. */
export async function createContext(
  request: FastifyRequest,
  reply: FastifyReply,
  identify: IdentifyCaller,
): Promise<GatewayContext> {
  const { 'accept-language': acceptLanguage, traceparent } = request.headers;
  const signal = hangUpSignal(reply);
  return {
    caller: await identify(request.headers),
    address: request.ip,
    requestId: request.id,
    acceptLanguage,
    traceparent: isTraceparent(traceparent) ? traceparent : undefined,
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

function isTraceparent(header: string | string[] | undefined): header is string {
  return typeof header === 'string' && /^[\da-f]{2}-[\da-f]{32}-[\da-f]{16}-[\da-f]{2}$/.test(header);
}
