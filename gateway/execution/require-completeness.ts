import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../protocol/index.ts';
import type { GatewayExecutor } from './gateway-executor.ts';

const HEADER = 'passerelle-completeness';
const JSON_OF_GRAPHQL = 'application/graphql-response+json';
const BAD_GATEWAY = 502;

/**
 * A client that says `Passerelle-Completeness: required` gets all that it asked for or nothing: where an error has left a
 * blank, the errors alone. An answer from before that stood in for a partner is whole, and marked as usual.
 *
 * The status is 502 for those who accept `application/graphql-response+json`. In `application/json` any proxy on the
 * way might have made a 502, so that its body could not be trusted: there GraphQL over HTTP wants 200.
 */
export function requireCompleteness(executor: GatewayExecutor): GatewayExecutor {
  return async (requestContext) => {
    const { request, response } = requestContext;
    const wish = request.http?.headers.get(HEADER)?.trim().toLowerCase() ?? 'partial';
    if (wish !== 'required' && wish !== 'partial') {
      const code: ErrorCode = 'BAD_REQUEST';
      const message = `The header Passerelle-Completeness must be "required" or "partial", but got "${wish.slice(0, 40)}".`;
      return { errors: [new GraphQLError(message, { extensions: { code } })] };
    }
    const result = await executor(requestContext);
    const isPartial = result.data !== undefined && (result.errors ?? []).length > 0;
    if (wish === 'partial' || !isPartial) return result;
    if (request.http?.headers.get('accept')?.includes(JSON_OF_GRAPHQL) && response?.http) {
      response.http.status = BAD_GATEWAY;
    }
    return { ...result, data: null };
  };
}
