import { openDatabase } from './open-database.ts';
import { loadSubgraphs } from './partners.ts';
import { seedPartners } from './seed-partners.ts';
import { UsageError } from './usage-error.ts';

interface SeedCommandOptions {
  readonly scale: string;
  readonly seed: string;
  readonly partner?: readonly string[];
}

const LARGEST_SCALE = 400;
const LARGEST_SEED = 2 ** 31;

/** `passerelle seed`: writes sample data, and replaces sample data of another seed or scale. Other records are not changed. */
export async function runSeed(env: NodeJS.ProcessEnv, options: SeedCommandOptions): Promise<void> {
  const scale = readWholeNumber('--scale', options.scale, { from: 1, to: LARGEST_SCALE });
  const seed = readWholeNumber('--seed', options.seed, { from: 0, to: LARGEST_SEED });
  const subgraphs = await loadSubgraphs(options.partner);
  const database = await openDatabase(env, { share: true });
  try {
    const written = await seedPartners(subgraphs, { uri: database.uri, seed, scale });
    const names = subgraphs.map(({ name }) => name).join(', ');
    console.log(
      written.length > 0
        ? `Wrote sample data with seed ${seed} and scale ${scale} to ${database.place} for ${written.join(', ')}.`
        : `Nothing was written: ${database.place} already contains this sample data for ${names}.`,
    );
  } catch (error) {
    throw await database.causeOf(error);
  } finally {
    await database.close();
  }
}

function readWholeNumber(option: string, text: string, { from, to }: { from: number; to: number }): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new UsageError(`${option} must be a whole number from ${from} to ${to}, but got '${text}'.`);
}
