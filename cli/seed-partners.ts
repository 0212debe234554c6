import { connectDatabase, type Subgraph } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import {
  createWorld,
  ForeignRecordsError,
  type SampleSeedOptions,
  type SeedablePartner,
  type SeedOutcome,
  seedSample,
  seedWhenEmpty,
} from '../sample/index.ts';
import { loadSeeder } from './partners.ts';
import { showSampleProgress } from './sample-progress.ts';
import { UsageError } from './usage-error.ts';

interface Target {
  /** The MongoDB address at which every partner has its own database. */
  readonly uri: string;
  readonly seed: number;
  readonly scale: number;
}

/**
 * Writes the sample of a seed and a scale into each partner's database, in place of another sample. Returns the
 * names of the partners whose databases did not contain it before.
 *
 * @throws UsageError when a database contains records that are not sample data.
 */
export function seedPartners(subgraphs: readonly Subgraph<unknown>[], target: Target): Promise<string[]> {
  return seedAll(subgraphs, target, seedSample);
}

/** Writes the default sample into each partner's database that is empty. Returns the names of those partners. */
export function seedEmptyPartners(subgraphs: readonly Subgraph<unknown>[], uri: string): Promise<string[]> {
  return seedAll(subgraphs, { uri, seed: 1, scale: 1 }, seedWhenEmpty);
}

type SeedFunction = (
  partner: SeedablePartner,
  database: Connection,
  options: SampleSeedOptions,
) => Promise<SeedOutcome>;

/** Seeds all partners at the same time, with one progress bar for all of them. */
async function seedAll(
  subgraphs: readonly Subgraph<unknown>[],
  { uri, seed, scale }: Target,
  seedPartner: SeedFunction,
): Promise<string[]> {
  const world = createWorld({ seed, scale });
  const progress = showSampleProgress(world);
  const outcomes = await Promise.allSettled(
    subgraphs.map(async (subgraph) => {
      const partner = { subgraph, seed: await loadSeeder(subgraph.name) };
      const database = await connectDatabase(uri, subgraph.name);
      try {
        return await seedPartner(partner, database, {
          world,
          onProgress: (written) => progress.advance(written),
        });
      } finally {
        await database.close();
      }
    }),
  );
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') {
    progress.stop();
    throw toUsageError(failure.reason);
  }
  progress.finish();
  return subgraphs
    .filter((_, index) => {
      const outcome = outcomes[index];
      return outcome?.status === 'fulfilled' && outcome.value === 'written';
    })
    .map(({ name }) => name);
}

/** A `ForeignRecordsError` is an expected failure: it is shown as one sentence. */
function toUsageError(reason: unknown): unknown {
  return reason instanceof ForeignRecordsError ? new UsageError(reason.message, { cause: reason }) : reason;
}
