import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, graphqlSync, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph, federated } from '../gateway.fixture.ts';
import { readSubgraphs } from '../planning/index.ts';
import type { Representation } from './fetch-site.ts';
import { readAnswerShape } from './read-answer-shape.ts';
import { sanitizeAnswer } from './sanitize-answer.ts';

const sdl = federated(`
  scalar Anything
  type Query { places(first: Int): [Place!]! found: [Found] grid: [[Int!]]! note: Anything }
  type Mutation { move: Town }
  interface Place { id: ID! name: String near: [Place] }
  type Town implements Place @key(fields: "id") { id: ID! name: String near: [Place] mayor(full: Boolean): String }
  type Lake implements Place @key(fields: "id") { id: ID! name: String near: [Place] depth: Float }
  union Found = Town | Lake
`);
const lake = { __typename: 'Lake', id: '2', name: 'Superior', near: [], depth: 406.3 };
const town = { __typename: 'Town', id: '1', name: 'Brant', near: [lake, null], mayor: 'Ada' };
const rootValue = {
  places: [town, lake],
  found: [lake, null, town],
  grid: [[1], null, []],
  note: { a: [1] },
};
const served = buildSubgraphSchema([
  {
    typeDefs: parse(sdl),
    resolvers: { Town: { __resolveReference: () => town }, Lake: { __resolveReference: () => lake } },
  },
]);
const [subgraph] = readSubgraphs(composeSupergraph({ places: { sdl, url: 'http://localhost' } }));

function sanitize(query: string, data: unknown, representations?: Representation[]) {
  if (subgraph === undefined) throw new Error('The test has no subgraph.');
  const shape = readAnswerShape(query, subgraph.schema);
  return sanitizeAnswer(structuredClone(data) as Record<string, unknown>, shape, representations);
}

const ofBoth: Representation[] = [
  { __typename: 'Town', id: '1' },
  { __typename: 'Lake', id: '2' },
];
const entities = (selection: string) =>
  `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;

describe('a valid answer', () => {
  it.each([
    '{ places { __typename id name } grid note }',
    '{ places { __typename ... on Town { mayor } ... on Lake { depth } near { __typename id } } }',
    '{ found { __typename ... on Place { name near { __typename ...Names } } } } fragment Names on Place { name }',
    '{ found { __typename ... on Town { other: name a: mayor b: mayor(full: true) } } }',
    '{ places { __typename ... { name } ... on Place { near { __typename name } near { id } } } }',
    '{ places { __typename name @skip(if: true) id @include(if: false) ... on Town @include(if: false) { mayor } } }',
    '{ constructor: grid toString: note places { __proto__: name } }',
  ])('to %s is not changed', (query) => {
    const { data, errors } = graphqlSync({ schema: served, source: query, rootValue });
    expect(errors).toBeUndefined();
    expect(sanitize(query, data)).toEqual({ data: JSON.parse(JSON.stringify(data)) as unknown, invalid: [] });
  });

  it.each([
    '... on Town { name mayor } ... on Lake { name depth }',
    '... on Town { __typename near { __typename id } } ... on Lake { __typename }',
    '... on Town { name @include(if: false) mayor @skip(if: false) }',
  ])('with entities, %s, is not changed', async (selection) => {
    const source = entities(selection);
    const variableValues = { representations: ofBoth };
    const { data, errors } = await graphql({ schema: served, source, variableValues });
    expect(errors).toBeUndefined();
    expect(sanitize(source, data, ofBoth)).toEqual({
      data: JSON.parse(JSON.stringify(data)) as unknown,
      invalid: [],
    });
  });
});

describe('an invalid value', () => {
  const invalidOf = (query: string, data: unknown, representations?: Representation[]) =>
    sanitize(query, data, representations).invalid.map(({ path }) => path.join('.'));

  it.each<[string, unknown, string[]]>([
    ['{ grid }', { grid: [[1, 'a'], 5, null] }, ['grid.0.1', 'grid.1']],
    ['{ grid }', { grid: null }, ['grid']],
    ['{ grid }', {}, ['grid']],
    ['{ grid }', [], ['']],
    [
      '{ places { __typename name } }',
      { places: [null, { __typename: 'Lake', name: 1 }] },
      ['places.0', 'places.1.name'],
    ],
    ['{ places { __typename name } }', { places: [{ __typename: 'Ship', name: 'x' }] }, ['places.0']],
    ['{ found { __typename } }', { found: [{ __typename: 'Query' }, 5] }, ['found.0', 'found.1']],
    [
      '{ places { __typename ... on Lake { depth } } }',
      { places: [{ __typename: 'Lake' }] },
      ['places.0.depth'],
    ],
  ])('in an answer to %s: %j', (query, data, invalid) => {
    expect(invalidOf(query, data)).toEqual(invalid);
  });

  it('is an entity of another type than its representation', () => {
    const swapped = { _entities: [{ __typename: 'Lake' }, { __typename: 'Lake' }] };
    expect(
      sanitize(entities('... on Town { __typename } ... on Lake { __typename }'), swapped, ofBoth),
    ).toMatchObject({
      data: { _entities: [null, { __typename: 'Lake' }] },
      invalid: [{ path: ['_entities', 0] }],
    });
  });

  it('is reported a hundred times at most', () => {
    expect(
      invalidOf('{ places { __typename } }', { places: Array.from({ length: 1_000 }, () => 5) }),
    ).toHaveLength(100);
  });
});

describe('a field that was not selected', () => {
  it('is removed from the root, from objects and from entities', () => {
    expect(sanitize('{ note }', { note: 1, more: 2 }).data).toEqual({ note: 1 });
    expect(sanitize('{ places { __typename } }', { places: [{ ...lake }] }).data).toEqual({
      places: [{ __typename: 'Lake' }],
    });
    const answer = { _entities: [{ name: 'Brant', id: '9' }, { name: 'Superior' }], more: 1 };
    expect(sanitize(entities('... on Town { name } ... on Lake { name }'), answer, ofBoth).data).toEqual({
      _entities: [{ name: 'Brant' }, { name: 'Superior' }],
    });
  });
});

it('distinguishes mutations, which must not be sent twice, from queries', () => {
  if (subgraph === undefined) throw new Error('The test has no subgraph.');
  expect(readAnswerShape('mutation { move { id } }', subgraph.schema).isMutation).toBe(true);
  expect(readAnswerShape('query mutation { note }', subgraph.schema).isMutation).toBe(false);
});
