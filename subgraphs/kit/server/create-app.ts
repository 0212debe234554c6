import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Connection } from 'mongoose';
import { AbandonedReads, runWithReadLimits } from '../records/index.ts';
import { preferredLanguage } from '../values/index.ts';
import { authenticateGateway } from './authenticate-gateway.ts';
import { closeConnections } from './close-connections.ts';
import { RequestContext } from './request-context.ts';
import { RequestDeadline } from './request-deadline.ts';
import type { RequestObserver } from './request-observer.ts';
import type { Subgraph } from './subgraph.ts';

const LARGEST_REQUEST_BYTES = 4 * 1024 * 1024;

/** Longest time that the database may take to answer the readiness check. */
const PING_LIMIT_MS = 2_000;

export interface AppParts<Loaders> {
  readonly apollo: ApolloServer<RequestContext<Loaders>>;
  readonly database: Connection;
  readonly observer: RequestObserver;
  /** Shared with the gateway, whose requests are then signed. */
  readonly secret: string | undefined;
  /** Longest time for one request, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** The HTTP routes of a subgraph: `/graphql`, `/health/live` and `/health/ready`. */
export function createApp<Loaders>(
  subgraph: Subgraph<Loaders>,
  { apollo, database, observer, secret, requestTimeoutMs }: AppParts<Loaders>,
): FastifyInstance {
  const app = Fastify({ bodyLimit: LARGEST_REQUEST_BYTES, forceCloseConnections: 'idle' });
  observer.observe(app);
  closeConnections(app);
  const callers = authenticateGateway(app, { secret, partner: subgraph.name });
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) =>
      new RequestContext({
        createLoaders: (caller) => subgraph.createLoaders(database, caller),
        language: preferredLanguage(request.headers['accept-language']),
        request,
        callers,
      }),
  });
  const abandonedReads = new AbandonedReads(database);
  const deadlineOptions = {
    longestMs: requestTimeoutMs,
    onAbandoned: (comment: string) => void abandonedReads.end(comment),
  };
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: (request, reply) => {
      const deadline = new RequestDeadline(request, reply, deadlineOptions);
      return observer.run(request, () => runWithReadLimits(deadline, () => answer.call(app, request, reply)));
    },
  });
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const isReady = await isAnswering(database);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'database unavailable' });
  });
  return app;
}

async function isAnswering(database: Connection): Promise<boolean> {
  try {
    await database.getClient().db(database.name).command({ ping: 1, maxTimeMS: PING_LIMIT_MS });
    return true;
  } catch {
    return false;
  }
}
