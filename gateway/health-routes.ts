import type { FastifyInstance } from 'fastify';

/** `live`: the process answers. `ready`: it takes new requests, which it stops doing as soon as it is told to close. */
export function addHealthRoutes(server: FastifyInstance, isClosing: () => boolean): void {
  server.get('/health/live', () => ({ status: 'ok' }));
  server.get('/health/ready', (_request, reply) =>
    isClosing() ? reply.code(503).send({ status: 'closing' }) : { status: 'ok' },
  );
}
