import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { REQUEST_ID_HEADER } from '../../protocol/index.ts';
import type { HttpSettings } from './http-settings.ts';

/** Lets pages of the configured origins send requests to the graph. */
export async function addCors(server: FastifyInstance, { corsOrigins }: HttpSettings): Promise<void> {
  if (corsOrigins.length === 0) return;
  await server.register(cors, {
    origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
    // Callers authenticate by a header. A cookie would be sent by the browser from the pages of any site.
    credentials: false,
    methods: ['GET', 'POST'],
    exposedHeaders: ['etag', 'ratelimit', 'ratelimit-policy', 'retry-after', REQUEST_ID_HEADER],
    maxAge: 600,
    strictPreflight: false,
  });
}
