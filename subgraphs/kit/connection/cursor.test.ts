import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';
import { orderBy } from './order.ts';

const byPopulation = orderBy('municipalities/POPULATION_DESC', {
  path: 'population',
  direction: -1,
  type: 'number',
});
const byName = orderBy('municipalities/NAME_ASC', { path: 'name', direction: 1, type: 'string' });

describe('a cursor', () => {
  it('is decoded to the position that it was encoded from', () => {
    const cursor = encodeCursor(byPopulation, [51_553, 'sgc:3520005']);
    expect(decodeCursor(byPopulation, cursor)).toEqual([51_553, 'sgc:3520005']);
  });

  it('is rejected by another order of the same list', () => {
    const cursor = encodeCursor(byName, ['ajax', 'sgc:3518005']);
    expect(() => decodeCursor(byPopulation, cursor)).toThrow('"after" must be an `endCursor`');
  });

  it.each([
    ['empty', ''],
    ['not base64', '%%%'],
    ['not JSON', Buffer.from('[1,').toString('base64url')],
    ['an object', Buffer.from('{"$gt":""}').toString('base64url')],
    ['too short', Buffer.from('["municipalities/POPULATION_DESC"]').toString('base64url')],
    [
      'an operator in place of a value',
      Buffer.from('["municipalities/POPULATION_DESC",{"$gt":0},"x"]').toString('base64url'),
    ],
  ])('is rejected when it is %s', (_, cursor) => {
    expect(() => decodeCursor(byPopulation, cursor)).toThrow('"after" must be');
  });
});
