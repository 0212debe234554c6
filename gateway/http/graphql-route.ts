import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { IdentifyCaller } from '../access/index.ts';
import { createContext, type GatewayContext } from '../context.ts';
import type { Documents } from '../documents/index.ts';
import { recordOf } from '../request/request-record.ts';
import { sendRejection } from './add-error-handlers.ts';
import { sendNotModified } from './conditional-requests.ts';

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
    const vary = [reply.getHeader('vary'), 'accept', 'accept-language'];
    reply.header('vary', vary.filter(Boolean).join(', '));
    if (acceptsHtml(request)) {
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(explorer);
    }
    reply.header('cache-control', 'no-store');
    const rejection = documents.requests.admit(request);
    if (rejection !== undefined) return sendRejection(reply, rejection);
    return recordOf(request.raw, request.id).run(() => executeRequest.call(server, request, reply));
  }
}

/** Whether a request is a browser's for the explorer, rather than a client's for the graph. */
function acceptsHtml({ method, headers: { accept } }: FastifyRequest): boolean {
  return method === 'GET' && accept !== undefined && accept.includes('text/html') && !/json/i.test(accept);
}
