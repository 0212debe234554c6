import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import helmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';
import type { GatewayConfig } from './config.ts';
import { createContext, type GatewayContext, requestIdFrom } from './context.ts';
import { formatError } from './errors.ts';
import { addHealthRoutes } from './health-routes.ts';
import { addHttpErrors } from './http-errors.ts';
import { toApolloLogger } from './log.ts';
import { addPageRoutes, wantsPage } from './page-routes.ts';
import { Partners } from './partners/partners.ts';
import { reportSurprises } from './report-surprises.ts';
import { securityHeaders } from './security-headers.ts';
import { ListenError } from './start-errors.ts';
import { loadSupergraph, unusable } from './supergraph/load-supergraph.ts';
import { SupergraphGateway } from './supergraph/supergraph-gateway.ts';
import { watchSupergraph } from './supergraph/watch-supergraph.ts';

const LARGEST_BODY_BYTES = 1024 * 1024;
const SLOWEST_REQUEST_MS = 30_000;

export interface RunningGateway {
  /** Where the graph is: `http://localhost:4000/graphql`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more requests, lets those under way finish for a while, and lets go of everything. May be called again. */
  close(): Promise<void>;
}

/** Starts a gateway and resolves when it answers. Throws a `GatewayStartError` that says what stands in the way. */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const partners = new Partners(config);
  const { apollo, stopWatching } = await startApollo(config, partners);
  let isClosing = false;
  let server: FastifyInstance;
  try {
    server = await buildServer(config, apollo, () => isClosing);
    await listen(server, config);
  } catch (error) {
    await stopWatching();
    await apollo.stop();
    throw error;
  }
  const address = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${hostInUrl(config.host)}:${port}/graphql`,
    port,
    close() {
      isClosing = true;
      closed ??= close();
      return closed;
    },
  };

  async function close(): Promise<void> {
    await stopWatching();
    const patience = setTimeout(() => server.server.closeAllConnections(), config.closeTimeoutMs);
    await server.close();
    clearTimeout(patience);
    await apollo.stop();
    await partners.close();
  }
}

interface StartedApollo {
  readonly apollo: ApolloServer<GatewayContext>;
  /** No supergraph is swapped in any more. */
  readonly stopWatching: () => Promise<void>;
}

async function startApollo(config: GatewayConfig, partners: Partners): Promise<StartedApollo> {
  const { supergraphFile, supergraphPollMs, closeTimeoutMs, log } = config;
  const supergraph = await loadSupergraph(supergraphFile);
  const gateway = new SupergraphGateway({ supergraph, partners, log, retireAfterMs: closeTimeoutMs });
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    logger: toApolloLogger(log),
    plugins: [
      reportSurprises(log),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  try {
    await apollo.start();
    partners.checkConfiguredNames();
  } catch (error) {
    throw unusable(supergraphFile, error);
  }
  const stopWatching = watchSupergraph({
    file: supergraphFile,
    pollMs: supergraphPollMs,
    sdl: supergraph.sdl,
    replace: (next) => gateway.replace(next),
    log,
  });
  return { apollo, stopWatching };
}

async function buildServer(
  config: GatewayConfig,
  apollo: ApolloServer<GatewayContext>,
  isClosing: () => boolean,
): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    bodyLimit: LARGEST_BODY_BYTES,
    requestTimeout: SLOWEST_REQUEST_MS,
    routerOptions: { ignoreTrailingSlash: true },
    requestIdHeader: false,
    genReqId: (request) => requestIdFrom(request.headers['x-request-id']),
  });
  server.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  server.addHook('onSend', (_request, reply, payload, done) => {
    // Else a client's idle connection would keep a closing gateway waiting.
    if (isClosing()) reply.header('connection', 'close');
    done(null, payload);
  });
  await server.register(helmet, securityHeaders);
  addHttpErrors(server, config.log);
  addHealthRoutes(server, isClosing);
  const page = await addPageRoutes(server, config);

  const answer = fastifyApolloHandler(apollo, {
    context: async (request, reply) => createContext(request, reply),
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler(request, reply) {
      reply.header('vary', 'accept');
      if (wantsPage(request)) {
        return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
      }
      reply.header('cache-control', 'no-store');
      return answer.call(server, request, reply);
    },
  });
  return server;
}

async function listen(server: FastifyInstance, { host, port }: GatewayConfig): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (cause) {
    throw ListenError.from(cause, host, port);
  }
}

function hostInUrl(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
