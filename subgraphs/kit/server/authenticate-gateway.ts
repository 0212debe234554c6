import type { FastifyInstance, FastifyRequest } from 'fastify';
import { anonymous, CALLER_HEADER, type CallerClaims, type ErrorCode } from '../../../protocol/index.ts';
import { createRequestVerifier, SignatureError } from './create-request-verifier.ts';

/** The callers of requests. */
export interface Callers {
  /** The caller of a request. Marks the answer as private: no cache may store it. */
  of(request: FastifyRequest): CallerClaims;
  /** Whether the caller of a request is signed in. Marks the answer as one that varies with the caller. */
  isSignedIn(request: FastifyRequest): boolean;
}

/**
 * With a secret, `/graphql` answers only requests that the gateway signed. Without one, it answers every request, as for an
 * anonymous caller: claims without a signature could come from any client.
 */
export function authenticateGateway(
  app: FastifyInstance,
  { secret, partner }: { readonly secret: string | undefined; readonly partner: string },
): Callers {
  const callers = new WeakMap<FastifyRequest, CallerClaims>();
  const privateAnswers = new WeakSet<FastifyRequest>();
  const varyingAnswers = new WeakSet<FastifyRequest>();
  if (secret !== undefined) requireSignatures(app, createRequestVerifier({ secret, partner }), callers);
  app.addHook('onSend', (request, reply, payload, done) => {
    if (privateAnswers.has(request)) reply.header('cache-control', 'private, no-store');
    if (varyingAnswers.has(request)) reply.header('vary', CALLER_HEADER);
    done(null, payload);
  });
  return {
    of(request) {
      privateAnswers.add(request);
      return callers.get(request) ?? anonymous;
    },
    isSignedIn(request) {
      varyingAnswers.add(request);
      return callers.get(request)?.kind === 'known';
    },
  };
}

function requireSignatures(
  app: FastifyInstance,
  verify: ReturnType<typeof createRequestVerifier>,
  callers: WeakMap<FastifyRequest, CallerClaims>,
): void {
  const parseBody = app.getDefaultJsonParser('error', 'error');
  // The signature covers the bytes of the body, so it is verified before they are parsed.
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    const { method, url, headers } = request;
    try {
      callers.set(request, verify({ method, url, headers, body: body as Buffer }));
    } catch (error) {
      done(error as Error);
      return;
    }
    void parseBody(request, body.toString('utf8'), done);
  });
  app.addHook('preHandler', (request, _reply, done) => {
    const isOpen = request.routeOptions.url !== '/graphql';
    done(isOpen || callers.has(request) ? undefined : new SignatureError('unsigned'));
  });
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof SignatureError)) throw error;
    const code = (
      error.problem === 'unsigned' ? 'SIGNATURE_REQUIRED' : 'SIGNATURE_INVALID'
    ) satisfies ErrorCode;
    return reply.code(401).send({ errors: [{ message: error.message, extensions: { code } }] });
  });
}
