import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMunicipalities } from '../../sample/index.ts';
import { municipalities, nameKeyOf } from '../../subgraphs/regional/amcto/models/municipality.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { KENORA, RUSSELL, startAmcto, TORONTO, walkPages } from './amcto.fixture.ts';

const PAGE = `query ($filter: MunicipalityFilter, $sort: MunicipalitySort! = NAME_ASC, $first: Int! = 100, $after: String) {
  municipalities(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount
    nodes { id name population }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const reference = readMunicipalities();

let amcto: TestSubgraph;

beforeAll(async () => {
  amcto = await startAmcto([
    { id: 'amcto:MIIP-2026-01', municipalityId: RUSSELL, status: 'DECLINED' },
    { id: 'amcto:MIIP-2026-02', municipalityId: KENORA, status: 'COMPLETED' },
  ]);
});
afterAll(() => amcto.close());

interface Node {
  readonly id: string;
  readonly name: string;
  readonly population: number;
}

async function page(variables: Record<string, unknown>) {
  const { data, errors } = await amcto.query(PAGE, variables);
  expect(errors).toBeUndefined();
  return data.municipalities as {
    totalCount: number;
    nodes: Node[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

/** Ids of the whole list, page by page. */
function walk(variables: Record<string, unknown>, meanwhile?: () => Promise<unknown>): Promise<string[]> {
  return walkPages(async (after) => {
    const found = await page({ ...variables, after });
    expect(found.pageInfo.hasPreviousPage).toBe(after !== null);
    return found;
  }, meanwhile);
}

async function names(filter: Record<string, unknown> | null): Promise<string[]> {
  return (await page({ filter })).nodes.map(({ name }) => name);
}

describe('sorting and paging', () => {
  it('lists all 444 by name; accents, case and dashes make no difference', async () => {
    const found = await walk({ first: 37 });
    const expected = reference.toSorted(
      (one, other) => compare(nameKeyOf(one.name), nameKeyOf(other.name)) || compare(one.id, other.id),
    );
    expect(found).toEqual(expected.map(({ id }) => id));
    const idOf = (name: string) => reference.find((row) => row.name === name)?.id ?? '';
    expect(found.indexOf(idOf('Mattice-Val Côté'))).toBe(found.indexOf(idOf('Mattawan')) + 1);
  });

  it.each([
    ['POPULATION_DESC', -1],
    ['POPULATION_ASC', 1],
  ])('lists all 444 by population, %s, and by id where it is equal', async (sort, direction) => {
    const found = await walk({ sort, first: 100 });
    const expected = reference.toSorted(
      (one, other) =>
        direction * ((one.population2021 ?? 0) - (other.population2021 ?? 0)) || compare(one.id, other.id),
    );
    expect(found).toEqual(expected.map(({ id }) => id));
  });

  it('neither loses nor repeats a municipality when others are inserted between two pages', async () => {
    const model = municipalities(amcto.database);
    const template = await model.findById(TORONTO).lean();
    const inserted: string[] = [];
    const found = await walk({ sort: 'POPULATION_ASC', first: 50 }, async () => {
      // One before every page read so far, one behind them all.
      for (const population2021 of [1, 99_000_000]) {
        const _id = `sgc:99${String(inserted.length).padStart(5, '0')}`;
        await model.create({ ...template, _id, population2021 });
        inserted.push(_id);
      }
    });
    await model.deleteMany({ _id: { $in: inserted } });
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => !inserted.includes(id))).toHaveLength(reference.length);
  });

  it('gives each edge the cursor that the next page begins behind', async () => {
    const { data } = await amcto.query(
      '{ municipalities(first: 3) { edges { cursor node { name } } pageInfo { startCursor endCursor } } }',
    );
    const { edges, pageInfo } = data.municipalities;
    expect(pageInfo).toEqual({ startCursor: edges[0].cursor, endCursor: edges[2].cursor });
    const behind = await page({ first: 1, after: edges[0].cursor });
    expect(behind.nodes[0]?.name).toBe(edges[1].node.name);
  });

  it.each([0, 101, -1])('refuses a page of %i', async (first) => {
    const { errors } = await amcto.query(PAGE, { first });
    expect(errors?.[0]).toMatchObject({
      message: `"first" must be a whole number from 1 to 100, but got ${first}.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
  });

  it('refuses a garbled cursor, and one of another list or order', async () => {
    const byPopulation = (await page({ sort: 'POPULATION_ASC', first: 1 })).pageInfo.endCursor;
    const { data } = await amcto.query('{ miipProjects(first: 1) { pageInfo { endCursor } } }');
    const ofProjects = data.miipProjects.pageInfo.endCursor as string;
    for (const after of ['', 'rubbish', '🎈', 'e30', byPopulation, ofProjects]) {
      const { errors } = await amcto.query(PAGE, { after });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'after',
        received: after,
      });
    }
  });

  it('counts when asked to, and reads no page when nothing but the count is asked for', async () => {
    const count = '{ municipalities(filter: { tier: [UPPER] }) { totalCount } }';
    expect((await amcto.query(count)).data.municipalities.totalCount).toBe(30);
    expect(await amcto.commandsOf(() => amcto.query(count))).toEqual(['aggregate']);
    expect(await amcto.commandsOf(() => amcto.query('{ municipalities { nodes { id } } }'))).toEqual([
      'find',
    ]);
  });
});

describe('filters', () => {
  it('takes null for no condition, and an empty list for one that nothing meets', async () => {
    const all = { text: null, tier: null, population: null, hasMiipProject: null, updatedSince: null };
    expect((await page({ filter: null })).totalCount).toBe(444);
    expect((await page({ filter: all })).totalCount).toBe(444);
    expect((await page({ filter: { population: {} } })).totalCount).toBe(444);
    expect((await page({ filter: { tier: [] } })).totalCount).toBe(0);
  });

  it('finds by tier', async () => {
    expect((await page({ filter: { tier: ['SINGLE', 'UPPER'] } })).totalCount).toBe(203);
  });

  it('finds by population, both ends inclusive', async () => {
    const between = ({ population2021: people }: { population2021: number | null }) =>
      people !== null && people >= 14_967 && people <= 19_598;
    const filter = { population: { from: 14_967, to: 19_598 } };
    const found = await page({ filter, sort: 'POPULATION_ASC' });
    expect(found.nodes.at(0)).toMatchObject({ name: 'Kenora', population: 14_967 });
    expect(found.nodes.at(-1)).toMatchObject({ name: 'Russell', population: 19_598 });
    expect(found.totalCount).toBe(reference.filter(between).length);
    expect((await page({ filter: { population: { from: 2_794_356 } } })).nodes).toHaveLength(1);
    expect((await page({ filter: { population: { to: -1 } } })).nodes).toEqual([]);
  });

  it('refuses a reversed range', async () => {
    const { errors } = await amcto.query(PAGE, { filter: { population: { from: 50_000, to: 49_999 } } });
    expect(errors?.[0]).toMatchObject({
      message: `"filter.population" must be a range whose "from" is not above its "to", but got '50000 to 49999'.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.population' },
    });
  });

  it('finds those with a project, whatever became of it, and those without', async () => {
    expect(await names({ hasMiipProject: true })).toEqual(['Kenora', 'Russell']);
    expect((await page({ filter: { hasMiipProject: false } })).totalCount).toBe(442);
  });

  it('finds what changed since a moment', async () => {
    const since = (updatedSince: string) => page({ filter: { updatedSince } });
    expect((await since('2022-02-09T00:00:00Z')).totalCount).toBe(444);
    expect((await since('2022-02-09T01:00:00+01:00')).totalCount).toBe(444);
    expect((await since('2022-02-09T00:00:00.001Z')).totalCount).toBe(0);
  });

  it.each(['2026-02-30T00:00:00Z', '2026-01-31', 'yesterday', '2026-01-31T13:45:00'])(
    'refuses %s as a moment',
    async (updatedSince) => {
      const { errors } = await amcto.query(PAGE, { filter: { updatedSince } });
      expect(errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'filter.updatedSince',
        received: updatedSince,
      });
    },
  );

  it('finds words of either name; accents and case make no difference', async () => {
    expect(await names({ text: 'cote' })).toEqual(['Mattice-Val Côté']);
    expect(await names({ text: 'CÔTÉ mattice' })).toEqual(['Mattice-Val Côté']);
    expect(await names({ text: 'united counties presc' })).toEqual(['Prescott and Russell']);
    expect(await names({ text: '   ' })).toHaveLength(100);
  });

  it.each(['🚀', 'تورنتو', '\u202Eotnorot', '$where', '{"$gt": ""}', '.*', '---', 'a'.repeat(10_000)])(
    'takes an ugly text for text: %.20s',
    async (text) => {
      expect(await names({ text })).toEqual([]);
    },
  );

  it('takes conditions together', async () => {
    const filter = { tier: ['LOWER'], population: { to: 20_000 }, hasMiipProject: true, text: 'russell' };
    expect(await names(filter)).toEqual(['Russell']);
  });
});

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
