import { readFile } from 'node:fs/promises';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, { type FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import type { Connection } from 'mongoose';
import type { SubgraphConfig } from '../config.ts';
import { scalarsOf } from '../resolvers/scalars.ts';
import { preferredLanguage } from '../values/language.ts';
import { cacheHeaders } from './cache-headers.ts';
import { connectDatabase, ensureIndexes } from './database.ts';
import { errorsInLanguageOfRequest } from './error-language.ts';
import { createErrorFormatter, type Surprise } from './errors.ts';
import { createLog, type Log } from './log.ts';
import { RequestContext } from './request-context.ts';
import { RequestObserver } from './request-observer.ts';
import { requireSignatures } from './require-signatures.ts';
import type { Subgraph } from './subgraph.ts';
import { traceCommands } from './trace-commands.ts';

export interface RunningSubgraph {
  readonly name: string;
  /** Where it answers GraphQL: `http://127.0.0.1:4004/graphql`. */
  readonly url: string;
  readonly database: Connection;
  /** Takes no more requests, finishes those under way, lets go of the database. Safe to call twice. */
  close(): Promise<void>;
}

/** A port that somebody else listens on. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError';
}

const LARGEST_REQUEST_BYTES = 4 * 1024 * 1024;

/**
 * Connects to the partner's database, makes its indexes, and serves its subgraph at `/graphql`, with
 * `/health/live` and `/health/ready` beside it.
 *
 * @throws DatabaseUnreachableError, PortTakenError: each a sentence to show as it is.
 */
export async function startSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  config: SubgraphConfig,
  log: Log = createLog(subgraph.name, config.logLevel ?? 'warn'),
): Promise<RunningSubgraph> {
  const database = await connectDatabase(config.mongodbUri, subgraph.name);
  try {
    traceCommands(database);
    await ensureIndexes(database, subgraph.models);
    const observer = new RequestObserver(subgraph.name, log);
    const apollo = await createApollo(subgraph, observer, log);
    const app = await createApp(subgraph, { apollo, database, observer, secret: config.gatewaySecret });
    const url = await listen(app, subgraph.name, config);
    let closed: Promise<void> | undefined;
    const close = async () => {
      await app.close();
      await apollo.stop();
      await database.close();
    };
    return { name: subgraph.name, url, database, close: () => (closed ??= close()) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function createApollo<Loaders>(
  subgraph: Subgraph<Loaders>,
  observer: RequestObserver,
  log: Log,
): Promise<ApolloServer<RequestContext<Loaders>>> {
  const typeDefs = parse(await readFile(subgraph.schemaFile, 'utf8'), { noLocation: true });
  const resolvers = { ...scalarsOf(typeDefs), ...subgraph.resolvers };
  const apollo = new ApolloServer<RequestContext<Loaders>>({
    schema: buildSubgraphSchema([{ typeDefs, resolvers: resolvers as GraphQLResolverMap }]),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    formatError: createErrorFormatter(reportSurprises(observer, log)),
    stopOnTerminationSignals: false,
    plugins: [
      errorsInLanguageOfRequest,
      observer.plugin,
      cacheHeaders(typeDefs),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

interface AppParts<Loaders> {
  readonly apollo: ApolloServer<RequestContext<Loaders>>;
  readonly database: Connection;
  readonly observer: RequestObserver;
  readonly secret: string | undefined;
}

async function createApp<Loaders>(
  subgraph: Subgraph<Loaders>,
  { apollo, database, observer, secret }: AppParts<Loaders>,
): Promise<FastifyInstance> {
  const app = Fastify({ bodyLimit: LARGEST_REQUEST_BYTES, forceCloseConnections: 'idle' });
  observer.watch(app);
  const callers = requireSignatures(app, { secret, partner: subgraph.name });
  const answer = fastifyApolloHandler(apollo, {
    context: async (request) =>
      new RequestContext({
        loaders: subgraph.createLoaders(database),
        language: preferredLanguage(request.headers['accept-language']),
        request,
        callers,
      }),
  });
  app.route({
    url: '/graphql',
    method: ['GET', 'POST'],
    handler: (request, reply) => observer.run(request, () => answer.call(app, request, reply)),
  });
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_, reply) => {
    const isReady = await answers(database);
    return reply.code(isReady ? 200 : 503).send({ status: isReady ? 'ready' : 'database unavailable' });
  });
  return app;
}

async function answers(database: Connection): Promise<boolean> {
  try {
    await database.getClient().db(database.name).command({ ping: 1, maxTimeMS: 2_000 });
    return true;
  } catch {
    return false;
  }
}

async function listen(app: FastifyInstance, name: string, { host, port }: SubgraphConfig): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new PortTakenError(
      `Port ${port}, where the ${name} subgraph should listen, is taken. Stop what runs there, or set another port.`,
      { cause },
    );
  }
  const address = app.server.address();
  const taken = typeof address === 'object' ? (address?.port ?? port) : port;
  return `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${taken}/graphql`;
}

function reportSurprises(observer: RequestObserver, log: Log): (surprise: Surprise) => void {
  return ({ id, error }) => {
    const requestId = observer.requestIdOf(error);
    log({
      level: 'error',
      message: 'A field ended in an unexpected error.',
      requestId,
      facts: { errorId: id },
      error,
    });
  };
}
