import { GraphQLError, OperationTypeNode } from 'graphql';
import type { ErrorCode } from '../../protocol/index.ts';
import type { GatewayExecutor } from './gateway-executor.ts';

/** Refuses what the gateway cannot carry out, before anything is planned. ApolloGateway would throw halfway. */
export function checkOperation(executor: GatewayExecutor): GatewayExecutor {
  return async (requestContext) => {
    const { operation, request } = requestContext;
    // Apollo Server passes on a document in which the operation cannot be told; its type says otherwise.
    if ((operation as typeof operation | undefined) === undefined) {
      const { operationName } = request;
      const message = operationName
        ? `The document has no operation named "${operationName}".`
        : 'The document has several operations: say by "operationName" which one to run.';
      return { errors: [new GraphQLError(message)] };
    }
    if (operation.operation === OperationTypeNode.SUBSCRIPTION) {
      const code: ErrorCode = 'BAD_REQUEST';
      return {
        errors: [
          new GraphQLError('This graph offers no subscriptions: ask by query.', { extensions: { code } }),
        ],
      };
    }
    return executor(requestContext);
  };
}
