import type { GatewayExecutor } from '@apollo/server-gateway-interface';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { isRecord } from '../../protocol/index.ts';
import { type MessageLanguage, preferredLanguage } from '../messages/language.ts';
import type { PlanFetches } from '../planning/query-planner.ts';
import type { Caller, KnownCaller } from '../request/caller.ts';
import { anonymous as anonymousCaller } from '../request/caller.ts';
import { completeResponse } from './enforcement/complete-response.ts';
import type { Decision, RefusedField } from './enforcement/decide-operation.ts';
import { decideOperation, policiesTouchedBy } from './enforcement/decide-operation.ts';
import { Refusals } from './enforcement/denied-fields.ts';
import { createHopInspector } from './enforcement/plan-inspector.ts';
import {
  findSatisfiedPolicies,
  type Policies,
  readAccessRules,
  stripSecurityDirectives,
} from './rules/index.ts';

export type { Caller, KnownCaller } from '../request/caller.ts';
export { anonymous } from '../request/caller.ts';
export { type AccessSettings, readAccessSettings } from './access-settings.ts';
export type { IdentifyCaller } from './callers/identify-caller.ts';
export type { KeyRegistry, KeyStore, StoredKey } from './callers/keys/key-store.ts';
export {
  createKey,
  findKeyOf,
  type IssuedKey,
  KeyError,
  type KeyRequest,
  type KeyStanding,
  revokeKey,
  rotateKey,
  standingOf,
} from './callers/keys/manage-keys.ts';
export { createSignIn } from './callers/sign-in.ts';
export {
  adminScope,
  describeAccess,
  type FieldAccess,
  knownScopesOf,
  loadPolicies,
  mayRead,
  type Policies,
  type Policy,
  type PolicyRequest,
} from './rules/index.ts';

export interface AccessGuard {
  /** The supergraph without security directives, their links and their types, for ApolloGateway. */
  readonly plainSdl: string;
  /**
   * An executor that fetches and answers only what `context.caller` may read, an anonymous caller when there is none.
   * Refused fields are null, each with an `UNAUTHENTICATED` or `FORBIDDEN` error; the rest answers, unless the options
   * say to reject the whole.
   */
  guard(
    executor: GatewayExecutor,
    graph: { readonly apiSchema: GraphQLSchema; readonly planFetches: PlanFetches },
    options?: GuardOptions,
  ): GatewayExecutor;
}

export interface GuardOptions {
  /** A policy that is not here holds for nobody. */
  readonly policies?: Policies;
  readonly unauthorized?: 'filter' | 'reject';
}

const maxDecisions = 500;
const NO_POLICIES: ReadonlySet<string> = new Set();

/**
 * Enforces `@authenticated`, `@requiresScopes` and `@policy` of one supergraph in front of ApolloGateway, which does not
 * know them. A supergraph that has none is left alone: its executor is handed back as it is.
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
  const { plainSdl } = split;
  if (split.securityDirectives.size === 0) return { plainSdl, guard: (executor) => executor };
  const rules = readAccessRules(split);
  if (rules.requirements.size === 0) return { plainSdl, guard: (executor) => executor };

  /** Callers of whom the rules cannot tell one from another share their decisions. */
  const grantsOf = (caller: Caller, holding: ReadonlySet<string>): string => {
    const scopes = caller.kind === 'known' && rules.scopes.filter((scope) => caller.scopes.has(scope));
    return JSON.stringify([scopes, rules.policies.filter((policy) => holding.has(policy))]);
  };

  return {
    plainSdl,
    guard(
      executor,
      { apiSchema: schema, planFetches },
      { policies = new Map(), unauthorized = 'filter' } = {},
    ) {
      const hops = createHopInspector(planFetches, rules);
      const touched = new LRUCache<string, readonly string[]>({ max: maxDecisions });
      const decisions = new LRUCache<string, Decision>({ max: maxDecisions });

      return async (requestContext) => {
        const { request, document, queryHash } = requestContext;
        const caller = callerOf(requestContext.context);
        const operationName = request.operationName || undefined;
        const asked = `${queryHash} ${operationName ?? ''}`;
        const names =
          touched.get(asked) ??
          (rules.policies.length > 0 ? policiesTouchedBy(document, operationName, schema, rules) : []);
        touched.set(asked, names);
        const holding =
          names.length === 0
            ? NO_POLICIES
            : await findSatisfiedPolicies(names, policies, {
                caller,
                request: { operationName, variables: request.variables ?? {} },
                warn: (message) => requestContext.logger.warn(message),
              });
        const key = `${asked} ${grantsOf(caller, holding)}`;
        let decision = decisions.get(key);
        if (!decision) {
          decision = decideOperation(document, operationName, schema, caller, rules, hops, holding);
          decisions.set(key, decision);
        }

        // Apollo Server turns this policy into `Cache-Control`: no shared cache may hand one caller's answer to another.
        if (decision.isPersonal) requestContext.overallCachePolicy?.restrict?.({ scope: 'PRIVATE' });
        if (decision.kind === 'whole') return executor(requestContext);
        const language = languageOf(requestContext.context);
        if (unauthorized === 'reject') return { errors: rejectionOf(decision.refused, caller, language) };

        const result = await executor({
          ...requestContext,
          document: decision.document,
          operation: decision.filtered,
          source: decision.source,
          queryHash: decision.sourceHash,
        });
        if (!result.data) return result;
        const { data, refusals } = completeResponse(result.data, {
          ...decision,
          caller,
          variables: request.variables,
        });
        for (const field of refusals.misfits) {
          requestContext.logger.error(
            `The answer does not fit the operation at "${field}", and became null.`,
          );
        }
        const errors = [...(result.errors ?? []), ...refusals.toErrors(caller, language)];
        return errors.length > 0 ? { ...result, errors, data } : { ...result, data };
      };
    },
  };
}

/** Every field that the caller may not read, so that the operation can be mended at once. */
function rejectionOf(
  refused: readonly RefusedField[],
  caller: Caller,
  language: MessageLanguage,
): GraphQLError[] {
  const refusals = new Refusals();
  for (const { refusal, path } of refused) refusals.add(refusal, path);
  const status = caller.kind === 'anonymous' ? 401 : 403;
  return refusals.toErrors(caller, language).map((error) => {
    error.extensions['http'] = { status };
    return error;
  });
}

function languageOf(context: unknown): MessageLanguage {
  const { acceptLanguage } = (context ?? {}) as { acceptLanguage?: unknown };
  return preferredLanguage(typeof acceptLanguage === 'string' ? acceptLanguage : undefined);
}

/** The caller in a request's context; anything else there counts as anonymous. */
function callerOf(context: unknown): Caller {
  const caller = isRecord(context) ? context['caller'] : undefined;
  return isKnownCaller(caller) ? caller : anonymousCaller;
}

function isKnownCaller(value: unknown): value is KnownCaller {
  return isRecord(value) && value['kind'] === 'known' && value['scopes'] instanceof Set;
}
