import type { Connection } from 'mongoose';
import { connectDatabase, type Subgraph, type World } from '../subgraphs/kit/index.ts';
import { showSampleProgress } from './sample-progress.ts';

type Seeding = (
  partner: Subgraph<unknown>,
  database: Connection,
  world: World,
  onProgress: (written: number) => void,
) => Promise<'written' | 'already there'>;

/** Runs one of the kit's ways of seeding on each partner's database, with one progress bar for all. Says who was written. */
export async function seedPartners(
  partners: readonly Subgraph<unknown>[],
  { uri, world, seeding }: { uri: string; world: World; seeding: Seeding },
): Promise<string[]> {
  const progress = showSampleProgress(world);
  const outcomes = await Promise.allSettled(
    partners.map(async (partner) => {
      const database = await connectDatabase(uri, partner.name);
      try {
        return await seeding(partner, database, world, (written) => progress.advance(written));
      } finally {
        await database.close();
      }
    }),
  );
  progress.finish();
  const failure = outcomes.find(({ status }) => status === 'rejected');
  if (failure?.status === 'rejected') throw failure.reason;
  return partners
    .filter((_, index) => {
      const outcome = outcomes[index];
      return outcome?.status === 'fulfilled' && outcome.value === 'written';
    })
    .map(({ name }) => name);
}
