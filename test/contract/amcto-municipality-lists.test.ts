import {
  expectCursorsChecked,
  expectCursorsOfEdges,
  expectPageSizeChecked,
  expectPagesInOrder,
  expectPagesStable,
  type PagedList,
} from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMunicipalities } from '../../sample/index.ts';
import { municipalities, nameKeyOf } from '../../subgraphs/regional/amcto/models/municipality.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { KENORA, RUSSELL, startAmcto, TORONTO } from './amcto.fixture.ts';

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
  const data = await amcto.data(PAGE, variables);
  return data.municipalities as {
    totalCount: number;
    nodes: Node[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
  };
}

function municipalityList(sort = 'NAME_ASC'): PagedList {
  return { subgraph: amcto, field: 'municipalities', args: `sort: ${sort}` };
}

async function names(filter: Record<string, unknown> | null): Promise<string[]> {
  return (await page({ filter })).nodes.map(({ name }) => name);
}

describe('sorting and paging', () => {
  it('lists all 444 by name, without regard to accents, case and dashes', async () => {
    const expected = reference.toSorted(
      (one, other) => compare(nameKeyOf(one.name), nameKeyOf(other.name)) || compare(one.id, other.id),
    );
    const ids = expected.map(({ id }) => id);
    await expectPagesInOrder(municipalityList(), ids, [37, 100]);
    const idOf = (name: string) => reference.find((row) => row.name === name)?.id ?? '';
    expect(ids.indexOf(idOf('Mattice-Val Côté'))).toBe(ids.indexOf(idOf('Mattawan')) + 1);
  });

  it.each([
    ['POPULATION_DESC', -1],
    ['POPULATION_ASC', 1],
  ])('lists all 444 by population, %s, and by id where it is equal', async (sort, direction) => {
    const expected = reference.toSorted(
      (one, other) =>
        direction * ((one.population2021 ?? 0) - (other.population2021 ?? 0)) || compare(one.id, other.id),
    );
    await expectPagesInOrder(
      municipalityList(sort),
      expected.map(({ id }) => id),
      [100],
    );
  });

  it('has no gaps and no repetitions when municipalities are inserted between two pages', async () => {
    const model = municipalities(amcto.database);
    const example = await model.findById(TORONTO).lean();
    await expectPagesStable(municipalityList('POPULATION_ASC'), {
      first: 50,
      rounds: Number.POSITIVE_INFINITY,
      insert: async (pagesRead) => {
        const [before, after] = [`sgc:990${pagesRead}001`, `sgc:990${pagesRead}002`];
        await model.create({ ...example, _id: before, population2021: 1 });
        await model.create({ ...example, _id: after, population2021: 99_000_000 });
        return [after];
      },
    });
    await model.deleteMany({ _id: /^sgc:99/ });
  });

  it('has in each edge the cursor after which the next page continues', () =>
    expectCursorsOfEdges(municipalityList()));

  it('rejects a page size that is not from 1 to 100', () => expectPageSizeChecked(municipalityList()));

  it('rejects a malformed cursor, and one of another list or order', () =>
    expectCursorsChecked(municipalityList(), [
      municipalityList('POPULATION_ASC'),
      { subgraph: amcto, field: 'miipProjects' },
    ]));

  it('counts only when the total is selected, and reads no page when only the total is', async () => {
    const count = '{ municipalities(filter: { tier: [UPPER] }) { totalCount } }';
    expect((await amcto.query(count)).data.municipalities.totalCount).toBe(30);
    expect(await amcto.commandsOf(() => amcto.data(count))).toEqual(['aggregate']);
    expect(await amcto.commandsOf(() => amcto.data('{ municipalities { nodes { id } } }'))).toEqual(['find']);
  });
});

describe('filters', () => {
  it('treats null as no condition, and an empty list as a condition that no record meets', async () => {
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

  it('rejects a reversed range', async () => {
    const error = await amcto.firstError(PAGE, { filter: { population: { from: 50_000, to: 49_999 } } });
    expect(error).toMatchObject({
      message: `"filter.population" must be a range whose "from" is not above its "to", but got '50000 to 49999'.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.population' },
    });
  });

  it('finds those with a project of any status, and those without', async () => {
    expect(await names({ hasMiipProject: true })).toEqual(['Kenora', 'Russell']);
    expect((await page({ filter: { hasMiipProject: false } })).totalCount).toBe(442);
  });

  it('finds records that changed since a date-time', async () => {
    const since = (updatedSince: string) => page({ filter: { updatedSince } });
    expect((await since('2022-02-09T00:00:00Z')).totalCount).toBe(444);
    expect((await since('2022-02-09T01:00:00+01:00')).totalCount).toBe(444);
    expect((await since('2022-02-09')).totalCount).toBe(444);
    expect((await since('2022-02-10')).totalCount).toBe(0);
    expect((await since('2022-02-09T00:00:00.001Z')).totalCount).toBe(0);
  });

  it.each(['2026-02-30T00:00:00Z', '2026-02-30', 'yesterday', '2026-01-31T13:45:00'])(
    'rejects %s as a date-time',
    async (updatedSince) => {
      const error = await amcto.firstError(PAGE, { filter: { updatedSince } });
      expect(error?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument: 'filter.updatedSince',
        received: updatedSince,
      });
    },
  );

  it('finds words of either name, without regard to accents and case', async () => {
    expect(await names({ text: 'cote' })).toEqual(['Mattice-Val Côté']);
    expect(await names({ text: 'CÔTÉ mattice' })).toEqual(['Mattice-Val Côté']);
    expect(await names({ text: 'united counties presc*' })).toEqual(['Prescott and Russell']);
    expect(await names({ text: '   ' })).toHaveLength(100);
  });

  it.each(['🚀', 'تورنتو', '\u202Eotnorot', '$where', '{"$gt": ""}', '.*', '---', 'a'.repeat(10_000)])(
    'accepts any search text: %.20s',
    async (text) => {
      expect(await names({ text })).toEqual([]);
    },
  );

  it('combines conditions', async () => {
    const filter = { tier: ['LOWER'], population: { to: 20_000 }, hasMiipProject: true, text: 'russell' };
    expect(await names(filter)).toEqual(['Russell']);
  });
});

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
