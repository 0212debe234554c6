import {
  expectCursorsChecked,
  expectCursorsOfEdges,
  expectPageSizeChecked,
  expectPagesInOrder,
  expectPagesStable,
  type PagedList,
} from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { aLaboratory, anExchange, insertAtr, startAtr } from './atr.fixture.ts';

/** Thirty exchanges on three days: pages end between exchanges of one day. */
const exchanges = Array.from({ length: 30 }, (_, index) => exchangeOn(`2025-0${1 + (index % 3)}-15`, index));

function exchangeOn(arrivesOn: string, number: number) {
  const localId = `EX-2025-${String(number).padStart(3, '0')}`;
  return anExchange(localId, { arrivesOn, laboratoryId: 'atr:lab-irc' });
}

let atr: TestSubgraph;

beforeAll(async () => {
  atr = await startAtr({ laboratories: [aLaboratory('lab-irc')], exchanges });
});
afterAll(() => atr.close());

describe.each<[string, Pick<PagedList, 'of'>]>([
  ['all exchanges', {}],
  ["a laboratory's exchanges", { of: { __typename: 'Laboratory', id: 'atr:lab-irc' } }],
])('pages of %s', (_, parent) => {
  const list = (): PagedList => ({ subgraph: atr, field: 'exchanges', ...parent });

  it('have every exchange once: newest arrival first, and by id within a day', () => {
    const inOrder = exchanges.toSorted(
      (one, other) => compare(other.arrivesOn, one.arrivesOn) || compare(one._id, other._id),
    );
    return expectPagesInOrder(
      list(),
      inOrder.map(({ _id }) => _id),
      [1, 7, 30, 100],
    );
  });

  it('continue after the cursor of any edge', () => expectCursorsOfEdges(list()));

  it('have from 1 to 100 exchanges', () => expectPageSizeChecked(list()));

  it('reject a malformed cursor, and one of the other list', () => {
    const of = parent.of ? undefined : ({ __typename: 'Laboratory', id: 'atr:lab-irc' } as const);
    return expectCursorsChecked(list(), [{ subgraph: atr, field: 'exchanges', ...(of && { of }) }]);
  });
});

it('has no gaps and no repetitions when exchanges are inserted between two pages', () =>
  expectPagesStable(
    { subgraph: atr, field: 'exchanges' },
    {
      first: 5,
      insert: async (pagesRead) => {
        const later = exchangeOn('2024-01-01', 300 + pagesRead);
        const others = [exchangeOn('2025-02-15', 100 + pagesRead), exchangeOn('2026-01-01', 200 + pagesRead)];
        await insertAtr(atr.database, { exchanges: [later, ...others] });
        return [later._id];
      },
    },
  ));

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
