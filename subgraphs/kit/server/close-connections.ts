import type { FastifyInstance } from 'fastify';

/**
 * Closes every connection once the server is closing and the last request has been answered. Node closes only connections that
 * have had a request: one that a client opened in advance would delay the end by a minute.
 */
export function closeConnections(app: FastifyInstance): void {
  let requests = 0;
  let isClosing = false;
  function closeIfDone(): void {
    if (isClosing && requests === 0) app.server.closeAllConnections();
  }
  app.addHook('onRequest', (_request, reply, done) => {
    requests += 1;
    // Emitted after the last byte of the answer, and when the client disconnects before.
    reply.raw.once('close', () => {
      requests -= 1;
      closeIfDone();
    });
    done();
  });
  app.addHook('preClose', (done) => {
    isClosing = true;
    closeIfDone();
    done();
  });
}
