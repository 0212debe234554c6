import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
} from 'graphql';
import { type FragmentMap, readFragments } from '../../operation/fragments.ts';

/** An operation as the client wrote it, and the schema that it was written for. */
export interface ClientOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: FragmentMap;
}

/** Undefined when the document has no operation of this name, or several and no name is given. */
export function readClientOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): ClientOperation | undefined {
  const operation = getOperationAST(document, operationName);
  return operation ? { schema, document, operation, fragments: readFragments(document) } : undefined;
}
