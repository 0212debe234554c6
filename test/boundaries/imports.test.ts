import { describe, expect, it } from 'vitest';
import { readImportGraph } from '../support/import-graph.ts';
import { projectRoot } from '../support/project-files.ts';
import { importChecks } from './check-imports.ts';
import { folderRules, productionEntryPoints, sourceFolders } from './import-rules.ts';

const graph = await readImportGraph(projectRoot, sourceFolders);

describe('the imports of the repository', () => {
  it.each(Object.entries(importChecks))('%s', (_rule, check) => {
    expect(check(graph)).toEqual([]);
  });

  it('are all read: of files, of packages and of the kit by its name', () => {
    const shown = graph.imports.map(
      ({ from, to, isPackage }) => `${from} imports ${isPackage ? 'package ' : ''}${to}`,
    );
    expect(graph.files.length).toBeGreaterThan(400);
    expect(shown).toContain('cli/start.ts imports gateway/index.ts');
    expect(shown).toContain('gateway/planning/query-planner.ts imports package @apollo/query-planner');
    expect(shown).toContain('subgraphs/regional/amcto/index.ts imports subgraphs/kit/index.ts');
  });

  it('have rules for folders and files that exist', () => {
    const paths = graph.files.map(({ path }) => path);
    const named = [
      ...folderRules.flatMap(({ folder, mayImport }) => [folder, ...mayImport]),
      ...productionEntryPoints,
    ];
    expect(named.filter((name) => !paths.some((path) => path.startsWith(name)))).toEqual([]);
  });
});
