import type { CallerClaims, Subgraph } from '@passerelle/kit';
import {
  startTestSubgraph as startOnDatabase,
  type TestSubgraph,
  type TestSubgraphOptions,
} from '@passerelle/kit/testing';
import { openTemporaryDatabase } from '../../database/index.ts';
import { type SampleSeeder, seedSample, type World } from '../../sample/index.ts';

export type { TestSubgraph };

/** A caller that is signed in and has no scopes. */
export const signedIn: CallerClaims = { kind: 'known', id: 'key:test', scopes: new Set() };

export interface TestRecords extends Pick<TestSubgraphOptions, 'caller'> {
  /** Writes the records. */
  readonly records?: TestSubgraphOptions['records'];
  /** The partner's seeder and the world whose sample it writes, with indexes and the state of the sample. */
  readonly sample?: { readonly seed: SampleSeeder; readonly world: World };
}

/** Starts a partner's subgraph on a temporary database and a free port. `close` removes everything. */
export async function startTestSubgraph<Loaders>(
  subgraph: Subgraph<Loaders>,
  { records, sample, caller }: TestRecords = {},
): Promise<TestSubgraph> {
  const engine = await openTemporaryDatabase();
  try {
    return await startOnDatabase(subgraph, {
      mongodbUri: engine.uri,
      caller,
      records: async (database) => {
        if (sample) {
          const options = { world: sample.world, onProgress: () => {} };
          await seedSample({ subgraph, seed: sample.seed }, database, options);
        }
        await records?.(database);
      },
      onClosed: () => engine.close(),
    });
  } catch (error) {
    await engine.close();
    throw error;
  }
}
