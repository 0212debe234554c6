import { type DocumentNode, Kind, OperationTypeNode } from 'graphql';
import { COMPLETENESS_HEADER } from '../../protocol/index.ts';
import { graphError } from '../errors.ts';
import { executionMessages } from '../messages/index.ts';
import {
  isPlannerLimitError,
  type PreparationRules,
  type PreparedDocument,
  prepareDocument,
} from '../planning/index.ts';
import { sendCacheHeaders } from './cache-headers.ts';
import { checkVariables } from './check-variables.ts';
import { executeRenamed } from './execute-renamed.ts';
import type { ExecutionContext } from './execution-context.ts';
import { explainNulls } from './explain-nulls.ts';
import { explainRejection } from './explain-rejection.ts';
import type { GatewayExecutor, OperationRequest, OperationResult } from './gateway-executor.ts';
import { IntrospectionAnswers } from './introspection-answers.ts';
import { requireCompleteness } from './require-completeness.ts';

export interface OperationExecutorOptions {
  /** Fetches from the partners and merges their answers, by the operation's query plan. */
  readonly executePlan: GatewayExecutor;
  readonly preparation: PreparationRules;
  /** Wraps an executor, so that it receives only the fields that the caller may read. */
  readonly protect: (executor: GatewayExecutor) => GatewayExecutor;
}

/**
 * Executes operations that have been parsed and validated:
 *
 * 1. rejects an operation that cannot be executed or has too many ways to be planned, and variables of wrong types;
 * 2. `protect` removes the fields that the caller may not read;
 * 3. `executePlan` gets the data from the partners, under other aliases where the client's could be confused with fields that
 *    the planner adds;
 * 4. each null that a partner caused gets an error;
 * 5. `protect` puts nulls and errors where it removed fields;
 * 6. an answer to GET gets its cache policy, and an incomplete one is withheld from a client that requires completeness.
 */
export function createOperationExecutor(options: OperationExecutorOptions): GatewayExecutor {
  return new OperationExecutor(options).execute;
}

class OperationExecutor {
  readonly #options: OperationExecutorOptions;
  readonly #executeAllowed: GatewayExecutor;
  readonly #introspections = new IntrospectionAnswers();
  /** Apollo Server passes the same document each time that a client sends its text. */
  readonly #prepared = new WeakMap<DocumentNode, PreparedDocument>();

  constructor(options: OperationExecutorOptions) {
    this.#options = options;
    this.#executeAllowed = options.protect((requestContext) => this.#executeAndRename(requestContext));
  }

  readonly execute: GatewayExecutor = async (requestContext) => {
    if (!isExecutable(requestContext)) return { errors: [explainRejection(requestContext)] };
    const { operation, request, document } = requestContext;
    if (!this.#prepare(document).isPlannable) return tooManyWays(requestContext);
    const mistakes = operation.variableDefinitions?.length ? checkVariables(requestContext) : undefined;
    if (mistakes !== undefined) return { errors: mistakes };
    const { http } = request;
    const completeness = http?.headers.get(COMPLETENESS_HEADER);
    const result =
      completeness == null
        ? await this.#executeWithinLimits(requestContext)
        : await requireCompleteness(completeness, requestContext, (each) => this.#executeWithinLimits(each));
    if (http?.method === 'GET') sendCacheHeaders(requestContext, result);
    return result;
  };

  /** The planner reports its limits in the result, or throws them while access control plans an operation. */
  async #executeWithinLimits(requestContext: OperationRequest): Promise<OperationResult> {
    try {
      const result = await this.#executeAllowed(requestContext);
      const isStopped = result.errors?.some((error) => isPlannerLimitError(error.originalError ?? error));
      return isStopped ? tooManyWays(requestContext) : result;
    } catch (error) {
      if (isPlannerLimitError(error)) return tooManyWays(requestContext);
      throw error;
    }
  }

  #executeAndRename(requestContext: OperationRequest): Promise<OperationResult> {
    const { executePlan } = this.#options;
    if (isIntrospection(requestContext)) return this.#introspections.execute(requestContext, executePlan);
    const { renamed } = this.#prepare(requestContext.document);
    return renamed === undefined
      ? executeAndExplain(executePlan, requestContext)
      : executeRenamed(renamed, requestContext, (each) => executeAndExplain(executePlan, each));
  }

  #prepare(document: DocumentNode): PreparedDocument {
    let prepared = this.#prepared.get(document);
    if (prepared === undefined) {
      prepared = prepareDocument(document, this.#options.preparation);
      this.#prepared.set(document, prepared);
    }
    return prepared;
  }
}

/** Contrary to its types, Apollo Server also executes documents whose operation it could not determine. */
function isExecutable({ operation }: OperationRequest): boolean {
  const kind = (operation as typeof operation | undefined)?.operation;
  return kind !== undefined && kind !== OperationTypeNode.SUBSCRIPTION;
}

/** Whether an operation selects nothing but fields of the schema, without variables. */
function isIntrospection({ operation }: OperationRequest): boolean {
  if (operation.variableDefinitions?.length) return false;
  return operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
  );
}

/** The answer to an operation that can be fetched from partners in too many ways to choose from. */
function tooManyWays({ context }: OperationRequest): OperationResult {
  const { execution } = context as ExecutionContext;
  const { tooManyWaysToPlan } = executionMessages[execution.language];
  return {
    errors: [graphError('OPERATION_TOO_LARGE', tooManyWaysToPlan, { extensions: { http: { status: 400 } } })],
  };
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
