import { graphError } from '../errors.ts';
import { executionMessages, preferredLanguage } from '../messages/index.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { GatewayExecutor, OperationRequest, OperationResult } from './gateway-executor.ts';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const BAD_GATEWAY = 502;
const MAX_SHOWN_LENGTH = 40;

/**
 * Executes an operation for a client that sent `Passerelle-Completeness`. With `required`, an answer with errors
 * loses its data. A stale answer counts as complete, and is marked as usual.
 *
 * The status is 502 for a client that accepts `application/graphql-response+json`. For `application/json`, GraphQL over
 * HTTP requires 200, because a 502 could also come from a proxy, and its body could not be trusted.
 */
export async function requireCompleteness(
  header: string,
  requestContext: OperationRequest,
  execute: GatewayExecutor,
): Promise<OperationResult> {
  const { request, response, context } = requestContext;
  const completeness = header.trim().toLowerCase();
  if (completeness !== 'required' && completeness !== 'partial') {
    const { acceptLanguage } = context as ExecutionContext;
    const messages = executionMessages[preferredLanguage(acceptLanguage)];
    return {
      errors: [graphError('BAD_REQUEST', messages.badCompleteness(completeness.slice(0, MAX_SHOWN_LENGTH)))],
    };
  }
  const result = await execute(requestContext);
  const isPartial = result.data !== undefined && (result.errors ?? []).length > 0;
  if (completeness === 'partial' || !isPartial) return result;
  if (request.http?.headers.get('accept')?.includes(GRAPHQL_RESPONSE) && response?.http) {
    response.http.status = BAD_GATEWAY;
  }
  return { ...result, data: null };
}
