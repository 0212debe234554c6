import type { FastifyInstance, FastifyRequest } from 'fastify';
import { anonymous, type Caller } from './caller.ts';
import { createRequestVerifier, SignatureError } from './verify-request.ts';

/** Who asks, and whether the answer was made to suit them. */
export interface Callers {
  /** Marks the answer as this caller's own: nobody may keep it for others. */
  of(request: FastifyRequest): Caller;
}

/**
 * Lets `/graphql` answer only what the gateway signed, where a secret is shared with it; without one, whoever can reach this
 * process may ask, and is taken for a stranger.
 */
export function requireSignatures(
  app: FastifyInstance,
  { secret, partner }: { readonly secret: string | undefined; readonly partner: string },
): Callers {
  const callers = new WeakMap<FastifyRequest, Caller>();
  const personal = new WeakSet<FastifyRequest>();
  if (secret !== undefined) verifyAll(app, createRequestVerifier({ secret, partner }), callers);
  app.addHook('onSend', (request, reply, payload, done) => {
    if (personal.has(request)) reply.header('cache-control', 'private, no-store');
    done(null, payload);
  });
  return {
    of(request) {
      personal.add(request);
      return callers.get(request) ?? anonymous;
    },
  };
}

function verifyAll(
  app: FastifyInstance,
  verify: ReturnType<typeof createRequestVerifier>,
  callers: WeakMap<FastifyRequest, Caller>,
): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  // The signature covers the bytes of the body, which nobody has any more once it is parsed.
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const { method, url, headers } = request;
    try {
      callers.set(request, verify({ method, url, headers, body: body as Buffer }));
    } catch (error) {
      done(error as Error);
      return;
    }
    void parseJson(request, body.toString('utf8'), done);
  });
  app.addHook('preHandler', (request, _reply, done) => {
    const isOpen = request.routeOptions.url !== '/graphql';
    done(isOpen || callers.has(request) ? undefined : new SignatureError('unsigned'));
  });
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof SignatureError)) throw error;
    const code = error.problem === 'unsigned' ? 'SIGNATURE_REQUIRED' : 'SIGNATURE_INVALID';
    return reply.code(401).send({ errors: [{ message: error.message, extensions: { code } }] });
  });
}
