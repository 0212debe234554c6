import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { type ErrorCode, isShownErrorCode } from '../../protocol/index.ts';
import { adminScope, type IdentifyCaller } from '../access/index.ts';
import { errorAnswer } from '../errors.ts';
import type { Sight } from '../telemetry/telemetry.ts';

/** Undefined for an administrator; else why somebody is none. */
export type RefuseStranger = (request: FastifyRequest) => Promise<Refusal | undefined>;

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Where the gateway's port cannot be reached by others, everybody is an administrator. */
export const refuseNobody: RefuseStranger = async () => undefined;

/** Administrators are those who sign in with the scope `admin`: an address alone proves nothing behind a proxy. */
export function refuseWithoutScope(identify: IdentifyCaller): RefuseStranger {
  return async ({ headers }) => {
    try {
      const caller = await identify(headers);
      if (caller.kind === 'anonymous') {
        const message = `This is for administrators: sign in with a key that has the scope "${adminScope}".`;
        return { status: 401, code: 'UNAUTHENTICATED', message };
      }
      if (caller.scopes.has(adminScope)) return undefined;
      const message = `This is for administrators: the scope "${adminScope}" is needed.`;
      return { status: 403, code: 'FORBIDDEN', message };
    } catch (error) {
      if (!(error instanceof GraphQLError) || !isShownErrorCode(error.extensions['code'])) throw error;
      const { status = 401 } = (error.extensions['http'] ?? {}) as { status?: number };
      return { status, code: error.extensions['code'], message: error.message };
    }
  };
}

export interface SightRoutesOptions {
  readonly sight: Sight;
  readonly refuse: RefuseStranger;
  readonly isClosing: () => boolean;
}

/**
 * `/metrics` for administrators. `/health/live`: the process answers. `/health/ready`: it takes new requests, which it stops
 * doing as soon as it is told to close; administrators are told how the partners do as well.
 */
export function addSightRoutes(server: FastifyInstance, options: SightRoutesOptions): void {
  const { sight, refuse, isClosing } = options;

  server.get('/metrics', async (request, reply) => {
    const refusal = await refuse(request);
    if (refusal !== undefined) return sendRefusal(reply, refusal);
    return reply
      .header('cache-control', 'no-store')
      .type(sight.metrics.contentType)
      .send(await sight.metrics.text());
  });

  server.get('/health/live', () => ({ status: 'ok' }));

  server.get('/health/ready', async (request, reply) => {
    const status = isClosing() ? 'closing' : 'ok';
    const isAdministrator = (await refuse(request).catch(() => 'refused')) === undefined;
    reply.code(isClosing() ? 503 : 200).header('cache-control', 'no-store');
    return isAdministrator ? { status, partners: sight.standings() } : { status };
  });
}

function sendRefusal(reply: FastifyReply, { status, code, message }: Refusal): FastifyReply {
  if (status === 401) reply.header('www-authenticate', 'Bearer realm="passerelle"');
  return reply.code(status).send(errorAnswer(code, message));
}
