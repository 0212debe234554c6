import { fastify } from 'fastify';
import { ConfigError, type Log } from '../../protocol/index.ts';
import { codeOf } from '../start-errors.ts';
import { addSightRoutes, refuseNobody, type SightRoutesOptions } from './admin-routes.ts';
import type { AdminSettings } from './admin-settings.ts';

export interface AdminServer {
  /** `http://127.0.0.1:4090`. */
  readonly url: string;
  close(): Promise<void>;
}

export interface AdminServerOptions extends Omit<SightRoutesOptions, 'refuse'> {
  readonly settings: AdminSettings;
  readonly log: Log;
}

/**
 * Opens the administrators' door. Undefined when its port was nobody's wish and is taken; throws a `ConfigError` when one
 * was asked for and cannot be had.
 */
export async function startAdminServer(options: AdminServerOptions): Promise<AdminServer | undefined> {
  const { settings, log, ...routes } = options;
  const { host, port, isOptional } = settings;
  const server = fastify({ logger: false, forceCloseConnections: true });
  addSightRoutes(server, { ...routes, refuse: refuseNobody });
  try {
    const url = await server.listen({ host, port });
    return { url, close: () => server.close() };
  } catch (cause) {
    await server.close();
    const reason = codeOf(cause) === 'EADDRINUSE' ? 'is taken' : `cannot be had (${codeOf(cause)})`;
    const message = `ADMIN_PORT must be a free port, but ${port} on ${host} ${reason}. See .env.example.`;
    if (!isOptional) throw new ConfigError(message, { cause });
    log({
      level: 'warn',
      message: `There are no metrics at their usual port: ${port} on ${host} ${reason}.`,
    });
    return undefined;
  }
}
