import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Log } from '../../protocol/index.ts';
import type { GuardOptions } from '../access/index.ts';
import type { GatewayContext } from '../context.ts';
import type { GatewayExecutor } from '../execution/index.ts';
import type { Partners } from '../partners/index.ts';
import type { LoadedSupergraph } from './load-supergraph.ts';
import { Generation } from './served-supergraph.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

export interface SupergraphGatewayOptions {
  readonly supergraph: LoadedSupergraph;
  readonly partners: Partners;
  readonly guarding: GuardOptions;
  readonly log: Log;
  /** How long a supergraph that was replaced still serves requests that came in before, in milliseconds. */
  readonly retireAfterMs: number;
  /** Told of each operation whether its plan was already made. */
  readonly notePlanLookup?: (isKnown: boolean) => void;
}

/**
 * What Apollo Server is given as its gateway: the supergraph that serves now, and those before it until their last
 * requests have been answered.
 */
export class SupergraphGateway implements GatewayInterface {
  readonly #options: SupergraphGatewayOptions;
  readonly #generations = new Map<GraphQLSchema, Generation>();
  readonly #listeners = new Set<SchemaListener>();
  readonly #retirements = new Set<NodeJS.Timeout>();
  #current: Generation | undefined;

  constructor(options: SupergraphGatewayOptions) {
    this.#options = options;
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<{ executor: GatewayExecutor }> {
    await this.#serve(this.#options.supergraph);
    const executor: GatewayExecutor = (requestContext) => {
      // The schema that a request was checked against is the one to carry it out by.
      const generation = this.#generations.get(requestContext.schema) ?? this.#current;
      if (generation === undefined) throw new Error('No supergraph is being served.');
      return generation.execute(requestContext);
    };
    return { executor };
  }

  /**
   * Serves another supergraph from now on; requests under way finish with theirs. Throws when it cannot be served, and
   * then nothing has changed.
   */
  async replace(supergraph: LoadedSupergraph): Promise<void> {
    const before = this.#current;
    try {
      await this.#serve(supergraph);
    } catch (error) {
      await this.#letPartnersGo();
      throw error;
    }
    if (before === undefined) return;
    // A request may have been checked by the schema from before and not yet have come to its execution.
    const timer = setTimeout(() => {
      this.#retirements.delete(timer);
      void this.#retire(before);
    }, this.#options.retireAfterMs);
    timer.unref();
    this.#retirements.add(timer);
  }

  async stop(): Promise<void> {
    for (const timer of this.#retirements) clearTimeout(timer);
    const generations = [...this.#generations.values()];
    this.#generations.clear();
    await Promise.all(generations.map((generation) => generation.stop()));
  }

  async #serve(supergraph: LoadedSupergraph): Promise<void> {
    const generation = await Generation.open(supergraph, this.#options);
    const { schema } = generation;
    this.#generations.set(schema.apiSchema, generation);
    try {
      for (const listener of this.#listeners) listener(schema);
    } catch (error) {
      this.#generations.delete(schema.apiSchema);
      await generation.stop();
      throw error;
    }
    this.#current = generation;
  }

  async #retire(generation: Generation): Promise<void> {
    await generation.idle();
    this.#generations.delete(generation.schema.apiSchema);
    await generation.stop();
    await this.#letPartnersGo();
  }

  /** Partners that no supergraph in use names any more. */
  async #letPartnersGo(): Promise<void> {
    const named = [...this.#generations.values()].flatMap(({ partners }) => [...partners]);
    await this.#options.partners.closeAllExcept(new Set(named));
  }
}
