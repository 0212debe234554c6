import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesBelow, projectRoot } from '../support/project-files.ts';

it('names the package @passerelle/kit in imports from other folders, not a path', () => {
  const files = ['cli', 'sample', 'subgraphs', 'test']
    .flatMap((folder) => filesBelow(folder, ['.ts']))
    .filter((file) => !file.startsWith('subgraphs/kit/'));
  const importers = (name: RegExp) =>
    files.filter((file) => name.test(readFileSync(join(projectRoot, file), 'utf8')));
  expect(importers(/ from '@passerelle\/kit'/).length).toBeGreaterThan(50);
  expect(importers(/ from '\.[^'\n]*\/kit\//)).toEqual([]);
});
