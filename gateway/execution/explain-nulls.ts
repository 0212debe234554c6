import type { GraphQLError } from 'graphql';
import { graphError } from '../errors.ts';
import { executionMessages } from '../messages/index.ts';
import type { ExecutionRecord } from './execution-record.ts';
import type { Path } from './fetch-site.ts';
import type { OperationResult } from './gateway-executor.ts';

/**
 * Adds the errors of the execution record to a result. ApolloGateway reports values that do not match the schema
 * in `extensions.valueCompletion`; such a report becomes an error if no other error explains the null.
 */
export function explainNulls(result: OperationResult, execution: ExecutionRecord): OperationResult {
  const errors: GraphQLError[] = [...(result.errors ?? []), ...execution.errorsFor(result.data ?? null)];
  for (const path of readNotes(result.extensions?.['valueCompletion'])) {
    if (errors.some((error) => error.path !== undefined && areOnOneBranch(error.path, path))) continue;
    const { invalidValue } = executionMessages[execution.language];
    errors.push(graphError('PARTNER_INVALID_RESPONSE', invalidValue, { path }));
  }
  if (errors.length === 0) return { data: result.data };
  // An answer without `data` would mean that nothing was executed, although requests were sent to partners.
  const data = result.data ?? (execution.hasFetched ? null : undefined);
  return { ...(data !== undefined && { data }), errors };
}

function readNotes(notes: unknown): Path[] {
  if (!Array.isArray(notes)) return [];
  return notes.flatMap(({ path }: { path?: Path }) => (path === undefined ? [] : [path]));
}

function areOnOneBranch(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((part, index) => part === other[index]);
}
