import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import type { PlanFetches } from '../../planning/index.ts';
import { type Policies, readAccessRules, stripSecurityDirectives } from '../rules/index.ts';
import { GuardedExecutor } from './guarded-executor.ts';

export interface AccessGuard {
  /** The supergraph without security directives, their links and their types, for ApolloGateway. */
  readonly plainSdl: string;
  /**
   * Returns an executor that fetches and returns only what `context.caller` may read; without a caller, what an anonymous
   * caller may read. Denied fields are null, each with an `UNAUTHENTICATED` or `FORBIDDEN` error.
   */
  guard(
    executor: GatewayExecutor,
    graph: { readonly apiSchema: GraphQLSchema; readonly planFetches: PlanFetches },
    options?: GuardOptions,
  ): GatewayExecutor;
}

export interface GuardOptions {
  /** A policy that is not in this map is never satisfied. Default: none. */
  readonly policies?: Policies;
  /** `filter`: the rest of the operation is executed. `reject`: nothing is. Default: `filter`. */
  readonly unauthorized?: 'filter' | 'reject';
}

/**
 * Enforces `@authenticated`, `@requiresScopes` and `@policy` of one supergraph for ApolloGateway, which does not implement
 * them. For a supergraph without them, executors are returned unchanged.
 *
 * Throws when the supergraph links a version of these directives that cannot be enforced.
 *
 * @example
 * const guard = createAccessGuard(supergraphSdl);
 * const gateway = new ApolloGateway({ supergraphSdl: guard.plainSdl });
 * const { schema, executor } = await gateway.load();
 * const planFetches = createPlanFetches(queryPlannerOf(gateway));
 * const guarded = guard.guard(executor, { apiSchema: schema, planFetches });
 */
export function createAccessGuard(supergraphSdl: string): AccessGuard {
  const split = stripSecurityDirectives(supergraphSdl);
  const { plainSdl, securityDirectives } = split;
  const rules = securityDirectives.size > 0 ? readAccessRules(split) : undefined;
  if (rules === undefined || rules.requirements.size === 0) {
    return { plainSdl, guard: (executor) => executor };
  }
  return {
    plainSdl,
    guard(executor, { apiSchema, planFetches }, { policies = new Map(), unauthorized = 'filter' } = {}) {
      return new GuardedExecutor({ executor, rules, apiSchema, planFetches, policies, unauthorized }).execute;
    },
  };
}
