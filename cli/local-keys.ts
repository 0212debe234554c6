import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createKey, findKeyOf, type KeyRegistry, type LocalKey, standingOf } from '../gateway/index.ts';
import { readSupergraph } from './key-options.ts';

interface Part {
  readonly name: string;
  readonly mayHold: (scope: string) => boolean;
}

/** Who asks the graph of an afternoon. Nobody needs a key to ask as a stranger. */
const PARTS: readonly Part[] = [
  { name: 'Analyst', mayHold: () => false },
  {
    name: 'Partner coordinator',
    mayHold: (scope) => scope.startsWith('partner:') || scope === 'researcher:contact',
  },
  { name: 'Administrator', mayHold: () => true },
];

/**
 * The keys that `npm start` makes when it first runs on a database, one for each part to play. Their secrets are kept in
 * `DATA_DIR/local-keys.json`, for this user's eyes, and are the same with each start. A key that was revoked is not made
 * again.
 */
export async function prepareLocalKeys(env: NodeJS.ProcessEnv, keys: KeyRegistry): Promise<LocalKey[]> {
  const file = join(env.DATA_DIR || '.data', 'local-keys.json');
  const before = await readLocalKeys(file);
  const { scopes } = await readSupergraph(env);
  const all: LocalKey[] = [];
  const usable: LocalKey[] = [];
  for (const { name, mayHold } of PARTS) {
    const kept = before.find((key) => key.name === name);
    const stored = kept && (await findKeyOf(keys, kept.secret));
    if (kept && stored) {
      all.push(kept);
      if (standingOf(stored) === 'valid') usable.push(kept);
      continue;
    }
    const { secret } = await createKey(
      keys,
      { name: `${name} (local)`, scopes: scopes.filter(mayHold) },
      scopes,
    );
    all.push({ name, secret });
    usable.push({ name, secret });
  }
  if (JSON.stringify(all) !== JSON.stringify(before)) await writeLocalKeys(file, all);
  await chmod(file, 0o600);
  return usable;
}

/** A file that is not there or is none of ours counts as empty: new keys take the place of the old. */
async function readLocalKeys(file: string): Promise<LocalKey[]> {
  try {
    const content: unknown = JSON.parse(await readFile(file, 'utf8'));
    return Array.isArray(content) ? content.filter(isLocalKey) : [];
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

async function writeLocalKeys(file: string, keys: readonly LocalKey[]): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, file);
}

function isLocalKey(value: unknown): value is LocalKey {
  const { name, secret } = (value ?? {}) as Partial<LocalKey>;
  return typeof name === 'string' && typeof secret === 'string';
}
