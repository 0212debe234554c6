import { expect, it } from 'vitest';
import { findPositions, type Path, type Representation } from './fetch-site.ts';

function positions(data: unknown, path: Path, representations?: Representation[]) {
  return findPositions({ partner: 'towns', query: '', path, representations }, data);
}

it('finds the one object at a path without lists', () => {
  expect(positions({ a: { b: { id: 1 } } }, ['a', 'b'])).toEqual([['a', 'b']]);
});

it('finds the root', () => {
  expect(positions({}, [])).toEqual([[]]);
});

it('finds every object of lists in lists, leaving out nulls', () => {
  const data = { rows: [[{ id: 1 }, null], null, [{ id: 2 }]] };
  expect(positions(data, ['rows', '@', '@'])).toEqual([
    ['rows', 0, 0],
    ['rows', 2, 0],
  ]);
});

it('finds nothing below what is not there', () => {
  expect(positions({ a: null }, ['a', 'b'])).toEqual([]);
  expect(positions({}, ['toString', 'b'])).toEqual([]);
});

it('finds the represented objects when others have another type', () => {
  const data = {
    all: [
      { __typename: 'Person', id: '1' },
      { __typename: 'Town', id: '1' },
      { __typename: 'Town', id: '2' },
    ],
  };
  const representations = [
    { __typename: 'Town', id: '1' },
    { __typename: 'Town', id: '2' },
  ];
  expect(positions(data, ['all', '@'], representations)).toEqual([
    ['all', 1],
    ['all', 2],
  ]);
});

it('finds the represented objects when others lack what is required', () => {
  const data = { all: [{ id: '1' }, { id: '1', size: { w: 1, h: 2 } }] };
  const representations = [{ __typename: 'Town', id: '1', size: { w: 1 } }];
  expect(positions(data, ['all', '@'], representations)).toEqual([['all', 1]]);
});

it('keeps two objects of one key apart', () => {
  const data = { all: [{ id: '1' }, { id: '2', tags: ['a'] }, { id: '2', tags: ['a'] }] };
  const representations = [
    { __typename: 'Town', id: '2', tags: ['a'] },
    { __typename: 'Town', id: '2', tags: ['a'] },
  ];
  expect(positions(data, ['all', '@'], representations)).toEqual([
    ['all', 1],
    ['all', 2],
  ]);
});

it('admits that it cannot tell an object whose representation was rewritten', () => {
  const data = { all: [{ id: '1' }, { id: '2' }] };
  expect(positions(data, ['all', '@'], [{ __typename: 'Town', key: '2' }])).toEqual([undefined]);
});
