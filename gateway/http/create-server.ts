import helmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';
import type { Log } from '../../protocol/index.ts';
import { addExplorerRoutes, type ExplorerConfig } from '../explorer/index.ts';
import type { Partners } from '../partners/index.ts';
import { observeRequests, type Telemetry } from '../telemetry/index.ts';
import { addCompression } from './add-compression.ts';
import { addCors } from './add-cors.ts';
import { addErrorHandlers } from './add-error-handlers.ts';
import { addAdminRoutes, requireAdminScope } from './admin-routes.ts';
import { addGraphqlRoute, type GraphqlRouteOptions } from './graphql-route.ts';
import type { HttpSettings } from './http-settings.ts';
import { addJsonBodies } from './json-bodies.ts';
import { limitConnections } from './limit-connections.ts';
import { addRootRoute } from './root-route.ts';
import { securityHeaders } from './security-headers.ts';
import { addServerHooks, requestIdOf } from './server-hooks.ts';
import { serverOptions } from './server-options.ts';

export interface ServerConfig extends ExplorerConfig {
  readonly http: HttpSettings;
  readonly log: Log;
}

export interface ServerParts extends Omit<GraphqlRouteOptions, 'explorer'> {
  readonly telemetry: Telemetry;
  readonly partners: Pick<Partners, 'states'>;
  /** Aborts when the gateway starts to close. */
  readonly closing: AbortSignal;
}

/** The gateway's HTTP server with all its routes, before it listens. */
export async function createServer(config: ServerConfig, parts: ServerParts): Promise<FastifyInstance> {
  const { http, log } = config;
  const { telemetry, partners, identify, closing } = parts;
  const server = fastify({
    logger: false,
    ...serverOptions(http),
    routerOptions: { ignoreTrailingSlash: true },
    requestIdHeader: false,
    genReqId: requestIdOf,
  });
  addJsonBodies(server);
  limitConnections(server.server, http);
  observeRequests(server, log, telemetry.listeners);
  // Before every hook that may reject a request, so that rejections have the headers, too.
  await server.register(helmet, securityHeaders);
  addServerHooks(server, http, closing);
  addErrorHandlers(server, log, http.bodyBytes);
  await addCors(server, http);
  await addCompression(server);
  addAdminRoutes(server, { telemetry, partners, closing, authorize: requireAdminScope(identify) });
  const explorer = await addExplorerRoutes(server, config);
  addGraphqlRoute(server, { ...parts, explorer });
  addRootRoute(server);
  return server;
}
