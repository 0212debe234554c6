import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../protocol/index.ts';
import { filesBelow, projectRoot } from '../support/project-files.ts';

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

/** The codes that source files name, by file. */
function codesIn(folder: string): { file: string; code: string }[] {
  return filesBelow(folder, ['.ts'])
    .filter((file) => !/\.(test|fixture|types)\.ts$|\/(data|seed)\//.test(file))
    .flatMap((file) => {
      const literals = [...read(file).matchAll(/\b(?:code: |graphError\(\s*|code = )'(?<code>[A-Z_]{4,})'/g)];
      return literals.map(({ groups }) => ({ file, code: groups?.code ?? '' }));
    });
}

describe('error codes', () => {
  it('are documented, each in one row of docs/errors.md, and no others are', () => {
    const rows = [...read('docs/errors.md').matchAll(/^\| `(?<code>[A-Z_]+)` \|/gm)];
    expect(rows.map(({ groups }) => groups?.code).toSorted()).toEqual([...errorCodes].toSorted());
  });

  it.each(['gateway', 'subgraphs'])('that %s can answer are on the list', (folder) => {
    const found = codesIn(folder);
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ code }) => !(errorCodes as readonly string[]).includes(code))).toEqual([]);
  });
});
