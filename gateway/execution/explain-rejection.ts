import type { GraphQLError } from 'graphql';
import { graphError } from '../errors.ts';
import { executionMessages, preferredLanguage } from '../messages/index.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { OperationRequest } from './gateway-executor.ts';

/** The error for an operation that cannot be executed: it is a subscription, or the document does not determine it. */
export function explainRejection(requestContext: OperationRequest): GraphQLError {
  const { operation, request, context } = requestContext;
  const { acceptLanguage } = context as ExecutionContext;
  const messages = executionMessages[preferredLanguage(acceptLanguage)];
  const { operationName } = request;
  if ((operation as typeof operation | undefined) !== undefined) {
    return graphError('BAD_REQUEST', messages.noSubscriptions);
  }
  const message = operationName ? messages.unknownOperation(operationName) : messages.severalOperations;
  return graphError('OPERATION_RESOLUTION_FAILURE', message);
}
