import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partnerFolders, projectRoot } from '../support/project-files.ts';

/** The files of every partner. `subgraphs/template/README.md` describes them. */
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
const README_SECTIONS = ['Records', 'Run it', 'Example query'];

describe.each(partnerFolders)('%s', (partner) => {
  it('has the files of a partner, and no others', () => {
    const entries = entriesOf(partner);
    expect(entries.filter((name) => !OPTIONAL.includes(name))).toEqual(REQUIRED);
  });

  it('has one model in a file, named for it', () => {
    const models = entriesOf(join(partner, 'models')).flatMap((file) => {
      const declared = read(join(partner, 'models', file)).matchAll(/defineModel\('(\w+)'/g);
      return Array.from(declared, ([, model = '']) => ({ file, named: `${toKebabCase(model)}.ts` }));
    });
    expect(models.length).toBeGreaterThan(0);
    expect(models.map(({ file }) => file)).toEqual(models.map(({ named }) => named));
  });

  it('has the resolvers of one type in a file, named for it', () => {
    const lines = read(join(partner, 'resolvers/index.ts')).trimEnd().split('\n').slice(1);
    const types = lines.map((line) => /^export \{ (\w+) \} from /.exec(line)?.[1] ?? '');
    expect(types).toContain('Query');
    expect(lines).toEqual(types.map((type) => `export { ${type} } from './${toKebabCase(type)}.ts';`));
  });
});

// The template's README is the guide to all partners.
it.each(partnerFolders.filter((partner) => !partner.endsWith('/template/')))(
  'describes the records of %s, how to run it, and an example query',
  (partner) => {
    const sections = read(join(partner, 'README.md')).matchAll(/^## (.*)$/gm);
    expect(Array.from(sections, ([, title]) => title)).toEqual(README_SECTIONS);
  },
);

function entriesOf(folder: string): string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
    .toSorted();
}

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

/** `MiipIntake` to `miip-intake`. */
function toKebabCase(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
