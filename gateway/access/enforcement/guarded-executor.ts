import type {
  GatewayExecutionResult,
  GatewayExecutor,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { MessageLanguage } from '../../messages/index.ts';
import type { PlanFetches } from '../../planning/index.ts';
import type { Caller } from '../../request/caller.ts';
import { type AccessRules, findSatisfiedPolicies, type Policies } from '../rules/index.ts';
import { callerOf, languageOf } from './access-context.ts';
import { readClientOperation } from './client-operation.ts';
import { completeResponse } from './complete-response.ts';
import {
  type Decision,
  type DeniedSelection,
  decideOperation,
  type FilteredDecision,
} from './decide-operation.ts';
import { makeNullReasonErrors } from './make-null-reason-errors.ts';
import { NullReasons } from './null-reasons.ts';
import { type OperationProtection, readProtection, unprotected } from './operation-protection.ts';
import { OperationTooLongError } from './operation-too-long-error.ts';

export interface GuardedExecutorOptions {
  /** Executes what remains of an operation. */
  readonly executor: GatewayExecutor;
  readonly rules: AccessRules;
  /** The schema for clients. */
  readonly apiSchema: GraphQLSchema;
  readonly planFetches: PlanFetches;
  readonly policies: Policies;
  /** `filter` executes the operation without denied fields; `reject` does not execute it. */
  readonly unauthorized: 'filter' | 'reject';
}

/** Maximum number of operations that are cached. */
const MAX_OPERATIONS = 500;
/** The memory of all decisions together, and what one takes: two parsed documents and a text, by its length. */
const MAX_DECISION_BYTES = 16 * 1024 * 1024;
const DECISION_BYTES = 500;
const DECISION_BYTES_PER_CHARACTER = 250;

/**
 * Executes only the fields of an operation that the caller may read. What the rules say about an operation, and how it is
 * filtered, is computed once and cached.
 */
export class GuardedExecutor {
  readonly #options: GuardedExecutorOptions;
  readonly #protections = new LRUCache<string, OperationProtection>({ max: MAX_OPERATIONS });
  readonly #decisions = new LRUCache<string, Decision>({
    maxSize: MAX_DECISION_BYTES,
    sizeCalculation: (decision) =>
      DECISION_BYTES +
      (decision.kind === 'whole' ? 0 : DECISION_BYTES_PER_CHARACTER * decision.source.length),
  });

  constructor(options: GuardedExecutorOptions) {
    this.#options = options;
  }

  readonly execute: GatewayExecutor = async (requestContext) => {
    const { queryHash, request } = requestContext;
    const operationId = `${queryHash} ${request.operationName || ''}`;
    let protection = this.#protections.get(operationId);
    if (protection === undefined) {
      protection = this.#readProtection(requestContext);
      this.#protections.set(operationId, protection);
    }
    if (!protection.dependsOnCaller) return this.#options.executor(requestContext);
    return this.#executeForCaller(requestContext, operationId, protection);
  };

  #readProtection({ document, request }: GatewayGraphQLRequestContext): OperationProtection {
    const { apiSchema, rules } = this.#options;
    const client = readClientOperation(apiSchema, document, request.operationName || undefined);
    // Without an operation nothing is executed, and the executor returns an error.
    return client ? readProtection(client, rules) : unprotected;
  }

  async #executeForCaller(
    requestContext: GatewayGraphQLRequestContext,
    operationId: string,
    protection: OperationProtection,
  ): Promise<GatewayExecutionResult> {
    const { executor, unauthorized } = this.#options;
    // Apollo Server turns this into `Cache-Control: no-store`. What is protected is stored in no cache, not even a browser's.
    requestContext.overallCachePolicy?.restrict?.({ scope: 'PRIVATE', maxAge: 0 });
    const decision = await this.#decide(requestContext, operationId, protection);
    if (decision.kind === 'whole') return executor(requestContext);
    if (unauthorized === 'reject') {
      const { context } = requestContext;
      return { errors: makeRejectionErrors(decision.denied, callerOf(context), languageOf(context)) };
    }
    return this.#executeFiltered(requestContext, decision);
  }

  async #decide(
    requestContext: GatewayGraphQLRequestContext,
    operationId: string,
    protection: OperationProtection,
  ): Promise<Decision> {
    const { document, request, context } = requestContext;
    const { rules, apiSchema, planFetches } = this.#options;
    const caller = callerOf(context);
    const satisfiedPolicies = await this.#findSatisfiedPolicies(requestContext, protection, caller);
    const key = `${operationId} ${grantsOf(caller, satisfiedPolicies, rules)}`;
    const known = this.#decisions.get(key);
    if (known) return known;

    const client = readClientOperation(apiSchema, document, request.operationName || undefined);
    if (!client) return { kind: 'whole' };
    try {
      const decision = decideOperation({ client, protection, rules, planFetches, caller, satisfiedPolicies });
      this.#decisions.set(key, decision);
      return decision;
    } catch (error) {
      throw error instanceof OperationTooLongError ? error.toGraphQL(languageOf(context)) : error;
    }
  }

  async #findSatisfiedPolicies(
    { request, logger }: GatewayGraphQLRequestContext,
    { policies: names }: OperationProtection,
    caller: Caller,
  ): Promise<ReadonlySet<string>> {
    if (names.length === 0) return new Set();
    return findSatisfiedPolicies(names, this.#options.policies, {
      caller,
      request: { operationName: request.operationName || undefined, variables: request.variables ?? {} },
      warn: (message) => logger.warn(message),
    });
  }

  async #executeFiltered(
    requestContext: GatewayGraphQLRequestContext,
    decision: FilteredDecision,
  ): Promise<GatewayExecutionResult> {
    const { context, request, logger } = requestContext;
    const { document, operation, source, sourceHash } = decision;
    const result = await this.#options.executor({
      ...requestContext,
      document,
      operation,
      source,
      queryHash: sourceHash,
    });
    if (!result.data) return result;
    const { data, reasons } = completeResponse(result.data, { ...decision, variables: request.variables });
    for (const { reason } of reasons.listed) {
      if (reason.kind === 'denied') continue;
      logger.error(`The answer does not match the operation at "${reason.field}", which became null.`);
    }
    const denied = makeNullReasonErrors(reasons, callerOf(context), languageOf(context));
    const errors = [...(result.errors ?? []), ...denied];
    return errors.length > 0 ? { ...result, errors, data } : { ...result, data };
  }
}

/** Identifies a decision: it depends on those scopes and policies of the caller that the rules name, and on no others. */
function grantsOf(caller: Caller, satisfiedPolicies: ReadonlySet<string>, rules: AccessRules): string {
  const scopes = caller.kind === 'known' && rules.scopes.filter((scope) => caller.scopes.has(scope));
  return JSON.stringify([scopes, rules.policies.filter((policy) => satisfiedPolicies.has(policy))]);
}

/** One error for each field that the caller may not read, so that all of them can be corrected in one step. */
function makeRejectionErrors(
  denied: readonly DeniedSelection[],
  caller: Caller,
  language: MessageLanguage,
): GraphQLError[] {
  const reasons = new NullReasons();
  for (const { reason, path } of denied) reasons.add(reason, path);
  const status = caller.kind === 'anonymous' ? 401 : 403;
  return makeNullReasonErrors(reasons, caller, language).map((error) => {
    error.extensions['http'] = { status };
    return error;
  });
}
