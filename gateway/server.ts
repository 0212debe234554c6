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
import { createSignIn, loadPolicies } from './access/index.ts';
import { toApolloLogger } from './apollo-logger.ts';
import type { GatewayConfig } from './config.ts';
import { createContext, type GatewayContext, requestIdFrom } from './context.ts';
import { addNotModified, type Documents, openDocuments, sendCachePolicy } from './documents/index.ts';
import { errorAnswer, formatError } from './errors.ts';
import { addPageRoutes, wantsPage } from './explorer/explorer-routes.ts';
import { addHttpErrors } from './http/http-errors.ts';
import { securityHeaders } from './http/security-headers.ts';
import { addHttpLimits, limitOperations, serverOptions } from './limits/index.ts';
import { createSigning, Partners } from './partners/index.ts';
import { ListenError } from './start-errors.ts';
import { loadSupergraph, unusable } from './supergraph/load-supergraph.ts';
import { watchSupergraph } from './supergraph/sources/watch-file.ts';
import { SupergraphGateway } from './supergraph/supergraph-gateway.ts';
import {
  type AdminServer,
  addSightRoutes,
  observeRequests,
  recordOf,
  refuseWithoutScope,
  Sight,
  startAdminServer,
} from './telemetry/index.ts';
import { reportSurprises } from './telemetry/report-unexpected-errors.ts';

export interface RunningGateway {
  /** Where the graph is: `http://localhost:4000/graphql`. */
  readonly url: string;
  readonly port: number;
  /** The administrators' own door: `http://127.0.0.1:4090`. Undefined where none is open. */
  readonly adminUrl: string | undefined;
  /** Takes no more requests, lets those under way finish for a while, and lets go of everything. May be called again. */
  close(): Promise<void>;
}

/** Starts a gateway and resolves when it answers. Throws a `GatewayStartError` that says what stands in the way. */
export async function startGateway(config: GatewayConfig): Promise<RunningGateway> {
  const documents = await openDocuments(config);
  const { log, admin: adminSettings } = config;
  const sight = new Sight({ log, approved: documents.approved, usageSink: config.usageSink });
  const partners = new Partners(config, {
    observer: sight.observer,
    addHeaders: createSigning(config.access.gatewaySecret),
  });
  sight.watch(partners);
  const { apollo, stopWatching } = await startApollo(config, { partners, documents, sight });
  let isClosing = false;
  let server: FastifyInstance;
  let admin: AdminServer | undefined;
  try {
    const parts = { documents, sight, isClosing: () => isClosing };
    server = await buildServer(config, apollo, parts);
    admin = adminSettings && (await startAdminServer({ ...parts, settings: adminSettings, log }));
    await listen(server, config);
  } catch (error) {
    await admin?.close();
    await sight.close();
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
    adminUrl: admin?.url,
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
    await sight.close();
    await admin?.close();
  }
}

interface StartedApollo {
  readonly apollo: ApolloServer<GatewayContext>;
  /** No supergraph is swapped in any more. */
  readonly stopWatching: () => Promise<void>;
}

async function startApollo(
  config: GatewayConfig,
  { partners, documents, sight }: { partners: Partners; documents: Documents; sight: Sight },
): Promise<StartedApollo> {
  const { supergraphFile, supergraphPollMs, closeTimeoutMs, limits, rate, log } = config;
  const supergraph = await loadSupergraph(supergraphFile);
  const { unauthorized, policiesModule } = config.access;
  const gateway = new SupergraphGateway({
    supergraph,
    partners,
    guarding: { unauthorized, policies: await loadPolicies(policiesModule) },
    log,
    retireAfterMs: closeTimeoutMs,
    notePlanLookup: (isKnown) => sight.metrics.notePlanLookup(isKnown),
  });
  const apollo = new ApolloServer<GatewayContext>({
    gateway,
    nodeEnv: 'production',
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError,
    logger: toApolloLogger(log),
    parseOptions: { maxTokens: limits.tokens },
    persistedQueries: { cache: documents.store },
    plugins: [
      reportSurprises(log),
      ...sight.plugins,
      limitOperations({ limits, rate, log }),
      sendCachePolicy(),
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
  { documents, sight, isClosing }: { documents: Documents; sight: Sight; isClosing: () => boolean },
): Promise<FastifyInstance> {
  const server = fastify({
    logger: false,
    ...serverOptions(config.http),
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
  observeRequests(server, sight.listeners);
  await server.register(helmet, securityHeaders);
  addHttpErrors(server, config.log, config.http.bodyBytes);
  addNotModified(server);
  await addHttpLimits(server, config.http);
  const identify = createSignIn(config);
  addSightRoutes(server, { sight, refuse: refuseWithoutScope(identify), isClosing });
  const page = await addPageRoutes(server, config);
  const answer = fastifyApolloHandler(apollo, {
    context: (request, reply) => createContext(request, reply, identify),
  });
  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    handler(request, reply) {
      const vary = [reply.getHeader('vary'), 'accept', 'accept-language'];
      reply.header('vary', vary.filter(Boolean).join(', '));
      if (wantsPage(request)) {
        return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
      }
      reply.header('cache-control', 'no-store');
      const refusal = documents.requests.admit(request);
      if (refusal !== undefined) {
        return reply.code(refusal.status).send(errorAnswer(refusal.code, refusal.message));
      }
      return recordOf(request.raw, request.id).run(() => answer.call(server, request, reply));
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
