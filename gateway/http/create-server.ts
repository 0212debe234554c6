import helmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';
import { type Log, REQUEST_ID_HEADER, readRequestId } from '../../protocol/index.ts';
import { addExplorerRoutes, type ExplorerConfig } from '../explorer/index.ts';
import type { Partners } from '../partners/index.ts';
import { observeRequests, type Telemetry } from '../telemetry/index.ts';
import { addCompression } from './add-compression.ts';
import { addCors } from './add-cors.ts';
import { addErrorHandlers } from './add-error-handlers.ts';
import { addAdminRoutes, requireAdminScope } from './admin-routes.ts';
import { addGraphqlRoute, type GraphqlRouteOptions } from './graphql-route.ts';
import type { HttpSettings } from './http-settings.ts';
import { securityHeaders } from './security-headers.ts';
import { addServerHooks } from './server-hooks.ts';
import { serverOptions } from './server-options.ts';

export interface ServerConfig extends ExplorerConfig {
  readonly http: HttpSettings;
  readonly log: Log;
}

export interface ServerParts extends Omit<GraphqlRouteOptions, 'explorer'> {
  readonly telemetry: Telemetry;
  readonly partners: Pick<Partners, 'states'>;
  readonly isClosing: () => boolean;
}

/** The gateway's HTTP server with all its routes, which does not listen yet. */
export async function createServer(config: ServerConfig, parts: ServerParts): Promise<FastifyInstance> {
  const { http, log } = config;
  const { telemetry, partners, identify, isClosing } = parts;
  const server = fastify({
    logger: false,
    ...serverOptions(http),
    routerOptions: { ignoreTrailingSlash: true },
    requestIdHeader: false,
    genReqId: ({ headers }) => readRequestId(headers[REQUEST_ID_HEADER]),
  });
  observeRequests(server, log, telemetry.listeners);
  addServerHooks(server, http, isClosing);
  await server.register(helmet, securityHeaders);
  addErrorHandlers(server, log, http.bodyBytes);
  await addCors(server, http);
  await addCompression(server);
  addAdminRoutes(server, { telemetry, partners, isClosing, authorize: requireAdminScope(identify) });
  const explorer = await addExplorerRoutes(server, config);
  addGraphqlRoute(server, { ...parts, explorer });
  return server;
}
