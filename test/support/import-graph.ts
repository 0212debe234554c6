import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModuleItem, parseSync } from '@swc/core';
import { cruise, type IDependency, type IModule } from 'dependency-cruiser';

/** The source files of a project and what each imports, type imports included. Paths are relative to its root. */
export interface ImportGraph {
  readonly files: readonly SourceFile[];
  readonly imports: readonly Import[];
  /** The files of each import cycle, in order. */
  readonly cycles: readonly (readonly string[])[];
}

export interface SourceFile {
  readonly path: string;
  /** Whether every statement is `export … from`. */
  readonly onlyReExports: boolean;
}

export interface Import {
  readonly from: string;
  /** The path of a file, or the specifier of a package. */
  readonly to: string;
  /** As it is written in the import. */
  readonly specifier: string;
  readonly isPackage: boolean;
  /** Whether every statement for this module is `import type` or `export type`: nothing is loaded at run time. */
  readonly isTypeOnly: boolean;
  /** `import('…')`: loaded only when this expression runs. */
  readonly isDynamic: boolean;
}

/**
 * Built files, except those of installed packages, and the page of the explorer, which Vite bundles with its own compiler
 * settings and which imports libraries only.
 */
const NOT_READ = '^(?!.*node_modules/).*/dist/|^gateway/explorer/client/';

/**
 * Reads the imports below some folders of a project. dependency-cruiser finds and resolves them; SWC parses, since
 * dependency-cruiser has no support for TypeScript 7.
 */
export async function readImportGraph(root: string, folders: readonly string[]): Promise<ImportGraph> {
  const { output } = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    {
      baseDir: root,
      parser: 'swc',
      tsPreCompilationDeps: true,
      exclude: { path: NOT_READ },
      doNotFollow: { path: 'node_modules' },
      validate: false,
    },
    { extensions: ['.ts', '.js', '.json'], conditionNames: ['import', 'node'], exportsFields: ['exports'] },
  );
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text: ${output}`);
  const modules = output.modules.filter(({ source }) => /^(?!.*node_modules\/).*\.[jt]s$/.test(source));
  const sources = modules.map(({ source }) => ({ source, items: parseItems(join(root, source)) }));
  const itemsBySource = new Map(sources.map(({ source, items }) => [source, items]));
  return {
    files: sources.map(({ source, items }) => ({ path: source, onlyReExports: items.every(isReExport) })),
    imports: modules.flatMap((module) => importsOf(module, itemsBySource.get(module.source) ?? [])),
    cycles: cyclesOf(modules),
  };
}

function parseItems(file: string): readonly ModuleItem[] {
  return parseSync(readFileSync(file, 'utf8'), { syntax: 'typescript' }).body;
}

function isReExport(item: ModuleItem): boolean {
  if (item.type === 'ExportAllDeclaration') return true;
  return item.type === 'ExportNamedDeclaration' && item.source !== null && item.source !== undefined;
}

function importsOf({ source, dependencies }: IModule, items: readonly ModuleItem[]): Import[] {
  return dependencies.map((dependency) => ({
    from: source,
    to: isLocal(dependency) ? dependency.resolved : dependency.module,
    specifier: dependency.module,
    isPackage: !isLocal(dependency),
    isTypeOnly: !dependency.dynamic && isTypeOnly(dependency.module, items),
    isDynamic: dependency.dynamic,
  }));
}

/** A workspace is local as well: its package name resolves to a file outside of `node_modules`. */
function isLocal({ coreModule, couldNotResolve, resolved }: IDependency): boolean {
  return !coreModule && !couldNotResolve && !resolved.includes('node_modules/');
}

/** dependency-cruiser finds type imports in the syntax tree of SWC, but does not report that they are type imports. */
function isTypeOnly(module: string, items: readonly ModuleItem[]): boolean {
  return items
    .filter((item) => 'source' in item && item.source?.value === module)
    .every((item) => 'typeOnly' in item && item.typeOnly);
}

function cyclesOf(modules: readonly IModule[]): string[][] {
  const cycles = modules.flatMap(({ dependencies }) =>
    dependencies.map(({ cycle = [] }) => cycle.map(({ name }) => name)),
  );
  // Each import on a cycle reports it, beginning at its own file.
  const byFiles = new Map(cycles.map((cycle) => [cycle.toSorted().join(), cycle]));
  return Array.from(byFiles.values()).filter((cycle) => cycle.length > 0);
}
