import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Connection } from 'mongoose';
import { AbandonedReads, type DatabaseAvailability, runWithReadLimits } from '../records/index.ts';
import { isServiceErrorCode, preferredLanguage, ServiceError, serviceErrorStatus } from '../values/index.ts';
import type { Callers } from './authenticate-gateway.ts';
import { RETRY_AFTER_SECONDS } from './fail-whole-answer.ts';
import { localizeError } from './localize-errors.ts';
import { RequestContext } from './request-context.ts';
import { RequestDeadline } from './request-deadline.ts';
import { type GateSettings, RequestGate } from './request-gate.ts';
import type { RequestObserver } from './request-observer.ts';
import type { Subgraph } from './subgraph.ts';

export interface GraphQLRouteParts<Loaders> {
  readonly apollo: ApolloServer<RequestContext<Loaders>>;
  readonly database: Connection;
  readonly availability: DatabaseAvailability;
  readonly observer: RequestObserver;
  readonly callers: Callers;
  readonly gate: GateSettings;
  /** Longest time for one request, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** `/graphql` of a subgraph. Each request ends at its deadline, waits for its turn, and fails fast while the database is away. */
export function addGraphQLRoute<Loaders>(
  app: FastifyInstance,
  subgraph: Subgraph<Loaders>,
  {
    apollo,
    database,
    availability,
    observer,
    callers,
    gate: gateSettings,
    requestTimeoutMs,
  }: GraphQLRouteParts<Loaders>,
): void {
  const gate = new RequestGate(gateSettings);
  const abandonedReads = new AbandonedReads(database);
  const deadlineOptions = {
    longestMs: requestTimeoutMs,
    onAbandoned: (comment: string) => void abandonedReads.end(comment),
  };
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) =>
      new RequestContext({
        createLoaders: (caller) => subgraph.createLoaders(database, caller),
        language: preferredLanguage(request.headers['accept-language']),
        request,
        callers,
      }),
  });

  async function handle(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    const deadline = new RequestDeadline(request, reply, deadlineOptions);
    const forget = availability.onLoss(() => deadline.fail(new ServiceError('database')));
    try {
      return await gate.run(deadline.signal, () => {
        if (!availability.isAvailable) throw new ServiceError('database');
        return runWithReadLimits(deadline, () => answer.call(app, request, reply));
      });
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      return sendServiceError(reply, error, request.headers['accept-language']);
    } finally {
      forget();
    }
  }

  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: (request, reply) => observer.run(request, () => handle(request, reply)),
  });
}

/** Answers with the error of a request that was not executed. */
function sendServiceError(
  reply: FastifyReply,
  error: ServiceError,
  acceptLanguage: string | undefined,
): FastifyReply {
  const { code } = error.extensions;
  if (isServiceErrorCode(code)) reply.code(serviceErrorStatus[code]);
  if (reply.statusCode === 503) reply.header('retry-after', RETRY_AFTER_SECONDS);
  reply.header('cache-control', 'no-store');
  return reply.send({ errors: [localizeError(error.toJSON(), preferredLanguage(acceptLanguage))] });
}
