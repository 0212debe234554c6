import { expect, it } from 'vitest';
import { clientName, readAnsweredFields } from './read-answered-fields.ts';

const site = { partner: 'towns', path: [], representations: undefined };

it('returns the client’s names of the root fields', () => {
  const query =
    '{ a: towns { name } ...Rest town__alias_0: town(id: 1) { name } } fragment Rest on Query { b { c } }';
  expect(readAnsweredFields({ ...site, query })(undefined)).toEqual(['a', 'b', 'town']);
});

it('returns the fields of each type of entity', () => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      ... on Town { __typename mayor { name } ... on Place { area } }
      ... on Person { nick: name }
      ... on Town { flag }
    }
  }`;
  const fieldsOf = readAnsweredFields({ ...site, query, representations: [] });
  expect(fieldsOf('Town')).toEqual(['mayor', 'area', 'flag']);
  expect(fieldsOf('Person')).toEqual(['nick']);
  expect(fieldsOf('Ship')).toEqual([]);
});

it('changes only the aliases that the planner made', () => {
  expect(clientName('name__alias_12')).toBe('name');
  expect(clientName('name_alias')).toBe('name_alias');
});
