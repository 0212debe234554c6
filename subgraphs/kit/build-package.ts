import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run pack:kit` builds the package that is published, in `dist/` or the folder given as argument. It contains the JavaScript
 * and types of the kit and of the part of `protocol/` that the kit imports, under the paths that they have here:
 *
 *     package.json  README.md  LICENSE  protocol/index.js …  subgraphs/kit/index.js …
 *
 * See docs/decisions/0008-kit-as-a-package.md.
 */
const kit = fileURLToPath(new URL('.', import.meta.url));
const repository = join(kit, '../..');
const target = resolve(process.argv[2] ?? join(kit, 'dist'));

await rm(target, { recursive: true, force: true });
await mkdir(target, { recursive: true });
compile();
await copyDataFiles();
await cp(join(repository, 'LICENSE'), join(target, 'LICENSE'));
await cp(join(kit, 'README.md'), join(target, 'README.md'));
await writeFile(join(target, 'package.json'), `${JSON.stringify(await publishedManifest(), null, 2)}\n`);

function compile(): void {
  const tsc = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
  execFileSync(process.execPath, [tsc, '--project', join(kit, 'tsconfig.package.json'), '--outDir', target], {
    stdio: 'inherit',
  });
}

/** The compiler leaves out the CSV files that `reference/` reads, and their licence. */
async function copyDataFiles(): Promise<void> {
  await cp(join(kit, 'reference'), join(target, 'subgraphs/kit/reference'), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  });
}

interface Manifest extends Record<string, unknown> {
  readonly exports: Readonly<Record<string, string>>;
}

/** The `package.json` of this folder, with the built files in `exports` in place of the sources. */
async function publishedManifest(): Promise<Record<string, unknown>> {
  const manifest = JSON.parse(await readFile(join(kit, 'package.json'), 'utf8')) as Manifest;
  const { private: _private, scripts: _scripts, exports, ...published } = manifest;
  const builtExports = Object.entries(exports).map(([name, source]) => {
    const built = `./subgraphs/kit/${source.slice('./'.length, -'.ts'.length)}`;
    return [name, { types: `${built}.d.ts`, default: `${built}.js` }];
  });
  return { ...published, files: ['protocol', 'subgraphs'], exports: Object.fromEntries(builtExports) };
}
