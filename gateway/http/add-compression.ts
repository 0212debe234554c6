import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import type { FastifyInstance } from 'fastify';

/** Smaller answers fit into one network packet, with or without compression. */
const MIN_COMPRESSED_BYTES = 1_024;

/**
 * Compresses answers.
 *
 * The length of a compressed answer can reveal its content (BREACH) to an attacker who makes a victim's browser send
 * requests with the victim's credentials, adds text to them and observes the connection. That is not possible here:
 * credentials are sent in a header that pages of other sites cannot set, requests that a page could send without a
 * preflight are rejected, and error messages repeat little of a request.
 */
export async function addCompression(server: FastifyInstance): Promise<void> {
  await server.register(compress, {
    encodings: ['br', 'gzip'],
    threshold: MIN_COMPRESSED_BYTES,
    // Brotli's default quality takes a hundred times as long for answers that are a tenth smaller.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 5 },
    // A compressed request body could be larger than the limit once it is decompressed.
    globalDecompression: false,
  });
}
