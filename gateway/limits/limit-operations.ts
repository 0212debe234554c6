import type {
  ApolloServerPlugin,
  GraphQLRequestContext,
  GraphQLRequestContextDidEncounterErrors,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextWillSendResponse,
  GraphQLRequestListener,
} from '@apollo/server';
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Log } from '../../protocol/index.ts';
import { type CostEstimator, costLimitError, createCostEstimator, readCostRules } from './cost/index.ts';
import { InputLimiter, inputError } from './input/index.ts';
import type { OperationLimits } from './limit-settings.ts';
import { rateLimitError } from './rate/rate-limit-error.ts';
import { type Allowance, type RateContext, RateLimiter } from './rate/rate-limiter.ts';
import type { RateSettings } from './rate/rate-settings.ts';
import { measureDocument } from './shape/measure-document.ts';
import type { Shape } from './shape/measures.ts';
import { PlaceholderDocument } from './shape/placeholder-document.ts';
import { preparationCost } from './shape/preparation-cost.ts';
import { findExcess, tooLargeError, unreadableError } from './shape/shape-errors.ts';

export interface LimitOptions {
  readonly limits: OperationLimits;
  readonly rate: RateSettings;
  readonly log: Log;
}

/** What the limits read from the context of a request, and set in it. */
export interface LimitsContext extends RateContext {
  readonly acceptLanguage: string | undefined;
  /** In cost units. Set once the cost has been estimated, before anything is fetched. */
  cost?: { readonly estimated: number; readonly limit: number };
  readonly record: { resume(): void };
  /** Resolves when an operation of this cost may be executed. Rejects with a GraphQL error when the gateway is too busy. */
  readonly ticket: { reserve(cost: number): Promise<void> };
}

/**
 * Rejects operations that are too large, cost too much or exceed the caller's rate limit, before anything is planned or
 * fetched. Reports each operation's cost in `extensions.cost`. Each supergraph that is loaded has its own cost rules.
 */
export function limitOperations({ limits, rate, log }: LimitOptions): ApolloServerPlugin<LimitsContext> {
  const rateLimiter = new RateLimiter(rate, log);
  const inputLimiter = new InputLimiter(limits.input);
  const alwaysAllowed = new WeakSet<OperationDefinitionNode>();
  const estimators = new WeakMap<GraphQLSchema, CostEstimator>();
  return {
    async serverWillStart() {
      rateLimiter.open();
      return {
        serverWillStop: async () => rateLimiter.close(),
        schemaDidLoadOrUpdate({ apiSchema, coreSupergraphSdl = '' }) {
          const rules = readCostRules(coreSupergraphSdl);
          estimators.set(apiSchema, createCostEstimator(apiSchema, rules, limits.assumedListSize));
        },
      };
    },
    async requestDidStart({ schema }) {
      const estimator = estimators.get(schema);
      if (estimator === undefined) throw new Error('A request came before its schema was loaded.');
      return new RequestLimits({ limits, estimator, inputLimiter, alwaysAllowed, rateLimiter });
    },
  };
}

interface RequestLimitsOptions {
  readonly limits: OperationLimits;
  readonly estimator: CostEstimator;
  readonly inputLimiter: InputLimiter;
  /** Operations whose values need not be measured again. */
  readonly alwaysAllowed: WeakSet<OperationDefinitionNode>;
  readonly rateLimiter: RateLimiter;
}

/** The limits of one request. */
class RequestLimits implements GraphQLRequestListener<LimitsContext> {
  readonly #options: RequestLimitsOptions;
  #allowance: Allowance | undefined;
  /** What validating and planning cost: 0 for a document that Apollo Server has in its cache. */
  #preparationCost = 0;
  /** Values of variables that were measured. */
  #valuesRead = 0;

  constructor(options: RequestLimitsOptions) {
    this.#options = options;
  }

  /** Measures the shape of a document before it is validated. Apollo Server does not call it for a document in its cache. */
  async parsingDidStart(requestContext: GraphQLRequestContext<LimitsContext>) {
    return async (error?: Error) => {
      const { document } = requestContext;
      if (error !== undefined || document === undefined) return;
      const shape = measureDocument(document, this.#options.limits.shape.spreadFields);
      this.#preparationCost = preparationCost(shape);
      const placeholder = this.#placeholderFor(document, shape);
      if (placeholder !== undefined) Object.assign(requestContext, { document: placeholder });
    };
  }

  #placeholderFor(document: DocumentNode, shape: Shape): PlaceholderDocument | undefined {
    const { limits, inputLimiter } = this.#options;
    const excess = findExcess(shape, limits.shape);
    if (excess !== undefined) {
      return new PlaceholderDocument(({ acceptLanguage }) => tooLargeError(excess, acceptLanguage));
    }
    const excessFor = inputLimiter.rejectLiterals(document);
    return (
      excessFor &&
      new PlaceholderDocument(({ caller, acceptLanguage }) => inputError(excessFor(caller), acceptLanguage))
    );
  }

  async didResolveOperation(requestContext: GraphQLRequestContextDidResolveOperation<LimitsContext>) {
    const { contextValue, document, operation, request } = requestContext;
    const { acceptLanguage } = contextValue;
    if (document instanceof PlaceholderDocument) throw document.createError(contextValue);
    // The executor rejects a document in which no operation was found.
    if (operation === undefined) return;
    const { limits, estimator } = this.#options;
    const { variables } = request;
    this.#checkInputs(document, operation, requestContext);
    const estimate = estimator.estimate(document, operation, { variables, acceptLanguage });
    contextValue.cost = { estimated: estimate.total, limit: limits.cost };
    if (estimate.total > limits.cost) throw costLimitError(estimate, limits.cost, acceptLanguage);
    const error = await this.#charge(requestContext, estimate.total + this.#preparationCost);
    if (error !== undefined) throw error;
    await contextValue.ticket.reserve(estimate.total);
    contextValue.record.resume();
  }

  /** Throws an error for values that are too large. */
  #checkInputs(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    { contextValue, request }: GraphQLRequestContext<LimitsContext>,
  ): void {
    const { inputLimiter, alwaysAllowed } = this.#options;
    if (alwaysAllowed.has(operation)) return;
    const { caller, acceptLanguage } = contextValue;
    const { variables = {} } = request;
    const measured = inputLimiter.measure({ document, operation, variables, caller });
    this.#valuesRead = measured.valuesRead;
    if (measured.excess !== undefined) throw inputError(measured.excess, acceptLanguage);
    if (measured.isAlwaysAllowed) alwaysAllowed.add(operation);
  }

  async didEncounterErrors(requestContext: GraphQLRequestContextDidEncounterErrors<LimitsContext>) {
    const { contextValue, source = '' } = requestContext;
    const errors = requestContext.errors as GraphQLError[];
    for (const [index, error] of errors.entries()) {
      const { tokens } = this.#options.limits;
      errors[index] = unreadableError(error, tokens, contextValue.acceptLanguage) ?? error;
    }
    if (this.#allowance !== undefined) return;
    // Parsing, validating and measuring a rejected request takes time, too: 1 unit for each character and each value.
    const cost = source.length + this.#preparationCost + this.#valuesRead;
    const rateError = await this.#charge(requestContext, cost);
    if (rateError !== undefined) errors.splice(0, errors.length, rateError);
  }

  async willSendResponse({
    contextValue: { cost },
    response: { body },
  }: GraphQLRequestContextWillSendResponse<LimitsContext>) {
    if (cost === undefined || body.kind !== 'single') return;
    const { estimated, limit } = cost;
    const remaining = this.#allowance?.remaining ?? Math.max(0, limit - estimated);
    const { singleResult } = body;
    singleResult.extensions = { ...singleResult.extensions, cost: { estimated, limit, remaining } };
  }

  /** Counts a cost against the caller's quota. Returns the error for a request that is denied. */
  async #charge(
    { contextValue, response }: Pick<GraphQLRequestContext<LimitsContext>, 'contextValue' | 'response'>,
    cost: number,
  ): Promise<GraphQLError | undefined> {
    this.#allowance = await this.#options.rateLimiter.take(contextValue, cost);
    if (this.#allowance === undefined) return undefined;
    for (const [name, value] of Object.entries(this.#allowance.headers)) {
      response.http.headers.set(name, value);
    }
    if (this.#allowance.isGranted) return undefined;
    return rateLimitError(this.#allowance, contextValue.acceptLanguage);
  }
}
