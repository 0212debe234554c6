import type { ApolloServer } from '@apollo/server';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Connection } from 'mongoose';
import type { DatabaseAvailability } from '../records/index.ts';
import { authenticateGateway } from './authenticate-gateway.ts';
import { closeConnections } from './close-connections.ts';
import { addGraphQLRoute } from './graphql-route.ts';
import type { RequestContext } from './request-context.ts';
import type { GateSettings } from './request-gate.ts';
import type { RequestObserver } from './request-observer.ts';
import type { Subgraph } from './subgraph.ts';

const LARGEST_REQUEST_BYTES = 4 * 1024 * 1024;

/** Longest time that the database may take to answer the readiness check. */
const PING_LIMIT_MS = 2_000;

export interface AppParts<Loaders> {
  readonly apollo: ApolloServer<RequestContext<Loaders>>;
  readonly database: Connection;
  readonly availability: DatabaseAvailability;
  readonly observer: RequestObserver;
  /** Shared with the gateway, whose requests are then signed. */
  readonly secret: string | undefined;
  readonly gate: GateSettings;
  /** Longest time for one request, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** The HTTP routes of a subgraph: `/graphql`, `/health/live` and `/health/ready`. */
export function createApp<Loaders>(subgraph: Subgraph<Loaders>, parts: AppParts<Loaders>): FastifyInstance {
  const { database, availability, observer, secret } = parts;
  const app = Fastify({ bodyLimit: LARGEST_REQUEST_BYTES, forceCloseConnections: 'idle' });
  observer.observe(app);
  closeConnections(app);
  const callers = authenticateGateway(app, { secret, partner: subgraph.name });
  addGraphQLRoute(app, subgraph, { ...parts, callers });
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const isReady = availability.isAvailable && (await isAnswering(database));
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'database unavailable' });
  });
  return app;
}

async function isAnswering(database: Connection): Promise<boolean> {
  try {
    await database
      .getClient()
      .db(database.name)
      .command({ ping: 1 }, { signal: AbortSignal.timeout(PING_LIMIT_MS) });
    return true;
  } catch {
    return false;
  }
}
