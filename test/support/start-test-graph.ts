import { randomBytes } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { fileURLToPath } from 'node:url';
import { openTemporaryDatabase } from '../../database/index.ts';
import { type KeyRegistry, openKeyStore, readGatewayConfig, startGateway } from '../../gateway/index.ts';
import type { LogEntry } from '../../protocol/index.ts';
import { type SeedablePartner, seedSample, type World } from '../../sample/index.ts';
import {
  connectDatabase,
  type RunningSubgraph,
  type Subgraph,
  startSubgraph,
} from '../../subgraphs/kit/index.ts';
import { watchCommands } from '../../subgraphs/kit/testing/index.ts';
import { type Answer, ask } from './ask.ts';
import { partners } from './partners.ts';

export interface Cost {
  readonly answer: Answer;
  /** Partners in the order in which the gateway asked them, once per request. */
  readonly partnerRequests: readonly string[];
  /** Database commands, as `mitacs find`. */
  readonly commands: readonly string[];
}

export interface TestGraph {
  readonly url: string;
  readonly subgraphs: Readonly<Record<string, RunningSubgraph>>;
  /** Callers' keys, in the same database as everything else. */
  readonly keys: KeyRegistry;
  /** What the gateway logged, apart from the line that each request leaves. */
  readonly log: readonly LogEntry[];
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Asks, and counts what the answer cost. */
  askAndCount(query: string, variables?: Record<string, unknown>): Promise<Cost>;
  /** Stops one partner's subgraph. */
  takeDown(partner: string): Promise<void>;
  /** Starts it again, at the same address and with the same data. */
  bringBack(partner: string): Promise<void>;
  close(): Promise<void>;
}

/** The whole graph in this process: a database of its own with the sample of a world, four subgraphs, the gateway, free ports. */
export async function startTestGraph({
  world,
  env = {},
}: {
  world: World;
  /** The gateway's settings. */
  env?: NodeJS.ProcessEnv;
}): Promise<TestGraph> {
  const engine = await openTemporaryDatabase();
  const keys = await openKeyStore(engine.uri);
  const gatewaySecret = randomBytes(32).toString('base64url');
  const subgraphs: Record<string, RunningSubgraph> = {};
  const log: LogEntry[] = [];
  let closeGateway = async () => {};
  const close = async () => {
    await closeGateway();
    for (const running of Object.values(subgraphs)) await running.close();
    await keys.close();
    await engine.close();
  };
  const start = async (partner: Subgraph<unknown>, port: number) => {
    const config = { host: '127.0.0.1', port, mongodbUri: engine.uri, gatewaySecret };
    subgraphs[partner.name] = await startSubgraph(partner, config);
  };
  const runningNamed = (name: string) => {
    const running = subgraphs[partnerNamed(name).name];
    if (!running) throw new Error(`The partner ${name} has never been started.`);
    return running;
  };
  try {
    for (const partner of partners) {
      await seed(partner, engine.uri, world);
      await start(partner.subgraph, 0);
    }
    const gateway = await startGateway(
      readGatewayConfig(
        { GATEWAY_SECRET: gatewaySecret, ...env },
        {
          port: 0,
          supergraphFile: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
          partnerUrls: Object.fromEntries(Object.values(subgraphs).map(({ name, url }) => [name, url])),
          keyStore: keys,
          log: (entry) => {
            if (entry.level !== 'info') log.push(entry);
          },
        },
      ),
    );
    closeGateway = () => gateway.close();
    const { url } = gateway;
    return {
      url,
      subgraphs,
      keys,
      log,
      ask: (query, variables, headers) => ask(url, query, variables, headers),
      askAndCount: (query, variables) => count(subgraphs, () => ask(url, query, variables)),
      takeDown: (name) => runningNamed(name).close(),
      bringBack: (name) => start(partnerNamed(name), Number(new URL(runningNamed(name).url).port)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function partnerNamed(name: string): Subgraph<unknown> {
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

async function count(
  subgraphs: Readonly<Record<string, RunningSubgraph>>,
  action: () => Promise<Answer>,
): Promise<Cost> {
  const commands: string[] = [];
  let watched = action;
  for (const { name, database } of Object.values(subgraphs)) {
    const inner = watched;
    watched = async () => {
      const { result, commands: seen } = await watchCommands(database, inner);
      commands.push(...seen.map((command) => `${name} ${Object.keys(command)[0]}`));
      return result;
    };
  }
  const nameByOrigin = new Map(Object.values(subgraphs).map(({ name, url }) => [new URL(url).origin, name]));
  const partnerRequests: string[] = [];
  const note = (message: unknown) => {
    const { request } = message as { request: { origin: string | URL } };
    const name = nameByOrigin.get(new URL(request.origin).origin);
    if (name) partnerRequests.push(name);
  };
  subscribe('undici:request:create', note);
  try {
    return { answer: await watched(), partnerRequests, commands };
  } finally {
    unsubscribe('undici:request:create', note);
  }
}
