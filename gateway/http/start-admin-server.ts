import { fastify } from 'fastify';
import { ConfigError, type Log } from '../../protocol/index.ts';
import { systemErrorCode } from '../system-error-code.ts';
import { type AdminRoutesOptions, addAdminRoutes, allowAll } from './admin-routes.ts';
import type { AdminSettings } from './admin-settings.ts';

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
 * Serves the admin routes on a port where no sign-in is needed. Returns undefined when the default port is busy. Throws a
 * `ConfigError` when a port was configured that cannot be used.
 */
export async function startAdminServer(options: AdminServerOptions): Promise<AdminServer | undefined> {
  const { settings, log, ...routes } = options;
  const { host, port, isOptional } = settings;
  const server = fastify({ logger: false, forceCloseConnections: true });
  addAdminRoutes(server, { ...routes, authorize: allowAll });
  try {
    const url = await server.listen({ host, port });
    return { url, close: () => server.close() };
  } catch (cause) {
    await server.close();
    const reason =
      systemErrorCode(cause) === 'EADDRINUSE' ? 'is taken' : `cannot be used (${systemErrorCode(cause)})`;
    const message = `ADMIN_PORT must be a free port, but ${port} on ${host} ${reason}. See .env.example.`;
    if (!isOptional) throw new ConfigError(message, { cause });
    log({
      level: 'warn',
      message: `Metrics are not served, because the default port ${port} on ${host} ${reason}. Set ADMIN_PORT to a free port.`,
    });
    return undefined;
  }
}
