import { describe, expect, it } from 'vitest';
import { readImportGraph } from '../support/import-graph.ts';
import { projectRoot } from '../support/project-files.ts';
import { importChecks } from './check-imports.ts';
import { folderRules, NOT_YET, productionEntryPoints, sourceFolders } from './import-rules.ts';

const graph = await readImportGraph(projectRoot, sourceFolders);

describe('the imports of the repository', () => {
  it.each(Object.entries(importChecks))('%s', (_rule, check) => {
    const violations = check(graph);
    expect(violations.filter((violation) => !NOT_YET.some((start) => violation.startsWith(start)))).toEqual(
      [],
    );
  });

  it('are all read', () => {
    expect(graph.files.length).toBeGreaterThan(400);
    expect(graph.imports).toContainEqual({
      from: 'cli/start.ts',
      to: 'gateway/index.ts',
      isPackage: false,
      isTypeOnly: false,
      isDynamic: false,
    });
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
