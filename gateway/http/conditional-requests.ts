import type { FastifyReply, FastifyRequest } from 'fastify';

/** An `onSend` hook that answers 304 without a body when the client already has this answer. */
export function sendNotModified(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: Error | null, payload?: unknown) => void,
): void {
  const tag = reply.getHeader('etag');
  const known = request.headers['if-none-match'];
  const isCurrent = known !== undefined && typeof tag === 'string' && matches(known, tag);
  if (!isCurrent || reply.statusCode !== 200) return done(null, payload);
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  done(null, null);
}

/** Weak comparison, as `If-None-Match` requires. */
function matches(known: string, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return known.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(tag));
}
