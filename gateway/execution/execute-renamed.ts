import { type GraphQLError, getOperationAST } from 'graphql';
import { isRecord } from '../../protocol/index.ts';
import type { RenamedDocument } from '../planning/index.ts';
import type { GatewayExecutor, OperationRequest, OperationResult } from './gateway-executor.ts';
import { setOwn } from './own-keys.ts';

/** Executes a document with renamed aliases in place of the client's, and gives the answer the client's aliases. */
export async function executeRenamed(
  { document, clientKeyOf }: RenamedDocument,
  requestContext: OperationRequest,
  execute: GatewayExecutor,
): Promise<OperationResult> {
  const operation = getOperationAST(document, requestContext.request.operationName || undefined);
  if (operation == null) throw new Error('A document with renamed aliases must have the same operations.');
  // Query plans are cached by this hash.
  const queryHash = `${requestContext.queryHash} renamed`;
  const result = await execute({ ...requestContext, document, operation, queryHash });
  return {
    ...result,
    ...(result.data && { data: renameKeys(result.data, clientKeyOf) as Record<string, unknown> }),
    ...(result.errors && { errors: result.errors.map((error) => renamePath(error, clientKeyOf)) }),
  };
}

function renameKeys(value: unknown, clientKeyOf: (key: string) => string): unknown {
  if (Array.isArray(value)) return value.map((item) => renameKeys(item, clientKeyOf));
  if (!isRecord(value)) return value;
  const renamed: Record<string, unknown> = Object.create(null);
  for (const [key, inner] of Object.entries(value)) {
    setOwn(renamed, clientKeyOf(key), renameKeys(inner, clientKeyOf));
  }
  return renamed;
}

function renamePath(error: GraphQLError, clientKeyOf: (key: string) => string): GraphQLError {
  const path = error.path?.map((part) => (typeof part === 'string' ? clientKeyOf(part) : part));
  return Object.assign(error, { path });
}
