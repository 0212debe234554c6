import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A longer text is parsed when the turn of its operation has come. 64 KiB take less than half a millisecond. */
const PARSED_EARLY_CHARACTERS = 64 * 1024;

/** The JSON of a body that has been received and not been parsed. */
class UnparsedBody {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * Reads bodies of JSON. To parse a megabyte blocks the process for several milliseconds, and many bodies may arrive together,
 * so that of a long one waits for `parseBody`.
 */
export function addJsonBodies(server: FastifyInstance): void {
  const parseNow = server.getDefaultJsonParser('error', 'error');
  server.removeContentTypeParser('application/json');
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (request, text: string, done) => {
    if (text.length <= PARSED_EARLY_CHARACTERS) void parseNow(request, text, done);
    else done(null, new UnparsedBody(text));
  });
}

/** Parses the body of a request, if it has not been parsed yet. Throws Fastify's error for a body that is not JSON. */
export function parseBody(server: FastifyInstance, request: FastifyRequest): void {
  const { body } = request;
  if (!(body instanceof UnparsedBody)) return;
  const parseNow = server.getDefaultJsonParser('error', 'error');
  // Fastify's parser calls back before it returns.
  void parseNow(request, body.text, (error, parsed: unknown) => {
    if (error !== null) throw error;
    request.body = parsed;
  });
}
