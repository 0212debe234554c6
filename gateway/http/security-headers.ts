import type { FastifyHelmetOptions } from '@fastify/helmet';

/** The explorer loads every script, style and font from the gateway itself. */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // The explorer's editor runs its language services in workers and adds styles to the page.
      workerSrc: ["'self'", 'blob:'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // The proxy that terminates TLS decides whether the whole domain is HTTPS only.
  strictTransportSecurity: false,
};
