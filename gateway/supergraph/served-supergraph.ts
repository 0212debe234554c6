import { ApolloGateway } from '@apollo/gateway';
import type { GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import type { Log } from '../../protocol/index.ts';
import type { GuardOptions } from '../access/index.ts';
import { toApolloLogger } from '../apollo-logger.ts';
import {
  checkOperation,
  explainBlanks,
  type GatewayExecutor,
  PartnerDataSource,
  readNamedPartners,
  requireCompleteness,
} from '../execution/index.ts';
import type { Partner, Partners } from '../partners/index.ts';
import { PlanCache } from '../planning/plan-cache.ts';
import { createPlanFetches, queryPlannerOf } from '../planning/query-planner.ts';
import type { LoadedSupergraph } from './load-supergraph.ts';

/** What Apollo Server wants to know of a schema. */
export interface SchemaContext {
  readonly apiSchema: GraphQLSchema;
  readonly coreSupergraphSdl: string;
}

export interface GenerationOptions {
  readonly partners: Partners;
  readonly log: Log;
  /** Who may read what the supergraph protects. */
  readonly guarding: GuardOptions;
  /** Told of each operation whether its plan was already made. */
  readonly notePlanLookup?: (isKnown: boolean) => void;
}

/** All that serves one supergraph. Requests that began with it finish with it, whatever comes after. */
export class Generation {
  readonly schema: SchemaContext;
  readonly partners: ReadonlySet<Partner>;
  readonly #apollo: ApolloGateway;
  readonly #execute: GatewayExecutor;
  #underway = 0;
  #whenIdle = () => {};

  private constructor(
    schema: SchemaContext,
    partners: ReadonlySet<Partner>,
    apollo: ApolloGateway,
    execute: GatewayExecutor,
  ) {
    this.schema = schema;
    this.partners = partners;
    this.#apollo = apollo;
    this.#execute = execute;
  }

  /** Resolves when operations can be planned and carried out. Throws when the supergraph cannot be served. */
  static async open(
    { access }: LoadedSupergraph,
    { partners, log, guarding, notePlanLookup = () => {} }: GenerationOptions,
  ): Promise<Generation> {
    // ApolloGateway reports to its makers unless this variable is set when it is constructed.
    process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
    const { staleAnswers } = partners;
    const asked = new Set<Partner>();
    const sources = new Map<string, PartnerDataSource>();
    for (const { name, url, shapeOf } of readNamedPartners(access.plainSdl)) {
      const partner = partners.get(name, url);
      asked.add(partner);
      sources.set(name, new PartnerDataSource({ partner, shapeOf, staleAnswers }));
    }
    const apollo = new ApolloGateway({
      supergraphSdl: access.plainSdl,
      buildService({ name }) {
        const source = sources.get(name);
        if (source === undefined) throw new Error(`The supergraph has no partner ${name}.`);
        return source;
      },
      logger: toApolloLogger(log),
      queryPlannerConfig: { cache: new PlanCache(notePlanLookup) },
      debug: false,
      validateSupergraph: true,
      __exposeQueryPlanExperimental: false,
    });
    let schema: SchemaContext | undefined;
    apollo.onSchemaLoadOrUpdate((loaded) => {
      schema = loaded;
    });
    const { executor } = await apollo.load();
    if (schema === undefined) throw new Error('ApolloGateway has loaded without a schema.');
    const { apiSchema } = schema;
    await tryOut(executor, apiSchema, log);
    const planFetches = createPlanFetches(queryPlannerOf(apollo));
    const guarded = access.guard(explainBlanks(executor), { apiSchema, planFetches }, guarding);
    return new Generation(schema, asked, apollo, checkOperation(requireCompleteness(guarded)));
  }

  readonly execute: GatewayExecutor = async (requestContext) => {
    this.#underway += 1;
    try {
      return await this.#execute(requestContext);
    } finally {
      this.#underway -= 1;
      if (this.#underway === 0) this.#whenIdle();
    }
  };

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    if (this.#underway === 0) return;
    await new Promise<void>((resolve) => {
      this.#whenIdle = resolve;
    });
  }

  stop(): Promise<void> {
    return this.#apollo.stop();
  }
}

/** Plans and answers something that asks no partner, so that the first client does not wait for what is made on demand. */
async function tryOut(executor: GatewayExecutor, schema: GraphQLSchema, log: Log): Promise<void> {
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
  const { errors } = await executor(requestContext as never);
  if (errors?.[0] !== undefined) throw errors[0];
}
