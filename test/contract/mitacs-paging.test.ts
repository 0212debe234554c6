import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import {
  addMitacs,
  anOrganization,
  aPlacement,
  aResearcher,
  insertMitacs,
  PHOTON,
  TORONTO,
} from './mitacs.fixture.ts';

let subgraph: TestSubgraph;

/** Thirty placements in pairs with the same dates and cost, so that only the id orders them. */
const placements = Array.from({ length: 30 }, (_, index) => {
  const pair = Math.floor(index / 2);
  const number = String(index + 1).padStart(2, '0');
  return aPlacement(`IT00001-${number}`, {
    startsOn: `2024-01-${String(pair + 1).padStart(2, '0')}`,
    endsOn: `2024-07-${String(20 - pair).padStart(2, '0')}`,
    fundingCents: pair === 0 ? 0 : pair * 1_000_00,
    fundingCurrency: pair === 0 ? 'XXX' : pair % 5 === 0 ? 'JPY' : 'CAD',
  });
});

beforeAll(async () => {
  subgraph = await startTestSubgraph(mitacs, {
    records: (database) => insertMitacs(database, { placements }),
  });
});
afterAll(() => subgraph.close());

const PAGE = `query ($sort: PlacementSort! = STARTS_ON_DESC, $first: Int! = 25, $after: String) {
  placements(sort: $sort, first: $first, after: $after) {
    edges { cursor node { id startsOn endsOn funding { total { amount currency } } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

async function readAll(variables: Record<string, unknown>, between: () => Promise<unknown> = async () => {}) {
  const nodes: { id: string; startsOn: string; endsOn: string; funding: unknown }[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors } = await subgraph.query(PAGE, { ...variables, after });
    expect(errors).toBeUndefined();
    nodes.push(...data.placements.edges.map(({ node }: { node: (typeof nodes)[number] }) => node));
    if (!data.placements.pageInfo.hasNextPage) return nodes;
    after = data.placements.pageInfo.endCursor;
    await between();
  }
}

const numbersOf = (nodes: { id: string }[]) => nodes.map(({ id }) => Number(id.slice(-2)));

describe('pages', () => {
  it.each([1, 7, 30, 100])('of %i contain the complete list, in order', async (first) => {
    const numbers = numbersOf(await readAll({ first, sort: 'STARTS_ON_ASC' }));
    const pairs = numbers.map((number) => Math.ceil(number / 2));
    expect(pairs).toEqual(pairs.toSorted((one, other) => one - other));
    expect(new Set(numbers).size).toBe(30);
  });

  it('of each sort order equal values by id', async () => {
    const days = (nodes: { startsOn: string }[]) => nodes.map(({ startsOn }) => startsOn);
    const newest = await readAll({ first: 7, sort: 'STARTS_ON_DESC' });
    expect(days(newest)).toEqual(days(newest).toSorted().toReversed());
    const soonest = await readAll({ first: 7, sort: 'ENDS_ON_ASC' });
    const ends = soonest.map(({ endsOn }) => endsOn);
    expect(ends).toEqual(ends.toSorted());
    expect(new Set(numbersOf(soonest)).size).toBe(30);
    expect(numbersOf(await readAll({ first: 7, sort: 'STARTS_ON_ASC' }))).toEqual(
      numbersOf(newest).toReversed(),
    );
  });

  it('by funding are sorted by currency, then amount, with unknown costs last', async () => {
    const nodes = await readAll({ first: 7, sort: 'FUNDING_DESC' });
    const amounts = nodes.map(
      ({ funding }) => funding as { total: { amount: number; currency: string } } | null,
    );
    expect(amounts.slice(0, 2).map((funding) => funding?.total)).toEqual([
      { amount: 14_000, currency: 'CAD' },
      { amount: 14_000, currency: 'CAD' },
    ]);
    expect(amounts.slice(24, 28).map((funding) => funding?.total)).toEqual([
      { amount: 10_000, currency: 'JPY' },
      { amount: 10_000, currency: 'JPY' },
      { amount: 5_000, currency: 'JPY' },
      { amount: 5_000, currency: 'JPY' },
    ]);
    expect(amounts.slice(28)).toEqual([null, null]);
  });

  it('have page info', async () => {
    const { data } = await subgraph.query(PAGE, { first: 2 });
    const { edges, pageInfo } = data.placements;
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[1].cursor,
    });
    const next = await subgraph.query(PAGE, { first: 2, after: pageInfo.endCursor });
    expect(next.data.placements.pageInfo.hasPreviousPage).toBe(true);
  });

  it('have no gaps and no repetitions when placements are inserted between two pages', async () => {
    let added = 0;
    const addAround = () => {
      added += 1;
      // At the beginning, in the middle and at the end of the list.
      return addMitacs(subgraph.database, {
        placements: [
          aPlacement(`IT00009-${added}0`, { startsOn: `2025-01-0${added}` }),
          aPlacement(`IT00000-${added}1`, { startsOn: '2024-01-08' }),
          aPlacement(`IT00009-${added}2`, { startsOn: '2023-01-01' }),
        ],
      });
    };
    const nodes = await readAll({ first: 6 }, addAround);
    await subgraph.database.collection('placements').deleteMany({ projectId: { $ne: 'mitacs:IT00001' } });
    expect(added).toBeGreaterThan(3);
    const known = nodes.filter(({ id }) => id.startsWith('mitacs:IT00001'));
    expect(new Set(known.map(({ id }) => id)).size).toBe(30);
    expect(known).toHaveLength(30);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  });

  it.each([0, -1, 101])('of %i are rejected', async (first) => {
    const { errors } = await subgraph.query(PAGE, { first });
    expect(errors?.[0]?.message).toBe(`"first" must be a whole number from 1 to 100, but got ${first}.`);
  });

  it.each([
    ['garbled', 'what?'],
    ['empty', ''],
    ["of another list's making", Buffer.from('["organizations/NAME_ASC","a","b"]').toString('base64url')],
    ['of another order', Buffer.from('["placements/ENDS_ON_ASC","2024","2024","b"]').toString('base64url')],
    ['with an operator', Buffer.from('["placements/STARTS_ON_DESC",{"$gt":""},"b"]').toString('base64url')],
  ])('after a cursor that is %s are rejected', async (_, after) => {
    const { errors } = await subgraph.query(PAGE, { after });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});

describe('pages of the registry', () => {
  beforeAll(() =>
    addMitacs(subgraph.database, {
      organizations: [
        anOrganization(PHOTON, { name: { en: 'Springfield' } }),
        anOrganization(TORONTO, { name: { en: 'Springfield' } }),
        anOrganization('mitacs:O-00007', { name: { en: 'École' } }),
      ],
      researchers: ['1', '2', '3'].map((number) => aResearcher(`mitacs:R-${number}`)),
    }),
  );

  it.each([
    ['organizations', ['mitacs:O-00007', PHOTON, TORONTO]],
    ['researchers', ['mitacs:R-1', 'mitacs:R-2', 'mitacs:R-3']],
  ])('contain all %s, also those with the same name', async (list, expected) => {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await subgraph.query(
        `query ($after: String) { ${list}(first: 1, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
        { after },
      );
      expect(errors).toBeUndefined();
      ids.push(data[list].nodes[0].id);
      after = data[list].pageInfo.hasNextPage ? data[list].pageInfo.endCursor : null;
    } while (after);
    expect(ids).toEqual(expected);
  });

  it.each(['organizations', 'researchers'])('of %s have their size and cursor checked', async (list) => {
    const size = await subgraph.query(`{ ${list}(first: 101) { totalCount } }`);
    expect(size.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    const cursor = await subgraph.query(`{ ${list}(after: "x") { totalCount } }`);
    expect(cursor.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
  });
});
