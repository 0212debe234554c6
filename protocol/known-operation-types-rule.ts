import { type ASTVisitor, GraphQLError, OperationTypeNode, type ValidationContext } from 'graphql';

/**
 * A validation rule: an operation has a type that the schema has. Without it the GraphQL library accepts
 * `mutation { anything }` where there are no mutations, and its execution fails unexpectedly.
 * Subscriptions are never accepted, because neither the gateway nor a subgraph executes them.
 */
export function knownOperationTypesRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      const { operation } = node;
      if (operation !== OperationTypeNode.SUBSCRIPTION && context.getSchema().getRootType(operation) != null)
        return undefined;
      const message = `The ${operation} operation is not supported by the schema.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
      // Nothing below has a type, so nothing else can be said about it.
      return false;
    },
  };
}
