import { createHash } from 'node:crypto';
import { callerClass } from '../../protocol/index.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { OperationRequest, OperationResult } from './gateway-executor.ts';

/**
 * Sets `Cache-Control` and `ETag` of an answer to GET. It may be stored for the shortest time that its partners allow;
 * `private` for a signed-in caller. Without the headers, an answer stays at the route's `no-store`: one with errors, with
 * protected fields, or with data that a partner does not allow to store.
 */
export function sendCacheHeaders(requestContext: OperationRequest, { data, errors }: OperationResult): void {
  const { overallCachePolicy, response } = requestContext;
  const { caller } = requestContext.context as ExecutionContext;
  if (overallCachePolicy === undefined || response?.http === undefined) return;
  // Partners receive the claims of a known caller: their answers may depend on them even without protected fields.
  if (caller.kind !== 'anonymous') overallCachePolicy.restrict({ scope: 'PRIVATE' });
  const policy = overallCachePolicy.policyIfCacheable();
  if (policy === null || data === null || data === undefined || errors !== undefined) return;
  const { headers } = response.http;
  headers.set('cache-control', `${policy.scope.toLowerCase()}, max-age=${policy.maxAge}`);
  headers.set('etag', weakTag(callerClass(caller), JSON.stringify(data)));
}

/**
 * Weak, because answers with the same data may differ in their extensions, such as the cost. Callers of different classes get
 * different tags, so that none is answered 304 for an answer that a cache has stored for another class.
 */
function weakTag(callers: string, data: string): string {
  return `W/"${createHash('sha256').update(`${callers}\n${data}`).digest('base64url')}"`;
}
