import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { connectDatabase, type RunningSubgraph, type Subgraph, startSubgraph } from '@passerelle/kit';
import { type Answer, sendQuery } from '@passerelle/kit/testing';
import { type EmbeddedDatabase, openTemporaryDatabase } from '../../database/index.ts';
import {
  type ManagedKeyStore,
  openKeyStore,
  type RunningGateway,
  readGatewayConfig,
  startGateway,
} from '../../gateway/index.ts';
import type { LogEntry } from '../../protocol/index.ts';
import { type SeedablePartner, seedSample, type World } from '../../sample/index.ts';
import { type Measurement, measure } from './measure.ts';
import { partners } from './partners.ts';

type Variables = Record<string, unknown>;

interface TestGraphOptions {
  /** The world whose sample data is written. */
  readonly world: World;
  /** The gateway's settings. */
  readonly env?: NodeJS.ProcessEnv;
  /** Called with a sentence when the database engine is started again; by default, it is not. */
  readonly onDatabaseRestart?: (sentence: string) => void;
}

/**
 * Starts the whole graph in this process, on free ports: a temporary database with sample data, all subgraphs and the
 * gateway.
 */
export async function startTestGraph({
  world,
  env = {},
  onDatabaseRestart: onRestart,
}: TestGraphOptions): Promise<TestGraph> {
  const engine = await openTemporaryDatabase(onRestart ? { onRestart } : {});
  const graph = new TestGraph(engine, await openKeyStore(engine.uri));
  try {
    for (const partner of partners) {
      await seed(partner, engine.uri, world);
      await graph.startPartner(partner.subgraph.name);
    }
    await graph.startGateway(env);
    return graph;
  } catch (error) {
    await graph.close();
    throw error;
  }
}

export class TestGraph {
  /** API keys, in the same database server as the partners' data. */
  readonly keys: ManagedKeyStore;
  readonly subgraphs: Record<string, RunningSubgraph> = {};
  /** The gateway's log, without the line of each request. */
  readonly log: LogEntry[] = [];
  readonly #engine: EmbeddedDatabase;
  readonly #gatewaySecret = randomBytes(32).toString('base64url');
  #gateway: RunningGateway | undefined;

  constructor(engine: EmbeddedDatabase, keys: Awaited<ReturnType<typeof openKeyStore>>) {
    this.#engine = engine;
    this.keys = keys;
  }

  get url(): string {
    if (!this.#gateway) throw new Error('The gateway has not been started.');
    return this.#gateway.url;
  }

  /** Ends the database's process without a warning, and waits until it has ended. */
  async killDatabase(): Promise<void> {
    const { pid } = this.#engine;
    process.kill(pid, 'SIGKILL');
    while (isRunning(pid)) await delay(10);
  }

  query(query: string, variables?: Variables, headers?: Record<string, string>): Promise<Answer> {
    return sendQuery(this.url, query, variables, headers);
  }

  /** Sends a query, and records the gateway's requests and the partners' database commands. */
  measureQuery(query: string, variables?: Variables): Promise<Measurement> {
    return measure(this.subgraphs, () => this.query(query, variables));
  }

  async stopPartner(name: string): Promise<void> {
    await this.#runningPartner(name).close();
  }

  /** Starts a stopped partner again, at the same URL and with the same data. */
  async restartPartner(name: string): Promise<void> {
    await this.startPartner(name, Number(new URL(this.#runningPartner(name).url).port));
  }

  async startPartner(name: string, port = 0): Promise<void> {
    this.subgraphs[name] = await startSubgraph(subgraphNamed(name), {
      host: '127.0.0.1',
      port,
      mongodbUri: this.#engine.uri,
      gatewaySecret: this.#gatewaySecret,
    });
  }

  async startGateway(env: NodeJS.ProcessEnv): Promise<void> {
    const urls = Object.values(this.subgraphs).map(({ name, url }) => [name, url]);
    const config = readGatewayConfig(
      // Other tests that run at the same time would count as load.
      {
        GATEWAY_SECRET: this.#gatewaySecret,
        SHED_EVENT_LOOP_DELAY_MS: '0',
        SHED_HEAP_PERCENT: '0',
        ...env,
      },
      {
        port: 0,
        supergraphFile: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
        partnerUrls: Object.fromEntries(urls),
        keyStore: this.keys,
        log: (entry) => {
          if (entry.level !== 'info') this.log.push(entry);
        },
      },
    );
    this.#gateway = await startGateway(config);
  }

  async close(): Promise<void> {
    await this.#gateway?.close();
    for (const subgraph of Object.values(this.subgraphs)) await subgraph.close();
    await this.keys.close();
    await this.#engine.close();
  }

  #runningPartner(name: string): RunningSubgraph {
    const running = this.subgraphs[name];
    if (!running) throw new Error(`The partner ${name} has not been started.`);
    return running;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function subgraphNamed(name: string): Subgraph<unknown> {
  const partner = partners.find(({ subgraph }) => subgraph.name === name);
  if (!partner) throw new Error(`There is no partner ${name}.`);
  return partner.subgraph;
}

async function seed(partner: SeedablePartner, uri: string, world: World): Promise<void> {
  const database = await connectDatabase(uri, partner.subgraph.name);
  try {
    await seedSample(partner, database, { world, onProgress: () => {} });
  } finally {
    await database.close();
  }
}
