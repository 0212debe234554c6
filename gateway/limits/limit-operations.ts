import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { type DocumentNode, type GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Log } from '../../protocol/index.ts';
import type { GatewayContext } from '../context.ts';
import { preferredLanguage } from '../messages/language.ts';
import { readCostRules } from './cost-rules.ts';
import {
  type Excess,
  findExcess,
  rateLimitedError,
  tooCostlyError,
  tooLargeError,
  unreadableError,
} from './limit-errors.ts';
import type { OperationLimits } from './limit-settings.ts';
import { measureOperations } from './measure-operation.ts';
import { OperationWeigher } from './operation-weigher.ts';
import { accountOf } from './rate/account-of.ts';
import { setRateHeaders } from './rate/rate-headers.ts';
import { type Allowance, RateLimiter } from './rate/rate-limiter.ts';
import type { RateSettings } from './rate/rate-settings.ts';

export interface LimitOptions {
  readonly limits: OperationLimits;
  readonly rate: RateSettings;
  readonly log: Log;
}

/**
 * Refuses operations that are too large, cost too much or come too often, before anything is planned or fetched, and
 * tells in `extensions.cost` what each one cost. Each supergraph that is loaded brings its own cost rules.
 */
export function limitOperations({ limits, rate, log }: LimitOptions): ApolloServerPlugin<GatewayContext> {
  const rateLimiter = new RateLimiter(rate, log);
  const weighers = new WeakMap<GraphQLSchema, OperationWeigher>();
  // A document that is too large to be validated is swapped for a stand-in, since Apollo Server lets nobody refuse it
  // before that. It keeps the stand-in under the document's hash, and with it the refusal.
  const excesses = new WeakMap<DocumentNode, Excess>();

  return {
    async serverWillStart() {
      rateLimiter.open();
      return {
        serverWillStop: () => rateLimiter.close(),
        schemaDidLoadOrUpdate({ apiSchema, coreSupergraphSdl = '' }) {
          const rules = readCostRules(coreSupergraphSdl);
          weighers.set(apiSchema, new OperationWeigher(apiSchema, rules, limits.assumedListSize));
        },
      };
    },

    async requestDidStart() {
      let allowance: Allowance | undefined;

      return {
        async parsingDidStart(requestContext) {
          return async (error) => {
            const { document } = requestContext as GraphQLRequestContext<GatewayContext>;
            if (error !== undefined || document === undefined) return;
            const excess = findExcess(measureOperations(document), limits.shape);
            if (excess === undefined) return;
            const standIn = parse('{ __typename }', { noLocation: true });
            excesses.set(standIn, excess);
            Object.assign(requestContext, { document: standIn });
          };
        },

        async didResolveOperation(requestContext) {
          const { contextValue, document, operation, request, schema } = requestContext;
          const language = preferredLanguage(contextValue.acceptLanguage);
          const excess = excesses.get(document);
          if (excess !== undefined) throw tooLargeError(excess, language);
          // The gateway says what is wrong with a document in which the operation cannot be told.
          if (operation === undefined) return;

          const estimate = weighers.get(schema)?.weigh(document, operation, request.variables);
          if (estimate === undefined) throw new Error('An operation came before the schema to weigh it by.');
          contextValue.cost = { estimated: estimate.total, limit: limits.cost };
          if (estimate.total > limits.cost) throw tooCostlyError(estimate, limits.cost, language);
          allowance = await take(requestContext, estimate.total);
          if (allowance?.isGranted === false) throw rateLimitedError(estimate.total, allowance, language);
        },

        async didEncounterErrors(requestContext) {
          const { contextValue, source = '' } = requestContext;
          const errors = requestContext.errors as GraphQLError[];
          const language = preferredLanguage(contextValue.acceptLanguage);
          for (const [index, error] of errors.entries()) {
            errors[index] = unreadableError(error, limits.tokens, language) ?? error;
          }
          if (allowance !== undefined) return;
          // Reading what is refused is work too, the more the longer it is.
          allowance = await take(requestContext, source.length);
          if (allowance?.isGranted === false) {
            errors.splice(0, errors.length, rateLimitedError(source.length, allowance, language));
          }
        },

        async willSendResponse({ contextValue: { cost }, response: { body } }) {
          if (cost === undefined || body.kind !== 'single') return;
          const { estimated, limit } = cost;
          const remaining = allowance?.remaining ?? Math.max(0, limit - estimated);
          const { singleResult } = body;
          singleResult.extensions = { ...singleResult.extensions, cost: { estimated, limit, remaining } };
        },
      };
    },
  };

  async function take(
    { contextValue, response }: Pick<GraphQLRequestContext<GatewayContext>, 'contextValue' | 'response'>,
    cost: number,
  ): Promise<Allowance | undefined> {
    const { caller, address } = contextValue;
    const allowance = await rateLimiter.take(accountOf(caller, address, rate), cost);
    if (allowance !== undefined) setRateHeaders(response.http.headers, allowance);
    return allowance;
  }
}
