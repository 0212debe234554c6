import { createHash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';

/**
 * Lets answers to GET be kept as long as every partner that had a part in them allows: the shortest of the times they
 * gave, `private` where the caller or what they may read had a say. An answer with an error, or with anything that a
 * partner did not allow to be kept, stays at `no-store`.
 */
export function sendCachePolicy(): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, overallCachePolicy, contextValue }) {
          const { body, http } = response;
          if (request.http?.method !== 'GET' || body.kind !== 'single') return;
          const { data, errors } = body.singleResult;
          // What a partner is told of a signed-in caller may be in its answer even where no field is protected.
          if (contextValue.caller.kind !== 'anonymous') overallCachePolicy.restrict({ scope: 'PRIVATE' });
          const policy = overallCachePolicy.policyIfCacheable();
          if (policy === null || data === null || data === undefined || errors !== undefined) return;
          http.headers.set('cache-control', `${policy.scope.toLowerCase()}, max-age=${policy.maxAge}`);
          http.headers.set('etag', weakTag(JSON.stringify(data)));
        },
      };
    },
  };
}

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

/** Weak, since two answers with one tag may differ in what they say of themselves, such as their cost. */
function weakTag(data: string): string {
  return `W/"${createHash('sha256').update(data).digest('base64url')}"`;
}

function matches(known: string, tag: string): boolean {
  const opaque = (text: string) => text.trim().replace(/^W\//, '');
  return known.split(',').some((each) => each.trim() === '*' || opaque(each) === opaque(tag));
}
