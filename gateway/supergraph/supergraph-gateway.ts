import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { GatewayContext } from '../context.ts';
import type { GatewayExecutor } from '../execution/index.ts';
import type { LoadedSupergraph } from './load-supergraph.ts';
import { type OpenOptions, openSupergraph, type ServedSupergraph } from './open-supergraph.ts';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type SchemaListener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];

export interface SupergraphGatewayOptions extends OpenOptions {
  readonly supergraph: LoadedSupergraph;
  /** How long a replaced supergraph still serves the requests that were received before, in milliseconds. */
  readonly retireAfterMs: number;
}

/** A supergraph in use, and the number of its requests in progress. */
interface Version {
  readonly supergraph: ServedSupergraph;
  inProgress: number;
  whenIdle: () => void;
}

/**
 * The gateway of Apollo Server: the current supergraph, and those that it has replaced, until their last requests are answered.
 * A request that started with one version of the supergraph ends with it.
 */
export class SupergraphGateway implements GatewayInterface {
  readonly #options: SupergraphGatewayOptions;
  readonly #versions = new Map<GraphQLSchema, Version>();
  readonly #listeners = new Set<SchemaListener>();
  readonly #retirements = new Set<NodeJS.Timeout>();
  #current: Version | undefined;

  constructor(options: SupergraphGatewayOptions) {
    this.#options = options;
  }

  onSchemaLoadOrUpdate(listener: SchemaListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async load(): Promise<{ executor: GatewayExecutor }> {
    await this.#serve(this.#options.supergraph);
    return { executor: this.#execute };
  }

  /**
   * Serves another supergraph from now on. Requests in progress end with theirs. Throws when it cannot be served; nothing has
   * changed then.
   */
  async replace(supergraph: LoadedSupergraph): Promise<void> {
    const replaced = this.#current;
    try {
      await this.#serve(supergraph);
    } catch (error) {
      await this.#closeUnusedPartners();
      throw error;
    }
    if (replaced === undefined) return;
    // A request may have been validated against the replaced schema and not have reached its execution.
    const timer = setTimeout(() => {
      this.#retirements.delete(timer);
      void this.#retire(replaced);
    }, this.#options.retireAfterMs);
    timer.unref();
    this.#retirements.add(timer);
  }

  async stop(): Promise<void> {
    for (const timer of this.#retirements) clearTimeout(timer);
    const versions = [...this.#versions.values()];
    this.#versions.clear();
    await Promise.all(versions.map(({ supergraph }) => supergraph.stop()));
  }

  /** Executes an operation with the supergraph that it was validated against. */
  readonly #execute: GatewayExecutor = async (requestContext) => {
    const version = this.#versions.get(requestContext.schema) ?? this.#current;
    if (version === undefined) throw new Error('No supergraph is being served.');
    version.inProgress += 1;
    try {
      return await version.supergraph.execute(requestContext);
    } finally {
      version.inProgress -= 1;
      if (version.inProgress === 0) version.whenIdle();
    }
  };

  async #serve(loaded: LoadedSupergraph): Promise<void> {
    const supergraph = await openSupergraph(loaded, this.#options);
    const version: Version = { supergraph, inProgress: 0, whenIdle() {} };
    const { schema } = supergraph;
    this.#versions.set(schema.apiSchema, version);
    try {
      for (const listener of this.#listeners) listener(schema);
    } catch (error) {
      this.#versions.delete(schema.apiSchema);
      await supergraph.stop();
      throw error;
    }
    this.#current = version;
  }

  async #retire(version: Version): Promise<void> {
    await idle(version);
    this.#versions.delete(version.supergraph.schema.apiSchema);
    await version.supergraph.stop();
    await this.#closeUnusedPartners();
  }

  /** Closes the partners that no supergraph in use names. */
  async #closeUnusedPartners(): Promise<void> {
    const used = [...this.#versions.values()].flatMap(({ supergraph }) => [...supergraph.partners]);
    await this.#options.partners.closeAllExcept(new Set(used));
  }
}

/** Resolves when no request of this version is in progress. */
async function idle(version: Version): Promise<void> {
  if (version.inProgress === 0) return;
  await new Promise<void>((resolve) => {
    version.whenIdle = resolve;
  });
}
