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
  'sample/index.ts',
  'subgraphs/kit/index.ts',
  ...PARTNERS.flatMap((partner) => [`${partner}index.ts`, `${partner}seed.ts`]),
]);

const sources = ['cli', 'database', 'gateway', 'sample', 'schema', 'subgraphs', 'test']
  .flatMap((folder) => filesBelow(folder, ['.ts', '.tsx', '.js']))
  .filter((file) => !file.startsWith('gateway/explorer/client/'));
const imports = sources.filter((file) => !file.endsWith('.test.ts')).flatMap(importsOf);
const local = imports.filter(({ isPackage }) => !isPackage);

/** A file that writes a partner's sample records. */
function isSeeder(file: string): boolean {
  return /^subgraphs\/.*\/seed(\.ts$|\/)/.test(file);
}

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

  it.each([...PARTNERS, 'sample/'])('lets %s import itself and the entry point of the kit', (folder) => {
    const outside = local.filter(
      ({ from, to }) =>
        from.startsWith(folder) &&
        !to.startsWith(folder) &&
        to !== 'subgraphs/kit/index.ts' &&
        !(to === 'sample/index.ts' && isSeeder(from)),
    );
    expect(shown(outside)).toEqual([]);
  });

  it('lets a partner’s seeder be imported by the command line only', () => {
    const seeders = local.filter(({ from, to }) => isSeeder(to) && !isSeeder(from));
    expect(seeders.length).toBeGreaterThan(0);
    const fromElsewhere = seeders.filter(({ from }) => !from.startsWith('cli/') && !from.startsWith('test/'));
    expect(shown(fromElsewhere)).toEqual([]);
  });

  it('keeps the sample and the template independent of each other', () => {
    const ofTemplate = local.filter(
      ({ from, to }) => from.includes('/template/') && to.startsWith('sample/'),
    );
    expect(shown(ofTemplate)).toEqual([]);
  });

  it.each(['cli/gateway.ts', 'cli/subgraph.ts', ...PARTNERS.map((partner) => `${partner}index.ts`)])(
    'loads no sample data for %s',
    (start) => {
      const loaded = new Set([start]);
      for (const file of loaded) {
        const loadedByFile = local.filter((one) => one.from === file && !one.isTypeOnly && !one.isOnDemand);
        for (const { to } of loadedByFile) loaded.add(to);
      }
      expect(loaded.size).toBeGreaterThan(10);
      expect([...loaded].filter((file) => file.startsWith('sample/'))).toEqual([]);
    },
  );

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
    // A model is checked against the types of its SDL, which import nothing.
    const strangers = models.filter(
      ({ to, isPackage, isTypeOnly }) =>
        (isPackage && to !== 'mongoose') ||
        to.endsWith('resolvers.types.ts') ||
        (to.endsWith('schema.types.ts') && !isTypeOnly),
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
