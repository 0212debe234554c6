import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import { errorAnswer } from '../errors.ts';
import type { HttpSettings } from './http-settings.ts';

/** Smaller answers than this fit into one packet either way. */
const WORTH_COMPRESSING_BYTES = 1_024;

/**
 * Bounds addresses and answers, lets in the pages of other sites that are named, and compresses. To be called before any
 * route is added.
 */
export async function addHttpLimits(server: FastifyInstance, settings: HttpSettings): Promise<void> {
  const { urlBytes, responseBytes, corsOrigins } = settings;
  server.addHook('onRequest', (request, reply, done) => {
    if (request.url.length <= urlBytes) return done();
    const message = `The address of a request must be at most ${urlBytes} bytes long. Send the query by POST.`;
    void reply.code(414).send(errorAnswer('URL_TOO_LONG', message));
  });

  server.addHook('onSend', (request, reply, payload, done) => {
    if (typeof payload !== 'string' || !isLargerThan(payload, responseBytes)) return done(null, payload);
    const message = `The answer to this request is larger than the ${responseBytes.toLocaleString('en')} bytes that are allowed. Ask for fewer items at a time, or for fewer fields.`;
    reply.code(400).header('cache-control', 'no-store').removeHeader('etag').removeHeader('content-length');
    done(null, JSON.stringify(errorAnswer('RESPONSE_TOO_LARGE', message, request.id)));
  });

  if (corsOrigins.length > 0) {
    await server.register(cors, {
      origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
      // Callers show who they are by a header of their own, never by a cookie that a browser would add unasked.
      credentials: false,
      methods: ['GET', 'POST'],
      exposedHeaders: ['etag', 'ratelimit', 'ratelimit-policy', 'retry-after', 'x-request-id'],
      maxAge: 600,
      strictPreflight: false,
    });
  }

  // Compression tells by the length of an answer what is in it (BREACH) to whoever can make a victim's browser ask with
  // the victim's credentials, add text of their own and watch the wire. Nobody can here: credentials come in a header
  // that other sites' pages cannot set, requests that a page could send unasked are refused, and errors echo little.
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: WORTH_COMPRESSING_BYTES,
    // Brotli's own default takes a hundred times as long for a tenth less.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 5 },
    // A compressed body could unfold to more than the limit of what was sent: clients send theirs as they are.
    globalDecompression: false,
  });
}

function isLargerThan(text: string, bytes: number): boolean {
  // No character takes more than three bytes for each unit of its length.
  return text.length * 3 > bytes && Buffer.byteLength(text) > bytes;
}
