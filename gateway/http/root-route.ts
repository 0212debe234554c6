import type { FastifyInstance } from 'fastify';
import { acceptsHtml } from './graphql-route.ts';

/** `/`: redirects browsers to the explorer, and gives other clients the addresses of the graph and of its health. */
export function addRootRoute(server: FastifyInstance): void {
  server.get('/', (request, reply) => {
    reply.header('vary', 'accept').header('cache-control', 'no-cache');
    if (acceptsHtml(request)) return reply.redirect('/graphql', 302);
    return { graph: '/graphql', health: '/health/ready' };
  });
}
