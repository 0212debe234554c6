import { setMaxListeners } from 'node:events';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { unexpectedErrorCode } from '../../protocol/index.ts';
import type { IdentifyCaller } from '../access/index.ts';
import type { GatewayContext } from '../context.ts';
import type { Documents } from '../documents/index.ts';
import { graphError } from '../errors.ts';
import { ExecutionRecord } from '../execution/index.ts';
import type { Caller } from '../request/caller.ts';
import { recordOf } from '../request/request-record.ts';
import { sendRejection } from './add-error-handlers.ts';
import { explainRejection } from './explain-rejection.ts';
import { sendNotModified } from './send-not-modified.ts';
import { addVary, graphVary, graphVaryHeader } from './vary.ts';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly documents: Documents;
  readonly identify: IdentifyCaller;
  /** The HTML of the explorer. */
  readonly explorer: string;
}

/** `/graphql`: the explorer for browsers, the graph for every other client. */
export function addGraphqlRoute(server: FastifyInstance, options: GraphqlRouteOptions): void {
  const { apollo, documents, identify, explorer } = options;
  const executeRequest = fastifyApolloHandler(apollo, {
    context: (request, reply) => createContext(request, reply, identify),
  });
  const route = { url: '/graphql', exposeHeadRoute: false, handler };
  server.route({ ...route, method: 'POST' });
  server.route({ ...route, method: 'GET', onSend: sendNotModified });

  function handler(request: FastifyRequest, reply: FastifyReply): unknown {
    if (reply.hasHeader('vary')) addVary(reply, graphVary);
    else reply.header('vary', graphVaryHeader);
    if (acceptsHtml(request)) {
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(explorer);
    }
    reply.header('cache-control', 'no-store');
    const rejection = documents.requests.admit(request);
    if (rejection !== undefined) return sendRejection(reply, rejection);
    return recordOf(request.raw, request.id).run(async () => {
      const answer = await executeRequest.call(server, request, reply);
      return reply.statusCode < 400 ? answer : explainRejection(answer, request);
    });
  }
}

/** Throws a GraphQL error for the client when the caller's credential is not accepted. */
async function createContext(
  request: FastifyRequest,
  reply: FastifyReply,
  identify: IdentifyCaller,
): Promise<GatewayContext> {
  const acceptLanguage = request.headers['accept-language'];
  const signal = disconnectSignal(reply);
  return {
    caller: await identifyOrFail(identify, request),
    address: request.ip,
    requestId: request.id,
    acceptLanguage,
    record: recordOf(request.raw, request.id),
    signal,
    execution: new ExecutionRecord(acceptLanguage),
  };
}

/** An unexpected error is thrown with the id of the request, under which it is then logged. */
async function identifyOrFail(identify: IdentifyCaller, { headers, id }: FastifyRequest): Promise<Caller> {
  try {
    return await identify(headers);
  } catch (error) {
    if (error instanceof GraphQLError || !(error instanceof Error)) throw error;
    throw graphError(unexpectedErrorCode, error.message, {
      originalError: error,
      extensions: { requestId: id },
    });
  }
}

/** Aborts when the client disconnects before it has the answer. */
function disconnectSignal(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  // Each request to a partner adds a listener: many of them are not a leak.
  setMaxListeners(0, controller.signal);
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}

/** Whether a browser requests a page. Every other request is for the graph. */
export function acceptsHtml({ method, headers: { accept } }: FastifyRequest): boolean {
  return method === 'GET' && accept !== undefined && accept.includes('text/html') && !/json/i.test(accept);
}
