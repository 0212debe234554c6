import { setMaxListeners } from 'node:events';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IdentifyCaller } from '../access/index.ts';
import { type Admission, AdmissionRefusal, type Ticket } from '../admission/index.ts';
import type { GatewayContext } from '../context.ts';
import type { Documents } from '../documents/index.ts';
import { ExecutionRecord } from '../execution/index.ts';
import { networkOf } from '../limits/index.ts';
import type { Caller } from '../request/caller.ts';
import { recordOf } from '../request/request-record.ts';
import { sendError, sendRejection } from './add-error-handlers.ts';
import { explainRejection } from './explain-rejection.ts';
import { parseBody } from './json-bodies.ts';
import { sendNotModified } from './send-not-modified.ts';
import { addVary, graphVary, graphVaryHeader } from './vary.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly documents: Documents;
  readonly identify: IdentifyCaller;
  readonly admission: Admission;
  /** The HTML of the explorer. */
  readonly explorer: string;
}

/** `/graphql`: the explorer for browsers, the graph for every other client. */
export function addGraphqlRoute(server: FastifyInstance, options: GraphqlRouteOptions): void {
  const graphqlRoute = new GraphqlRoute(server, options);
  const route = {
    url: '/graphql',
    exposeHeadRoute: false,
    onRequest: (request: FastifyRequest, reply: FastifyReply) => graphqlRoute.receive(request, reply),
    handler: (request: FastifyRequest, reply: FastifyReply) => graphqlRoute.answer(request, reply),
  };
  server.route({ ...route, method: 'POST' });
  server.route({ ...route, method: 'GET', onSend: sendNotModified });
}

class GraphqlRoute {
  readonly #server: FastifyInstance;
  readonly #options: GraphqlRouteOptions;
  readonly #execute: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;
  readonly #callers = new WeakMap<FastifyRequest, Caller>();
  readonly #admitted = new WeakMap<FastifyRequest, AdmittedRequest>();

  constructor(server: FastifyInstance, options: GraphqlRouteOptions) {
    this.#server = server;
    this.#options = options;
    const context = async (request: FastifyRequest) => createContext(request, this.#admitted);
    const handler = fastifyApolloHandler(options.apollo, { context });
    this.#execute = async (request, reply) => handler.call(server, request, reply);
  }

  /** Answers browsers, and identifies the caller of every other request, before its body is read. */
  async receive(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (reply.hasHeader('vary')) addVary(reply, graphVary);
    else reply.header('vary', graphVaryHeader);
    const { identify, admission, explorer } = this.#options;
    if (acceptsHtml(request)) {
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(explorer);
    }
    reply.header('cache-control', 'no-store');
    recordOf(request.raw, request.id).resume();
    try {
      const caller = await identify(request.headers, networkOf(request.ip));
      admission.shed(callerKeyOf(caller, request));
      this.#callers.set(request, caller);
      return undefined;
    } catch (error) {
      return sendError(reply, toClientError(error, request));
    }
  }

  /**
   * Executes the operation when its turn comes. It counts as in progress from then until its answer is complete: neither a
   * slow upload nor an answer that is not read takes the place of another operation.
   */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const { documents, admission } = this.#options;
    const caller = this.#callers.get(request);
    if (caller === undefined) throw new Error('A request was executed before its caller was identified.');
    const record = recordOf(request.raw, request.id);
    const signal = disconnectSignal(reply);
    let ticket: Ticket | undefined;
    try {
      const { 'accept-language': acceptLanguage } = request.headers;
      ticket = await admission.enter({ callerKey: callerKeyOf(caller, request), signal, acceptLanguage });
      await ticket.turn(() => documents.requests.idOf(request));
      record.resume();
      parseBody(this.#server, request);
      const rejection = documents.requests.admit(request);
      if (rejection !== undefined) return sendRejection(reply, rejection);
      this.#admitted.set(request, { caller, ticket, signal });
      const answer = await record.run(() => this.#execute(request, reply));
      return reply.statusCode < 400 ? answer : explainRejection(answer, request);
    } catch (error) {
      return sendError(reply, toClientError(error, request));
    } finally {
      ticket?.release(record);
    }
  }
}

/** A request whose operation may be executed. */
interface AdmittedRequest {
  readonly caller: Caller;
  readonly ticket: Ticket;
  /** Aborts when the client disconnects before it has the answer. */
  readonly signal: AbortSignal;
}

function createContext(
  request: FastifyRequest,
  admitted: WeakMap<FastifyRequest, AdmittedRequest>,
): GatewayContext {
  const found = admitted.get(request);
  if (found === undefined) throw new Error('A request was executed before it was admitted.');
  const acceptLanguage = request.headers['accept-language'];
  return {
    ...found,
    address: request.ip,
    requestId: request.id,
    acceptLanguage,
    record: recordOf(request.raw, request.id),
    execution: new ExecutionRecord(acceptLanguage),
  };
}

/** Identifies a known caller, or the network of an anonymous one. */
function callerKeyOf(caller: Caller, request: FastifyRequest): string {
  return caller.kind === 'anonymous' ? networkOf(request.ip) : caller.id;
}

function toClientError(error: unknown, { headers }: FastifyRequest): unknown {
  return error instanceof AdmissionRefusal ? error.toGraphQL(headers['accept-language']) : error;
}

/** Aborts when the client disconnects before it has the answer. */
function disconnectSignal({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // Each request to a partner adds a listener: many of them are not a leak.
  setMaxListeners(0, controller.signal);
  if (raw.closed || raw.req.socket.destroyed) controller.abort();
  raw.once('close', () => {
    if (!raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Whether a browser requests a page. Every other request is for the graph. */
export function acceptsHtml({ method, headers: { accept } }: FastifyRequest): boolean {
  return method === 'GET' && accept !== undefined && accept.includes('text/html') && !/json/i.test(accept);
}
