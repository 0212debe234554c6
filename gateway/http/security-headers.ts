import type { FastifyHelmetOptions } from '@fastify/helmet';

/** Nothing from elsewhere: every script, style and font of the page comes from this server. */
export const securityHeaders: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      // The page's editor runs its language services in workers and writes its own styles.
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
  // Whoever ends TLS in front of the gateway knows whether the whole domain can promise it.
  strictTransportSecurity: false,
};
