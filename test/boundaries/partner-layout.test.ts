import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../support/project-files.ts';

const PARTNERS = ['subgraphs/mitacs', 'subgraphs/regional/amcto', 'subgraphs/template'];

/** Every partner has these; what each holds is in `subgraphs/template/README.md`. */
const REQUIRED = [
  'README.md',
  'index.ts',
  'loaders.ts',
  'models/',
  'orders.ts',
  'parents.ts',
  'resolvers.types.ts',
  'resolvers/',
  'schema.graphql',
  'schema.types.ts',
  'seed.ts',
];
const OPTIONAL = ['data/', 'seed/', 'values/'];

function entriesOf(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .toSorted();
}

describe.each(PARTNERS)('%s', (partner) => {
  it('has the files of a partner, and no others', () => {
    const entries = entriesOf(partner);
    expect(entries.filter((name) => !OPTIONAL.includes(name))).toEqual(REQUIRED);
  });

  it('has a resolver file for Query, and an index of all', () => {
    const files = entriesOf(join(partner, 'resolvers'));
    expect(files).toContain('index.ts');
    expect(files).toContain('query.ts');
  });
});
