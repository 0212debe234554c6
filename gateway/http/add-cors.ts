import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { HttpSettings } from './http-settings.ts';

/** Lets pages of the configured origins send requests to the graph. */
export async function addCors(server: FastifyInstance, { corsOrigins }: HttpSettings): Promise<void> {
  if (corsOrigins.length === 0) return;
  await server.register(cors, {
    origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
    // Callers authenticate by a header of their own, never by a cookie, which a browser would send by itself.
    credentials: false,
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id'],
    maxAge: 600,
    strictPreflight: false,
  });
}
