import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * An `onSend` hook: answers 304 without a body when `If-None-Match` shows that the client has this answer already. An answer
 * that is not storable has no `ETag`; Apollo Server has a `Cache-Control` of its own for some of these, which is replaced.
 */
export function sendNotModified(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  done: (error: Error | null, payload?: unknown) => void,
): void {
  const tag = reply.getHeader('etag');
  if (typeof tag !== 'string') {
    if (!isPage(reply)) reply.header('cache-control', 'no-store');
    return done(null, payload);
  }
  const known = request.headers['if-none-match'];
  const isCurrent = known !== undefined && matches(known, tag);
  if (!isCurrent || reply.statusCode !== 200) return done(null, payload);
  reply.code(304).removeHeader('content-type').removeHeader('content-length');
  done(null, null);
}

/** Whether this is the explorer, which has the same address as the graph. */
function isPage(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type')).startsWith('text/html');
}

/** Weak comparison, as `If-None-Match` requires. */
function matches(known: string, tag: string): boolean {
  return known
    .split(',')
    .some((each) => each.trim() === '*' || withoutWeakMark(each) === withoutWeakMark(tag));
}

function withoutWeakMark(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
