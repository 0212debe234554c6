import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createKey, findKeyOf, keyStatusOf, type LocalKey, type ManagedKeyStore } from '../gateway/index.ts';
import { dataDirectory } from './data-directory.ts';
import { readSupergraph } from './read-supergraph.ts';

/**
 * Creates the local keys for the demo callers when `npm start` runs on a database for the first time, and returns those
 * that are valid. Their secrets are stored in `DATA_DIR/local-keys.json`, readable by this user only, so they are the
 * same at each start. A revoked key is not replaced.
 */
export async function prepareLocalKeys(env: NodeJS.ProcessEnv, store: ManagedKeyStore): Promise<LocalKey[]> {
  const file = join(dataDirectory(env), 'local-keys.json');
  const stored = await readLocalKeys(file);
  const { scopes } = await readSupergraph(env);
  const all: LocalKey[] = [];
  const valid: LocalKey[] = [];
  for (const caller of DEMO_CALLERS) {
    const existing = stored.find(({ name }) => name === caller.name);
    const registered = existing && (await findKeyOf(store, existing.secret));
    const key = existing && registered ? existing : await createLocalKey(store, caller, scopes);
    all.push(key);
    if (!registered || keyStatusOf(registered) === 'valid') valid.push(key);
  }
  if (JSON.stringify(all) !== JSON.stringify(stored)) await writeLocalKeys(file, all);
  await chmod(file, 0o600);
  return valid;
}

interface DemoCaller {
  readonly name: string;
  readonly hasScope: (scope: string) => boolean;
}

/** Demo callers. Anonymous access needs no key. */
const DEMO_CALLERS: readonly DemoCaller[] = [
  { name: 'Analyst', hasScope: () => false },
  {
    name: 'Partner coordinator',
    hasScope: (scope) => scope.startsWith('partner:') || scope === 'researcher:contact',
  },
  { name: 'Administrator', hasScope: () => true },
];

async function createLocalKey(
  store: ManagedKeyStore,
  { name, hasScope }: DemoCaller,
  scopes: readonly string[],
): Promise<LocalKey> {
  const request = { name: `${name} (local)`, scopes: scopes.filter(hasScope) };
  const { secret } = await createKey(store, request, scopes);
  return { name, secret };
}

/** Returns no keys if the file is missing or not valid JSON: it is then replaced. */
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
  const temporaryFile = `${file}.${process.pid}`;
  await writeFile(temporaryFile, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await rename(temporaryFile, file);
}

function isLocalKey(value: unknown): value is LocalKey {
  const { name, secret } = (value ?? {}) as Partial<LocalKey>;
  return typeof name === 'string' && typeof secret === 'string';
}
