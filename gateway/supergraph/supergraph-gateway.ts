import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { AccessGuard } from '../access/index.ts';
import type { GatewayContext } from '../context.ts';
import { checkOperation } from '../execution/check-operation.ts';
import { explainBlanks } from '../execution/explain-blanks.ts';
import { type Log, toApolloLogger } from '../log.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type LoadOptions = Parameters<GatewayInterface['load']>[0];
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

export interface SupergraphGatewayOptions {
  readonly access: AccessGuard;
  /** Makes the way out to a partner that the supergraph names. */
  readonly connectPartner: (name: string, url: string | undefined) => GraphQLDataSource;
  readonly log: Log;
}

/**
 * What Apollo Server is given as its gateway: ApolloGateway, which plans and fetches, behind what this graph adds.
 * From the outside in: refuse what cannot be carried out, take away what the caller may not read, explain the blanks.
 */
export class SupergraphGateway implements GatewayInterface {
  readonly #apollo: ApolloGateway;
  readonly #access: AccessGuard;
  #apiSchema: GraphQLSchema | undefined;

  constructor({ access, connectPartner, log }: SupergraphGatewayOptions) {
    // ApolloGateway reports to its makers unless this variable is set when it is constructed.
    process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
    this.#access = access;
    this.#apollo = new ApolloGateway({
      supergraphSdl: access.plainSdl,
      buildService: ({ name, url }) => connectPartner(name, url),
      logger: toApolloLogger(log),
      debug: false,
      validateSupergraph: true,
      __exposeQueryPlanExperimental: false,
    });
    this.#apollo.onSchemaLoadOrUpdate(({ apiSchema }) => {
      this.#apiSchema = apiSchema;
    });
  }

  onSchemaLoadOrUpdate(listener: SchemaListener) {
    return this.#apollo.onSchemaLoadOrUpdate(listener);
  }

  async load(options: LoadOptions) {
    const { executor } = await this.#apollo.load(options);
    const guarded = this.#access.guard(explainBlanks(executor), () => this.#schema());
    return { executor: checkOperation(guarded) };
  }

  stop(): Promise<void> {
    return this.#apollo.stop();
  }

  #schema(): GraphQLSchema {
    if (this.#apiSchema === undefined) throw new Error('The supergraph has not been loaded yet.');
    return this.#apiSchema;
  }
}
