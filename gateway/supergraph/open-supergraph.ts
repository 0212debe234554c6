import { ApolloGateway } from '@apollo/gateway';
import { type GraphQLSchema, parse } from 'graphql';
import type { Log } from '../../protocol/index.ts';
import type { GuardOptions } from '../access/index.ts';
import { toApolloLogger } from '../apollo-logger.ts';
import { createOperationExecutor, type GatewayExecutor, PartnerDataSource } from '../execution/index.ts';
import type { Partner, Partners } from '../partners/index.ts';
import {
  createPlanFetches,
  PlanCache,
  plannerLimits,
  queryPlannerOf,
  readPreparationRules,
  readSubgraphs,
  type SubgraphOfSupergraph,
} from '../planning/index.ts';
import type { LoadedSupergraph } from './load-supergraph.ts';

/** The schema of a supergraph, as Apollo Server needs it. */
export interface SchemaContext {
  readonly apiSchema: GraphQLSchema;
  readonly coreSupergraphSdl: string;
}

export interface OpenOptions {
  readonly partners: Partners;
  readonly log: Log;
  readonly guarding: GuardOptions;
  /** Called for each operation with whether its plan was in the cache. */
  readonly notePlanLookup: (isHit: boolean) => void;
}

/** One version of the supergraph, ready to plan and execute operations. */
export interface ServedSupergraph {
  readonly schema: SchemaContext;
  readonly partners: ReadonlySet<Partner>;
  readonly execute: GatewayExecutor;
  stop(): Promise<void>;
}

/**
 * Prepares a supergraph: a data source for each partner, the query planner with its plan cache, and access control. Throws
 * when the supergraph cannot be served.
 */
export async function openSupergraph(
  { access }: LoadedSupergraph,
  { partners, log, guarding, notePlanLookup }: OpenOptions,
): Promise<ServedSupergraph> {
  // ApolloGateway sends usage data to its vendor unless this variable is set before its construction.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const subgraphs = readSubgraphs(access.plainSdl);
  const sources = createDataSources(subgraphs, partners);
  const apollo = new ApolloGateway({
    supergraphSdl: access.plainSdl,
    buildService({ name }) {
      const source = sources.get(name)?.source;
      if (source === undefined) throw new Error(`The supergraph has no partner ${name}.`);
      return source;
    },
    logger: toApolloLogger(log),
    queryPlannerConfig: {
      ...plannerLimits,
      cache: new PlanCache(notePlanLookup),
      // The planner's search for places where a client's fragments fit takes time with the cube of their number: 400 ms for
      // 199 fragments that spread one another, and 11 ms without the search (bench/planning-time.ts).
      reuseQueryFragments: false,
    },
    debug: false,
    validateSupergraph: true,
    __exposeQueryPlanExperimental: false,
  });
  const { schema, executor: executePlan } = await load(apollo);
  const { apiSchema } = schema;
  await warmUp(executePlan, apiSchema, log);
  const planFetches = createPlanFetches(queryPlannerOf(apollo));
  const execute = createOperationExecutor({
    executePlan,
    preparation: readPreparationRules(access.plainSdl, subgraphs, apiSchema),
    protect: (executor) => access.guard(executor, { apiSchema, planFetches }, guarding),
  });
  const used = new Set([...sources.values()].map(({ partner }) => partner));
  return { schema, partners: used, execute, stop: () => apollo.stop() };
}

interface ConnectedSource {
  readonly partner: Partner;
  readonly source: PartnerDataSource;
}

function createDataSources(
  subgraphs: readonly SubgraphOfSupergraph[],
  partners: Partners,
): Map<string, ConnectedSource> {
  const { staleAnswers } = partners;
  return new Map(
    subgraphs.map(({ name, url, schema }) => {
      const partner = partners.get(name, url);
      return [name, { partner, source: new PartnerDataSource({ partner, schema, staleAnswers }) }];
    }),
  );
}

async function load(
  apollo: ApolloGateway,
): Promise<{ readonly schema: SchemaContext; readonly executor: GatewayExecutor }> {
  let schema: SchemaContext | undefined;
  apollo.onSchemaLoadOrUpdate((loaded) => {
    schema = loaded;
  });
  const { executor } = await apollo.load();
  if (schema === undefined)
    throw new Error('ApolloGateway must report its schema when it loads, but did not.');
  return { schema, executor };
}

/** Plans and executes an operation that needs no partner, so that the first client does not wait for initialization. */
async function warmUp(execute: GatewayExecutor, schema: GraphQLSchema, log: Log): Promise<void> {
  const query = '{ __typename }';
  const requestContext = {
    request: { query },
    document: parse(query),
    queryHash: query,
    schema,
    context: {},
    metrics: {},
    logger: toApolloLogger(log),
  };
  const { errors } = await execute(requestContext as never);
  if (errors?.[0] !== undefined) throw errors[0];
}
