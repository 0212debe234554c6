import { type DocumentNode, OperationTypeNode } from 'graphql';
import { COMPLETENESS_HEADER } from '../../protocol/index.ts';
import { type RenamedDocument, renameAliases } from '../planning/index.ts';
import { sendCacheHeaders } from './cache-headers.ts';
import { checkVariables } from './check-variables.ts';
import { executeRenamed } from './execute-renamed.ts';
import type { ExecutionContext } from './execution-context.ts';
import { explainNulls } from './explain-nulls.ts';
import { explainRejection } from './explain-rejection.ts';
import type { GatewayExecutor, OperationRequest, OperationResult } from './gateway-executor.ts';
import { requireCompleteness } from './require-completeness.ts';

export interface OperationExecutorOptions {
  /** Fetches from the partners and merges their answers, by the operation's query plan. */
  readonly executePlan: GatewayExecutor;
  /** Names of the fields that the planner may add: see `readAddedNames`. */
  readonly addedNames: ReadonlySet<string>;
  /** Wraps an executor, so that it receives only the fields that the caller may read. */
  readonly protect: (executor: GatewayExecutor) => GatewayExecutor;
}

/**
 * Executes operations that have been parsed and validated:
 *
 * 1. rejects an operation that cannot be executed, and variables of wrong types;
 * 2. `protect` removes the fields that the caller may not read;
 * 3. `executePlan` gets the data from the partners, under other aliases where the client's could be confused with fields that
 *    the planner adds;
 * 4. each null that a partner caused gets an error;
 * 5. `protect` puts nulls and errors where it removed fields;
 * 6. an answer to GET gets its cache policy, and an incomplete one is withheld from a client that requires completeness.
 */
export function createOperationExecutor(options: OperationExecutorOptions): GatewayExecutor {
  const { executePlan, addedNames, protect } = options;
  const explained: GatewayExecutor = (requestContext) => executeAndExplain(executePlan, requestContext);
  // Apollo Server passes the same document each time that a client sends its text.
  const renamings = new WeakMap<DocumentNode, RenamedDocument | 'none'>();
  const execute = protect((requestContext) => {
    const { document } = requestContext;
    let renamed = renamings.get(document);
    if (renamed === undefined) {
      renamed = renameAliases(document, addedNames) ?? 'none';
      renamings.set(document, renamed);
    }
    if (renamed === 'none') return explained(requestContext);
    return executeRenamed(renamed, requestContext, explained);
  });

  return async (requestContext) => {
    if (!isExecutable(requestContext)) return { errors: [explainRejection(requestContext)] };
    const { operation, request } = requestContext;
    const mistakes = operation.variableDefinitions?.length ? checkVariables(requestContext) : undefined;
    if (mistakes !== undefined) return { errors: mistakes };
    const { http } = request;
    const completeness = http?.headers.get(COMPLETENESS_HEADER);
    const result =
      completeness == null
        ? await execute(requestContext)
        : await requireCompleteness(completeness, requestContext, execute);
    if (http?.method === 'GET') sendCacheHeaders(requestContext, result);
    return result;
  };
}

/** Contrary to its types, Apollo Server also executes documents whose operation it could not determine. */
function isExecutable({ operation }: OperationRequest): boolean {
  const kind = (operation as typeof operation | undefined)?.operation;
  return kind !== undefined && kind !== OperationTypeNode.SUBSCRIPTION;
}

/** Executes the plan, adds the partners' statuses, and explains nulls if there may be any. */
async function executeAndExplain(
  executePlan: GatewayExecutor,
  requestContext: OperationRequest,
): Promise<OperationResult> {
  const { execution } = requestContext.context as ExecutionContext;
  const result = await executePlan(requestContext);
  const isComplete =
    !execution.hasProblems &&
    result.errors === undefined &&
    result.extensions?.['valueCompletion'] === undefined;
  const explained = isComplete ? result : explainNulls(result, execution);
  if (!execution.hasFetched) return explained;
  // An answer to GET may be stored and compared by its ETag: it must not differ when no data has changed.
  const withDurations = requestContext.request.http?.method !== 'GET';
  return { ...explained, extensions: { partners: execution.partners({ withDurations }) } };
}
