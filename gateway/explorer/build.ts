import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compressAssets } from './compress-assets.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const DIST = join(FOLDER, 'dist');
const LOCK_FILE = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const STAMP = 'built-from.txt';

/** Builds the page into a folder, by default the `dist` that the gateway serves. Empties the folder first. */
export async function buildPage(outDir: string = DIST): Promise<void> {
  const { build } = await import('vite');
  const { NODE_ENV } = process.env;
  // React has two builds, and NODE_ENV=development would select the slow one.
  process.env.NODE_ENV = 'production';
  try {
    await build({ configFile: join(FOLDER, 'vite.config.ts'), logLevel: 'warn', build: { outDir } });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  await compressAssets(join(outDir, 'assets'));
  writeFileSync(join(outDir, STAMP), fingerprintSources());
}

/** Whether the page in a folder was built from the current sources and the current versions of packages. */
export function isPageCurrent(outDir: string = DIST): boolean {
  const stamp = join(outDir, STAMP);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprintSources();
}

// Reads the contents rather than the file times, because a checkout sets all times to now.
function fingerprintSources(): string {
  const client = readdirSync(join(FOLDER, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(html|svg|css|tsx?)$/.test(name) && !name.includes('.test.'))
    .toSorted()
    .map((name) => join(FOLDER, 'client', name));
  const hash = createHash('sha256');
  for (const file of [
    ...client,
    join(FOLDER, 'vite.config.ts'),
    join(FOLDER, 'compress-assets.ts'),
    LOCK_FILE,
  ]) {
    if (existsSync(file))
      hash.update(relative(FOLDER, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
