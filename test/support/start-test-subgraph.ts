import type { Connection } from 'mongoose';
import { openTemporaryDatabase } from '../../database/index.ts';
import { type SampleSeeder, seedSample, type World } from '../../sample/index.ts';
import { type Subgraph, type SubgraphLogEntry, startSubgraph } from '../../subgraphs/kit/index.ts';
import { type Answer, ask } from './ask.ts';
import { explainReads, type Plan, watchCommands } from './watch-commands.ts';

export interface TestSubgraph {
  readonly url: string;
  readonly database: Connection;
  /** What it logged, apart from the line that each request leaves. */
  readonly troubles: readonly SubgraphLogEntry[];
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<Answer>;
  /** Names of the database commands that an action causes: `['find', 'aggregate']`. */
  commandsOf(action: () => Promise<unknown>): Promise<string[]>;
  /** How the database carries out each read that an action causes. */
  plansOf(action: () => Promise<unknown>): Promise<Plan[]>;
  close(): Promise<void>;
}

export interface TestRecords {
  /** Writes the records. */
  readonly records?: (database: Connection) => Promise<unknown>;
  /** The partner's seeder and the world whose sample it writes, with indexes and the sample's mark. */
  readonly sample?: { readonly seed: SampleSeeder; readonly world: World };
}

/** Starts a partner's subgraph on a temporary database and a free port. `close` removes everything. */
export async function startTestSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  { records, sample }: TestRecords = {},
): Promise<TestSubgraph> {
  const engine = await openTemporaryDatabase();
  try {
    const troubles: SubgraphLogEntry[] = [];
    const config = { host: '127.0.0.1', port: 0, mongodbUri: engine.uri };
    const running = await startSubgraph(subgraph, config, (entry) => {
      if (entry.level !== 'info') troubles.push(entry);
    });
    const { url, database } = running;
    if (sample) {
      const options = { world: sample.world, onProgress: () => {} };
      await seedSample({ subgraph, seed: sample.seed }, database, options);
    }
    await records?.(database);
    return {
      url,
      database,
      troubles,
      ask: (query, variables, headers) => ask(url, query, variables, headers),
      commandsOf: async (action) => {
        const { commands } = await watchCommands(database, action);
        return commands.map((command) => Object.keys(command)[0] ?? '');
      },
      plansOf: (action) => explainReads(database, action),
      close: async () => {
        await running.close();
        await engine.close();
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}
