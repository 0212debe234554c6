import { buildSchema, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { readCoordinates } from './read-coordinates.ts';

const schema = buildSchema(`
  type Query { things(filter: Filter, state: State, first: Int): [Thing] node: Node }
  interface Node { id: ID }
  type Thing implements Node { id: ID name(lang: Lang): String parent: Thing }
  input Filter { state: [State!] inner: Inner }
  input Inner { text: String }
  enum State { ON OFF }
  enum Lang { EN FR }
`);

function coordinatesOf(query: string, index = 0): string[] {
  const document = parse(query);
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return readCoordinates(document, operations[index] as OperationDefinitionNode, schema).toSorted();
}

it('reads fields, arguments, input fields and enum values, each once', () => {
  const query =
    '{ a: things(filter: { state: [ON], inner: { text: "x" } }) { id } b: things(first: 1) { id parent { id name(lang: FR) } } }';
  expect(coordinatesOf(query)).toEqual([
    'Filter.inner',
    'Filter.state',
    'Inner.text',
    'Lang.FR',
    'Query.things',
    'Query.things(filter:)',
    'Query.things(first:)',
    'State.ON',
    'Thing.id',
    'Thing.name',
    'Thing.name(lang:)',
    'Thing.parent',
  ]);
});

it('counts the whole type of a variable', () => {
  const query =
    'query ($filter: Filter, $state: State!, $first: Int) { things(filter: $filter, state: $state, first: $first) { id } }';
  expect(coordinatesOf(query)).toEqual([
    'Filter',
    'Query.things',
    'Query.things(filter:)',
    'Query.things(first:)',
    'Query.things(state:)',
    'State',
    'Thing.id',
  ]);
});

it('reads fragments, but no introspection, directives or other operations', () => {
  const query = `
    query A { __schema { types { name } } node @include(if: true) { __typename ...N ...N } }
    query B { things { name } }
    fragment N on Node { id ...T }
    fragment T on Thing { parent { id } }
  `;
  expect(coordinatesOf(query)).toEqual(['Node.id', 'Query.node', 'Thing.id', 'Thing.parent']);
  expect(coordinatesOf(query, 1)).toEqual(['Query.things', 'Thing.name']);
});
