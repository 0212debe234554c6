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
import { aChallenge, aMembership, insertPark, startTechPark } from './tech-park.fixture.ts';

/** Every tenth number, so that tests insert others between them. */
const numbers = Array.from({ length: 20 }, (_, index) => (index + 1) * 10);
const memberships = numbers.map(memberNumbered);
/** On two days: pages end between challenges of one day. */
const challenges = numbers.map((number, index) => challengeOn(`2025-0${1 + (index % 2)}-15`, number));

function memberNumbered(number: number) {
  return aMembership(`M-${String(number).padStart(3, '0')}`);
}

function challengeOn(postedOn: string, number: number) {
  return aChallenge(`C-${String(number).padStart(4, '0')}`, { postedOn, memberId: 'tech-park:M-010' });
}

let techPark: TestSubgraph;

beforeAll(async () => {
  techPark = await startTechPark({ memberships, challenges });
});
afterAll(() => techPark.close());

const idsOfMembers = memberships.map(({ _id }) => _id);
const idsOfChallenges = challenges
  .toSorted((one, other) => compare(other.postedOn, one.postedOn) || compare(one._id, other._id))
  .map(({ _id }) => _id);

const of = { __typename: 'ParkMembership', id: 'tech-park:M-010' } as const;

describe.each<[string, Pick<PagedList, 'field' | 'of'>, string[]]>([
  ['parkMembers', { field: 'parkMembers' }, idsOfMembers],
  ['challenges', { field: 'challenges' }, idsOfChallenges],
  ['ParkMembership.challenges', { field: 'challenges', of }, idsOfChallenges],
])('pages of %s', (name, field, ids) => {
  const list = (): PagedList => ({ subgraph: techPark, ...field });

  it('have every record once, in order', () => expectPagesInOrder(list(), ids, [1, 7, 20, 100]));

  it('continue after the cursor of any edge', () => expectCursorsOfEdges(list()));

  it('have from 1 to 100 records', () => expectPageSizeChecked(list()));

  it('reject a malformed cursor, and one of another list', () => {
    const others: PagedList[] = [];
    if (name !== 'parkMembers') others.push({ subgraph: techPark, field: 'parkMembers' });
    if (name !== 'challenges') others.push({ subgraph: techPark, field: 'challenges' });
    if (name !== 'ParkMembership.challenges') others.push({ subgraph: techPark, field: 'challenges', of });
    return expectCursorsChecked(list(), others);
  });
});

describe('a record that is inserted between two pages', () => {
  it('hides and repeats no member', () =>
    expectPagesStable(
      { subgraph: techPark, field: 'parkMembers' },
      {
        first: 4,
        insert: async (pagesRead) => {
          const later = memberNumbered(150 + pagesRead);
          await insertPark(techPark.database, { memberships: [memberNumbered(pagesRead), later] });
          return [later._id];
        },
      },
    ));

  it('hides and repeats no challenge', () =>
    expectPagesStable(
      { subgraph: techPark, field: 'challenges' },
      {
        first: 4,
        insert: async (pagesRead) => {
          const later = challengeOn('2025-01-15', 300 + pagesRead);
          await insertPark(techPark.database, { challenges: [challengeOn('2026-01-01', pagesRead), later] });
          return [later._id];
        },
      },
    ));
});

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
