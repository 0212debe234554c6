import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { connectDatabase } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemporaryDatabase } from '../../database/index.ts';
import { createRequestSigner } from '../../protocol/index.ts';
import { seed } from '../../subgraphs/template/seed.ts';
import { projectRoot } from '../support/project-files.ts';
import { freePorts, RunningProgram } from '../support/run-passerelle.ts';

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const TSX = import.meta.resolve('tsx');
const TSC = fileURLToPath(new URL('bin/tsc', import.meta.resolve('typescript/package.json')));
/** What the statements `import … from '…'` and `export … from '…'`, `import '…'` and `import('…')` name. */
const IMPORTED = /(?:^(?:import|export)\b[^;'"]*?\bfrom\s*|^import\s*|\bimport\()['"]([^'"\n]+)['"]/gm;
const COMPILE_MS = 60_000;
const SECRET = 'a secret of more than thirty-two bytes';
const COMPILER_OPTIONS = {
  target: 'es2023',
  module: 'nodenext',
  types: ['node'],
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  verbatimModuleSyntax: true,
  // Checking the types of all dependencies takes three times as long. A test above checks what the kit's types import.
  skipLibCheck: true,
};

/** The repository of a partner that has the template as its subgraph, outside of this repository. */
let partner: string;
let installedKit: string;
let manifest: Manifest;

beforeAll(async () => {
  partner = await mkdtemp(join(tmpdir(), 'passerelle-kit-'));
  installedKit = join(partner, 'node_modules/@passerelle/kit');
  await unpack(packKit(), installedKit);
  manifest = JSON.parse(readFileSync(join(installedKit, 'package.json'), 'utf8')) as Manifest;
  await linkPackages([...declaredPackages(), '@types/node']);
  await cp(join(projectRoot, 'subgraphs/template'), join(partner, 'template'), { recursive: true });
  await writeFile(join(partner, 'package.json'), JSON.stringify({ type: 'module', private: true }));
  await writeFile(join(partner, 'start.ts'), startFileOfReadme());
});

afterAll(() => rm(partner, { recursive: true, force: true }));

/** Builds and packs the kit as `npm run pack:kit` does, but in the temporary folder. Returns the path of the archive. */
function packKit(): string {
  const built = join(partner, 'built');
  const build = join(projectRoot, 'subgraphs/kit/build-package.ts');
  execFileSync(process.execPath, ['--import', TSX, build, built]);
  const output = execFileSync('npm', ['pack', built, '--silent'], { cwd: partner, encoding: 'utf8' });
  return join(partner, output.trim());
}

async function unpack(archive: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1']);
}

function declaredPackages(): string[] {
  return Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies });
}

/** Links packages of this repository instead of installing them, so that the test needs no network. */
async function linkPackages(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const link = join(partner, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(join(projectRoot, 'node_modules', name), link);
  }
}

function startFileOfReadme(): string {
  const readme = readFileSync(join(installedKit, 'README.md'), 'utf8');
  return /^```ts\n(?<code>.*?)^```$/ms.exec(readme)?.groups?.code ?? '';
}

function filesOfPackage(): string[] {
  return readdirSync(installedKit, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(installedKit, join(entry.parentPath, entry.name)))
    .toSorted();
}

/** What each built file imports: the path of a file of the package without its extension, or the name of a package. */
function importsOfPackage(): string[] {
  return filesOfPackage()
    .filter((file) => /\.(js|ts)$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(installedKit, file), 'utf8');
      const specifiers = [...source.matchAll(IMPORTED)];
      return specifiers.map(([, specifier = '']) =>
        specifier.startsWith('.')
          ? join(dirname(file), specifier).replace(/\.[jt]s$/, '')
          : specifier.replace(/^((?:@[^/]+\/)?[^/]+).*$/, '$1'),
      );
    });
}

describe('the package @passerelle/kit', () => {
  it('contains the built files of the kit and of protocol/, and no source or test', () => {
    const files = filesOfPackage();
    const compiled = files.filter((file) => /\.(js|d\.ts)$/.test(file));
    expect(compiled).toContain('subgraphs/kit/testing/index.js');
    expect(compiled).toContain('protocol/request-signature.d.ts');
    const sources = compiled.map((file) => file.replace(/\.(js|d\.ts)$/, '.ts'));
    expect(sources.filter((file) => !existsSync(join(projectRoot, file)))).toEqual([]);
    expect(sources.filter((file) => !/^(protocol|subgraphs\/kit)\//.test(file))).toEqual([]);
    expect(sources.filter((file) => /\.(test|fixture)\.ts$/.test(file))).toEqual([]);
    expect(files.filter((file) => !compiled.includes(file))).toEqual([
      'LICENSE',
      'README.md',
      'package.json',
      'subgraphs/kit/reference/README.md',
      'subgraphs/kit/reference/fields-of-research.csv',
      'subgraphs/kit/reference/sectors.csv',
    ]);
  });

  it('imports its own files, Node and exactly the packages that it declares', () => {
    const imported = new Set(importsOfPackage());
    const built = new Set(filesOfPackage().map((file) => file.replace(/\.(js|d\.ts)$/, '')));
    const others = [...imported].filter((name) => !built.has(name) && !name.startsWith('node:'));
    expect(others.toSorted()).toEqual(declaredPackages().toSorted());
  });

  it('declares the versions that this repository uses', () => {
    const root = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as Manifest;
    const shared = Object.entries(manifest.dependencies).filter(([name]) => name in root.dependencies);
    expect(shared.length).toBeGreaterThan(5);
    expect(root.dependencies).toMatchObject(Object.fromEntries(shared));
  });

  it('is packed by `npm run pack:kit`, and not from its sources', () => {
    const packSources = () =>
      execFileSync('npm', ['pack', '--workspace', '@passerelle/kit', '--dry-run'], {
        cwd: projectRoot,
        stdio: 'pipe',
      });
    expect(packSources).toThrow('Run npm run pack:kit');
  });
});

describe('the template outside of this repository', () => {
  it(
    'compiles with the types of the package',
    async () => {
      const project = { compilerOptions: COMPILER_OPTIONS, include: ['start.ts', 'template/**/*.ts'] };
      await writeFile(join(partner, 'tsconfig.json'), JSON.stringify(project));
      expect(execFileSync(process.execPath, [TSC, '--project', partner], { encoding: 'utf8' })).toBe('');
    },
    COMPILE_MS,
  );

  it('answers requests that the gateway signed, and stops on SIGTERM', async () => {
    const engine = await openTemporaryDatabase();
    const [port = 0] = await freePorts(1);
    const program = start({
      MONGODB_URI: engine.uri,
      TEMPLATE_PORT: String(port),
      GATEWAY_SECRET: SECRET,
    });
    try {
      const url = `http://127.0.0.1:${port}/graphql`;
      expect(await program.outputWith('\n')).toBe(`The template subgraph is at ${url}.\n`);
      await writeSample(engine.uri);
      const body = JSON.stringify({ query: '{ workshops(first: 2) { nodes { id } totalCount } }' });
      expect((await send(url, body, {})).status).toBe(401);
      expect(await (await send(url, body, signatureOf(url, body))).json()).toEqual({
        data: {
          workshops: { nodes: [{ id: 'template:W-002' }, { id: 'template:W-003' }], totalCount: 3 },
        },
      });
      expect(await program.stop('SIGTERM')).toMatchObject({ code: 0 });
    } finally {
      await program.stop('SIGKILL');
      await engine.close();
    }
  });
});

function start(settings: Readonly<Record<string, string>>): RunningProgram {
  const child = spawn(process.execPath, ['--import', TSX, 'start.ts'], {
    cwd: partner,
    env: { PATH: process.env.PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new RunningProgram(child);
}

async function writeSample(mongodbUri: string): Promise<void> {
  const database = await connectDatabase(mongodbUri, 'template');
  await seed(database, { onProgress: () => {} });
  await database.close();
}

function send(url: string, body: string, signature: Readonly<Record<string, string>>): Promise<Response> {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...signature }, body });
}

function signatureOf(url: string, body: string): Record<string, string> {
  const sign = createRequestSigner(SECRET);
  const headers = { 'content-type': 'application/json' };
  const context = { caller: { kind: 'anonymous' } } as const;
  return sign({ partner: 'template', url: new URL(url), method: 'POST', headers, body }, context);
}
