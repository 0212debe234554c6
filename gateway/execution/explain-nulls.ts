import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../../protocol/index.ts';
import type { ExecutionContext } from './execution-context.ts';
import type { ExecutionRecord } from './execution-record.ts';
import type { Path } from './fetch-site.ts';
import type { GatewayExecutor } from './gateway-executor.ts';

/**
 * Adds to each answer the errors that its execution record holds. ApolloGateway's notes about values that do not fit the
 * schema (`extensions.valueCompletion`) become errors where nothing else explains the blank, and are dropped elsewhere.
 */
export function explainBlanks(executor: GatewayExecutor): GatewayExecutor {
  return async (requestContext) => {
    const { execution } = requestContext.context as ExecutionContext;
    const result = await executor(requestContext);
    const explained = execution.explain(result.data ?? null);
    const notes = readNotes(result.extensions?.['valueCompletion']);
    const extensions = describePartners(requestContext, execution);
    if (explained.length === 0 && notes.length === 0 && result.errors === undefined) {
      return { ...result, ...extensions };
    }

    const errors = [...(result.errors ?? []), ...explained];
    for (const note of notes) {
      if (!errors.some(({ path }) => path !== undefined && areOnOneBranch(path, note))) {
        errors.push(misfitError(note));
      }
    }
    // Without `data` an answer reads as a refused request, which it no longer is once partners were asked.
    const data = result.data ?? (execution.hasFetched ? null : undefined);
    return { ...(data !== undefined && { data }), errors, ...extensions };
  };
}

function describePartners({ request }: Parameters<GatewayExecutor>[0], execution: ExecutionRecord) {
  if (!execution.hasFetched) return undefined;
  // A GET's answer may be kept, and compared by its ETag: it must not differ when nothing has changed.
  const withDurations = request.http?.method !== 'GET';
  return { extensions: { partners: execution.partners({ withDurations }) } };
}

function misfitError(path: Path): GraphQLError {
  const code: ErrorCode = 'PARTNER_INVALID_RESPONSE';
  return new GraphQLError(
    'A partner gave a value here that does not fit the schema: it is null in this answer.',
    {
      path,
      extensions: { code },
    },
  );
}

function readNotes(notes: unknown): Path[] {
  if (!Array.isArray(notes)) return [];
  return notes.flatMap(({ path }: { path?: Path }) => (path === undefined ? [] : [path]));
}

function areOnOneBranch(one: Path, other: Path): boolean {
  const length = Math.min(one.length, other.length);
  return one.slice(0, length).every((part, index) => part === other[index]);
}
