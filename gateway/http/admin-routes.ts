import type { FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { isShownErrorCode } from '../../protocol/index.ts';
import { adminScope, type IdentifyCaller } from '../access/index.ts';
import { networkOf } from '../limits/index.ts';
import type { Partners } from '../partners/index.ts';
import type { Telemetry } from '../telemetry/index.ts';
import { messagesFor, type Rejection, sendRejection } from './add-error-handlers.ts';

/** Undefined for an administrator, else the reason why the request is rejected. */
export type AuthorizeAdmin = (request: FastifyRequest) => Promise<Rejection | undefined>;

/** Accepts every request: for a port that only administrators can reach. */
export const allowAll: AuthorizeAdmin = async () => undefined;

/** Accepts callers with the scope `admin`. The client's address is no credential: behind a proxy, it is the proxy's. */
export function requireAdminScope(identify: IdentifyCaller): AuthorizeAdmin {
  return async (request) => {
    const { administratorsSignIn, administratorsOnly } = messagesFor(request);
    try {
      const caller = await identify(request.headers, networkOf(request.ip));
      if (caller.kind === 'anonymous') {
        return { status: 401, code: 'UNAUTHENTICATED', message: administratorsSignIn(adminScope) };
      }
      if (caller.scopes.has(adminScope)) return undefined;
      return { status: 403, code: 'FORBIDDEN', message: administratorsOnly(adminScope) };
    } catch (error) {
      if (!(error instanceof GraphQLError) || !isShownErrorCode(error.extensions['code'])) throw error;
      const { code, retryAfter, http } = error.extensions;
      const { status = 401 } = (http ?? {}) as { status?: number };
      return { status, code, message: error.message, retryAfter: retryAfter as number | undefined };
    }
  };
}

export interface AdminRoutesOptions {
  readonly telemetry: Telemetry;
  readonly partners: Pick<Partners, 'states'>;
  readonly authorize: AuthorizeAdmin;
  /** Aborts when the gateway starts to close. */
  readonly closing: AbortSignal;
}

/**
 * - `/metrics`, for administrators.
 * - `/health/live`: the process answers.
 * - `/health/ready`: the gateway accepts requests, which it no longer does once it is closing. For administrators, with
 *   the state of each partner.
 */
export function addAdminRoutes(server: FastifyInstance, options: AdminRoutesOptions): void {
  const { telemetry, partners, authorize, closing } = options;

  server.get('/metrics', async (request, reply) => {
    const rejection = await authorize(request);
    if (rejection !== undefined) {
      if (rejection.status === 401) reply.header('www-authenticate', 'Bearer realm="passerelle"');
      return sendRejection(reply, rejection);
    }
    return reply
      .header('cache-control', 'no-store')
      .type(telemetry.metrics.contentType)
      .send(await telemetry.metrics.text());
  });

  server.get('/health/live', (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'ok' };
  });

  server.get('/health/ready', async (request, reply) => {
    const status = closing.aborted ? 'closing' : 'ok';
    const isAdministrator = (await authorize(request).catch(() => 'rejected')) === undefined;
    reply.code(closing.aborted ? 503 : 200).header('cache-control', 'no-store');
    return isAdministrator ? { status, partners: partners.states() } : { status };
  });
}
