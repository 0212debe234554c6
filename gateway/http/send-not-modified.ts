import type { FastifyReply, FastifyRequest } from 'fastify';

/** An `onSend` hook: answers 304 without a body when `If-None-Match` shows that the client has this answer already. */
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
  return known
    .split(',')
    .some((each) => each.trim() === '*' || withoutWeakMark(each) === withoutWeakMark(tag));
}

function withoutWeakMark(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
