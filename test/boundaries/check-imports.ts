import { dirname } from 'node:path';
import type { Import, ImportGraph } from '../support/import-graph.ts';
import {
  type FolderRule,
  type ForbiddenImport,
  folderRules,
  foldersWithOwnIndex,
  forbiddenImports,
  LARGEST_FOLDER_WITHOUT_INDEX,
  packageRules,
  productionEntryPoints,
  secondEntryPoints,
  testRules,
} from './import-rules.ts';

/** The checks of a graph by the rule, in words. Each returns the violations, one text for each. */
export const importChecks: Readonly<Record<string, (graph: ImportGraph) => string[]>> = {
  'a folder imports what the table allows': findImportsOutsideTable,
  'imports have no cycles': ({ cycles }) => cycles.map((cycle) => cycle.join(' → ')),
  'a large folder has an index.ts, a small one has none': findMisplacedIndexes,
  'an index.ts only re-exports': findIndexesWithCode,
  'other folders import the index.ts of a folder that has one': findBypassedIndexes,
  'other folders import the kit by its package name': findImportsOfKitByPath,
  'only tests import fixtures, and nothing imports tests': findImportsOfTests,
  'the packages of the planner and the executor are imported in their folders only': findMisplacedPackages,
  'production loads no sample data': findSampleInProduction,
  ...Object.fromEntries(
    forbiddenImports.map((rule) => [rule.name, (graph) => findForbiddenImports(rule, graph)]),
  ),
};

function findImportsOutsideTable({ imports }: ImportGraph): string[] {
  return imports.filter((one) => !one.isPackage && !isInTable(one)).map(show);
}

function isInTable({ from, to }: Import): boolean {
  const rule = ruleOf(from, folderRules);
  if (rule === undefined) return false;
  const ofTests = isTest(from) ? ruleOf(from, testRules) : undefined;
  const allowed = [rule.folder, ...rule.mayImport, ...(ofTests?.mayImport ?? [])];
  return allowed.some((path) => to.startsWith(path));
}

function ruleOf(file: string, rules: readonly FolderRule[]): FolderRule | undefined {
  return rules
    .filter(({ folder }) => file.startsWith(folder))
    .filter(({ folder, isForTopFiles }) => !isForTopFiles || !file.slice(folder.length).includes('/'))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

function isTest(file: string): boolean {
  return file.startsWith('test/') || /\.(test|fixture)\.ts$/.test(file);
}

function show({ from, to, isTypeOnly }: Import): string {
  return `${from} imports ${isTypeOnly ? 'types of ' : ''}${to}`;
}

function findMisplacedIndexes(graph: ImportGraph): string[] {
  return foldersOf(graph)
    .filter((folder) => !foldersWithOwnIndex.some((exception) => exception.folder === folder))
    .flatMap((folder) => {
      const files = sourcesBelow(folder, graph);
      const direct = files.filter((file) => dirname(file) === dirname(`${folder}index.ts`));
      const hasIndex = graph.files.some(({ path }) => path === `${folder}index.ts`);
      if (!hasIndex && direct.length > LARGEST_FOLDER_WITHOUT_INDEX) {
        return [`${folder} has ${direct.length} files and no index.ts`];
      }
      return hasIndex && files.length <= LARGEST_FOLDER_WITHOUT_INDEX
        ? [`${folder} has an index.ts for ${files.length} files`]
        : [];
    });
}

function foldersOf({ files }: ImportGraph): string[] {
  const folders = files.filter(({ path }) => !isTest(path)).map(({ path }) => `${dirname(path)}/`);
  return [...new Set(folders)];
}

/** The files of a folder and its subfolders, except tests, generated files and every index.ts. */
function sourcesBelow(folder: string, { files }: ImportGraph): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => path.startsWith(folder) && !isTest(path) && !/\.types\.ts$|\/index\.ts$/.test(path));
}

function findIndexesWithCode({ files }: ImportGraph): string[] {
  const definitions = new Set(productionEntryPoints);
  return files
    .filter(({ path, onlyReExports }) => path.endsWith('/index.ts') && !onlyReExports)
    .filter(({ path }) => !definitions.has(path))
    .map(({ path }) => path);
}

function findBypassedIndexes({ files, imports }: ImportGraph): string[] {
  const indexes = files.map(({ path }) => path).filter((path) => path.endsWith('/index.ts'));
  const allowed = new Set(secondEntryPoints.map(({ file }) => file));
  return imports
    .filter(({ from, to }) => !isTest(from) && !allowed.has(to))
    .filter(({ from, to }) =>
      indexes.some((index) => {
        const folder = index.slice(0, -'index.ts'.length);
        return to.startsWith(folder) && to !== index && !from.startsWith(folder);
      }),
    )
    .map(show);
}

function findImportsOfKitByPath({ imports }: ImportGraph): string[] {
  const kit = 'subgraphs/kit/';
  return imports
    .filter(
      ({ from, to, specifier }) => to.startsWith(kit) && !from.startsWith(kit) && specifier.startsWith('.'),
    )
    .map(show);
}

function findImportsOfTests({ imports }: ImportGraph): string[] {
  return imports.filter(({ from, to }) => to.endsWith('.test.ts') || (isTest(to) && !isTest(from))).map(show);
}

function findMisplacedPackages({ imports }: ImportGraph): string[] {
  return imports
    .filter(({ from, isPackage }) => isPackage && !isTest(from) && from.startsWith('gateway/'))
    .filter(({ from, to }) =>
      packageRules.some(
        ({ packages, allowedIn }) =>
          packages.some((name) => to === name || to.startsWith(`${name}/`)) &&
          !allowedIn.some((path) => from.startsWith(path)),
      ),
    )
    .map(show);
}

/** Follows the imports that run when a process starts; an `import()` runs later. */
function findSampleInProduction({ imports }: ImportGraph): string[] {
  return productionEntryPoints.flatMap((start) => {
    const loaded = new Set([start]);
    for (const file of loaded) {
      const next = imports.filter(
        ({ from, isTypeOnly, isDynamic }) => from === file && !isTypeOnly && !isDynamic,
      );
      for (const { to } of next) loaded.add(to);
    }
    return [...loaded].filter((file) => file.startsWith('sample/')).map((file) => `${start} loads ${file}`);
  });
}

function findForbiddenImports(
  { from, to, allowsTypes }: ForbiddenImport,
  { imports }: ImportGraph,
): string[] {
  return imports
    .filter((one) => from.test(one.from) && to.test(one.to))
    .filter((one) => !(one.isTypeOnly && allowsTypes) && !/\.(test|fixture)\.ts$/.test(one.from))
    .map(show);
}
