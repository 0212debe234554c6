import helmet from '@fastify/helmet';
import { fastify } from 'fastify';
import { ConfigError, type Log } from '../../protocol/index.ts';
import { systemErrorCode } from '../system-error-code.ts';
import { addErrorHandlers } from './add-error-handlers.ts';
import { type AdminRoutesOptions, addAdminRoutes, allowAll } from './admin-routes.ts';
import type { AdminSettings } from './admin-settings.ts';
import { requireAllowedHost } from './require-allowed-host.ts';
import { securityHeaders } from './security-headers.ts';

/** No admin route reads a body. */
const BODY_BYTES = 1_024;

export interface AdminServer {
  /** `http://127.0.0.1:4090` */
  readonly url: string;
  close(): Promise<void>;
}

export interface AdminServerOptions extends Omit<AdminRoutesOptions, 'authorize'> {
  readonly settings: AdminSettings;
  readonly log: Log;
}

/**
 * Serves the admin routes on a port where no sign-in is needed, to requests for an allowed host. Throws a `ConfigError` when the port cannot be used.
 */
export async function startAdminServer(options: AdminServerOptions): Promise<AdminServer> {
  const { settings, log, ...routes } = options;
  const { host, port } = settings;
  const server = fastify({ logger: false, forceCloseConnections: true, bodyLimit: BODY_BYTES });
  await server.register(helmet, securityHeaders);
  addErrorHandlers(server, log, BODY_BYTES);
  requireAllowedHost(server, settings);
  addAdminRoutes(server, { ...routes, authorize: allowAll });
  try {
    const url = await server.listen({ host, port });
    return { url, close: () => server.close() };
  } catch (cause) {
    await server.close();
    const reason =
      systemErrorCode(cause) === 'EADDRINUSE' ? 'is taken' : `cannot be used (${systemErrorCode(cause)})`;
    throw new ConfigError(
      `ADMIN_PORT must be a free port, but ${port} on ${host} ${reason}. See .env.example.`,
      { cause },
    );
  }
}
