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

/** `passerelle seed`: makes the sample asked for in place of the one that is there. Other people's records stay. */
export async function seed(
  env: Readonly<Record<string, string | undefined>>,
  options: SeedCommandOptions,
): Promise<void> {
  const scale = readWhole('--scale', options.scale, 1, LARGEST_SCALE);
  const seedNumber = readWhole('--seed', options.seed, 0, 2 ** 31);
  const subgraphs = await loadSubgraphs(options.partner);
  const database = await openDatabase(env, { share: true });
  try {
    const written = await seedPartners(subgraphs, { uri: database.uri, seed: seedNumber, scale });
    const names = subgraphs.map(({ name }) => name).join(', ');
    console.log(
      written.length > 0
        ? `Sample data, seed ${seedNumber}, scale ${scale}, is in ${database.place} for ${names}.`
        : `That sample is there already, in ${database.place} for ${names}: nothing to do.`,
    );
  } finally {
    await database.close();
  }
}

function readWhole(option: string, text: string, from: number, to: number): number {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= from && value <= to) return value;
  throw new UsageError(`${option} must be a whole number from ${from} to ${to}, but got '${text}'.`);
}
