import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDirectory } from './make-directory.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passerelle-directory-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('creates every missing directory, also with concurrent calls', async () => {
  const path = join(folder, 'a', 'b', 'c');

  await Promise.all([makeDirectory(path), makeDirectory(path), makeDirectory(path)]);

  expect((await stat(path)).isDirectory()).toBe(true);
});

test('accepts a directory that exists', async () => {
  await expect(makeDirectory(folder)).resolves.toBeUndefined();
});

test('rejects a path with a file at its end or in the middle', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');

  await expect(makeDirectory(file)).rejects.toMatchObject({ code: 'EEXIST' });
  await expect(makeDirectory(join(file, 'within'))).rejects.toMatchObject({ code: 'ENOTDIR' });
});

test.runIf(process.platform === 'linux')('rejects a path where no directory can be created', async () => {
  await expect(makeDirectory('/proc/passerelle/data')).rejects.toMatchObject({
    code: expect.stringMatching(/^(ENOENT|EACCES|EPERM)$/),
  });
});
