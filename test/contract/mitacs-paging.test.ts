import {
  expectCursorsChecked,
  expectCursorsOfEdges,
  expectPageSizeChecked,
  expectPagesInOrder,
  expectPagesStable,
  type PagedList,
} from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import {
  anOrganization,
  aPlacement,
  aResearcher,
  insertMitacs,
  PHOTON,
  startMitacs,
  TORONTO,
} from './mitacs.fixture.ts';

/** Pairs that start and end on the same day and cost the same, so that only the id orders the two placements of a pair. */
const PAIRS = Array.from({ length: 15 }, (_, pair) => pair);
const placementsOf = (pair: number) => [2 * pair + 1, 2 * pair + 2].map((number) => localIdOf(number));
const localIdOf = (number: number) => `IT00001-${String(number).padStart(2, '0')}`;

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs({
    placements: PAIRS.flatMap((pair) =>
      placementsOf(pair).map((localId) =>
        aPlacement(localId, {
          startsOn: `2024-01-${String(pair + 1).padStart(2, '0')}`,
          endsOn: `2024-07-${String(20 - pair).padStart(2, '0')}`,
          fundingCents: pair === 0 ? 0 : pair * 1_000_00,
          fundingCurrency: pair === 0 ? 'XXX' : pair % 5 === 0 ? 'JPY' : 'CAD',
        }),
      ),
    ),
    organizations: [
      anOrganization(PHOTON, { name: { en: 'Springfield' } }),
      anOrganization(TORONTO, { name: { en: 'Springfield' } }),
      anOrganization('mitacs:O-00007', { name: { en: 'École' } }),
    ],
    researchers: ['1', '2', '3'].map((number) => aResearcher(`mitacs:R-${number}`)),
  });
});
afterAll(() => mitacs.close());

function placementList(sort = 'STARTS_ON_DESC'): PagedList {
  return { subgraph: mitacs, field: 'placements', args: `sort: ${sort}` };
}

describe('pages of placements', () => {
  const idsOf = (pairs: readonly number[]) =>
    pairs.flatMap((pair) => placementsOf(pair).map((localId) => `mitacs:${localId}`));
  const inCad = PAIRS.filter((pair) => pair % 5 !== 0).toReversed();
  const newestFirst = idsOf(PAIRS.toReversed());

  it.each([
    ['newest first', 'STARTS_ON_DESC', newestFirst],
    ['oldest first', 'STARTS_ON_ASC', newestFirst.toReversed()],
    ['by last day', 'ENDS_ON_ASC', newestFirst],
    ['by funding in each currency, largest first', 'FUNDING_DESC', idsOf([...inCad, 10, 5, 0])],
  ])('have every placement once, %s, then by id', (_, sort, ids) =>
    expectPagesInOrder(placementList(sort), ids, [1, 7, 30, 100]),
  );

  it('by funding have placements without a known cost last', async () => {
    const { placements } = await mitacs.data(
      '{ placements(first: 30, sort: FUNDING_DESC) { nodes { funding { total { amount currency } } } } }',
    );
    const totals = placements.nodes.map(
      ({ funding }: { funding: { total: unknown } | null }) => funding?.total ?? null,
    );
    expect(totals.slice(0, 2)).toEqual([
      { amount: 14_000, currency: 'CAD' },
      { amount: 14_000, currency: 'CAD' },
    ]);
    expect(totals.slice(24)).toEqual([
      { amount: 10_000, currency: 'JPY' },
      { amount: 10_000, currency: 'JPY' },
      { amount: 5_000, currency: 'JPY' },
      { amount: 5_000, currency: 'JPY' },
      null,
      null,
    ]);
  });

  it('continue after the cursor of any edge', () => expectCursorsOfEdges(placementList()));

  it('have from 1 to 100 placements', () => expectPageSizeChecked(placementList()));

  it('reject a malformed cursor, and one of another list or order', () =>
    expectCursorsChecked(placementList(), [
      placementList('ENDS_ON_ASC'),
      { subgraph: mitacs, field: 'organizations' },
    ]));

  it('have no gaps and no repetitions when placements are inserted between two pages', async () => {
    let insertions = 0;
    await expectPagesStable(placementList(), {
      first: 6,
      rounds: Number.POSITIVE_INFINITY,
      insert: async (pagesRead) => {
        insertions += 1;
        const last = aPlacement(`IT00009-${pagesRead}2`, { startsOn: `2023-01-${20 - pagesRead}` });
        const others = [
          aPlacement(`IT00009-${pagesRead}0`, { startsOn: `2025-01-0${pagesRead}` }),
          aPlacement(`IT00000-${pagesRead}1`, { startsOn: '2024-01-08' }),
        ];
        await insertMitacs(mitacs.database, { placements: [last, ...others] });
        return [last._id];
      },
    });
    await mitacs.database.collection('placements').deleteMany({ projectId: { $ne: 'mitacs:IT00001' } });
    expect(insertions).toBeGreaterThan(3);
  });
});

describe.each([
  ['organizations', ['mitacs:O-00007', PHOTON, TORONTO]],
  ['researchers', ['mitacs:R-1', 'mitacs:R-2', 'mitacs:R-3']],
])('pages of %s', (field, ids) => {
  const list = (): PagedList => ({ subgraph: mitacs, field });

  it('have every record once, by name, then by id', () => expectPagesInOrder(list(), ids, [1, 2, 100]));

  it('continue after the cursor of any edge', () => expectCursorsOfEdges(list()));

  it('have from 1 to 100 records', () => expectPageSizeChecked(list()));

  it('reject a malformed cursor, and one of another list', () =>
    expectCursorsChecked(list(), [placementList()]));
});
