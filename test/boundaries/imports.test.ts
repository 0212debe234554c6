import { describe, expect, it } from 'vitest';
import { filesBelow, type Import, importsOf } from '../support/project-files.ts';

const PARTNERS = [
  'subgraphs/mitacs/',
  'subgraphs/international/atr/',
  'subgraphs/regional/tech-park/',
  'subgraphs/regional/amcto/',
  'subgraphs/template/',
];

/** Doors: the only files that other folders may import. */
const DOORS = new Set([
  'gateway/index.ts',
  'database/index.ts',
  'subgraphs/kit/index.ts',
  ...PARTNERS.map((partner) => `${partner}index.ts`),
]);

const sources = ['cli', 'database', 'gateway', 'schema', 'subgraphs', 'test']
  .flatMap((folder) => filesBelow(folder, ['.ts', '.tsx', '.js']))
  .filter((file) => !file.startsWith('gateway/explorer/client/'));
const imports = sources.filter((file) => !file.endsWith('.test.ts')).flatMap(importsOf);
const local = imports.filter(({ isPackage }) => !isPackage);

function shown(found: readonly Import[]): string[] {
  return found.map(({ from, to }) => `${from} imports ${to}`);
}

describe('who may import whom', () => {
  it('finds the imports that it judges', () => {
    expect(shown(local)).toContain('cli/start.ts imports gateway/index.ts');
    expect(shown(local)).toContain('subgraphs/regional/amcto/index.ts imports subgraphs/kit/index.ts');
    expect(local.length).toBeGreaterThan(100);
  });

  it('imports only files that are there', () => {
    const known = new Set(sources);
    const missing = local.filter(({ to }) => /\.(ts|js)$/.test(to) && !known.has(to));
    expect(shown(missing)).toEqual([]);
  });

  it.each(['gateway/', 'database/', 'schema/', 'subgraphs/kit/'])(
    'lets %s import nothing but itself',
    (folder) => {
      const strangers = local.filter(({ from, to }) => from.startsWith(folder) && !to.startsWith(folder));
      expect(shown(strangers)).toEqual([]);
    },
  );

  it.each(PARTNERS)('lets %s import itself and the door of the kit', (partner) => {
    const strangers = local.filter(
      ({ from, to }) =>
        from.startsWith(partner) && !to.startsWith(partner) && to !== 'subgraphs/kit/index.ts',
    );
    expect(shown(strangers)).toEqual([]);
  });

  it('lets resolvers reach records through the loaders of their context alone', () => {
    const values = sources
      .filter((file) => /^subgraphs\/.*\/resolvers(\/|\.ts$)/.test(file) && !file.endsWith('.test.ts'))
      .flatMap(importsOf)
      .filter(({ isTypeOnly }) => !isTypeOnly)
      .filter(({ to }) => to.includes('/models/') || to.endsWith('/loaders.ts') || to === 'mongoose');
    expect(shown(values)).toEqual([]);
  });

  it('keeps GraphQL out of the models', () => {
    const models = imports.filter(({ from }) => /^subgraphs\/.*\/models\//.test(from));
    expect(models.length).toBeGreaterThan(5);
    const strangers = models.filter(
      ({ to, isPackage }) => (isPackage && to !== 'mongoose') || to.endsWith('schema.types.ts'),
    );
    expect(shown(strangers)).toEqual([]);
  });

  it('lets the command line and the tests in by the doors alone', () => {
    const past = local.filter(
      ({ from, to }) => from.startsWith('cli/') && !to.startsWith('cli/') && !DOORS.has(to),
    );
    expect(shown(past)).toEqual([]);
  });

  it('lets nothing import the tests', () => {
    const intoTests = local.filter(
      ({ from, to }) => !from.startsWith('test/') && (to.startsWith('test/') || to.endsWith('.test.ts')),
    );
    expect(shown(intoTests)).toEqual([]);
  });
});
