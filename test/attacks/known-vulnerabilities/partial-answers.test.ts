import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cleanup } from '../../../gateway/gateway.fixture.ts';
import { type ProtectedGraph, SECRET, startProtectedGraph } from './protected-fields.fixture.ts';

// In such gateways, a field that one fragment selects became null, or was fetched without a use, because another fragment beside
// it was rejected, and an error for a rejected field contained its value.

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes"])
  type Query { person: Person parties: [Party] strict: Strict! count: Int! }
  type Person @key(fields: "id") { id: ID! name: String email: String @authenticated boss: Person pass: Pass @authenticated }
  type Company { name: String size: Int @requiresScopes(scopes: [["secret:read"]]) }
  type Pass { number: String kind: String }
  type Strict { open: String! closed: String! @authenticated }
  union Party = Person | Company
`;
const ada = {
  __typename: 'Person',
  id: '1',
  name: 'Ada',
  email: SECRET,
  boss: { __typename: 'Person', id: '2', name: 'Bob', email: SECRET, boss: null, pass: null },
  pass: { number: SECRET, kind: SECRET },
};

const cleanup = new Cleanup();
let graph: ProtectedGraph;

beforeAll(async () => {
  graph = await startProtectedGraph(cleanup, {
    people: {
      sdl,
      resolvers: {
        Query: {
          person: () => ada,
          parties: () => [ada, { __typename: 'Company', name: 'Acme', size: SECRET.length }],
          strict: () => ({ open: 'o', closed: SECRET }),
          count: () => 1,
        },
      },
    },
  });
});
afterAll(() => cleanup.run());

describe('a rejected field leaves the fields beside it as they are', () => {
  it.each<[string, string, unknown, string[][]]>([
    [
      'in the same selection',
      '{ person { name email } }',
      { person: { name: 'Ada', email: null } },
      [['person', 'email']],
    ],
    [
      'in a fragment beside an allowed one',
      '{ person { ...Closed ...Open } } fragment Closed on Person { email } fragment Open on Person { name }',
      { person: { email: null, name: 'Ada' } },
      [['person', 'email']],
    ],
    [
      'in a fragment that an allowed one spreads',
      '{ person { ...Open } } fragment Open on Person { name ...Closed boss { name } } fragment Closed on Person { email }',
      { person: { name: 'Ada', email: null, boss: { name: 'Bob' } } },
      [['person', 'email']],
    ],
    [
      'in fragments that select one object twice',
      '{ person { boss { email } ...Open } } fragment Open on Person { boss { name } }',
      { person: { boss: { email: null, name: 'Bob' } } },
      [['person', 'boss', 'email']],
    ],
    [
      'in one type of a union',
      '{ parties { ... on Person { name } ... on Company { name size } } }',
      { parties: [{ name: 'Ada' }, { name: 'Acme', size: null }] },
      [['parties', '1', 'size']],
    ],
    [
      'as the only field of a fragment',
      '{ person { name ... on Person { pass { number kind } } } }',
      { person: { name: 'Ada', pass: null } },
      [['person', 'pass']],
    ],
    [
      'as the only field of an object',
      '{ person { boss { email } } count }',
      { person: { boss: { email: null } }, count: 1 },
      [['person', 'boss', 'email']],
    ],
    [
      'under a condition that is false',
      '{ person { name ... @include(if: false) { email } } }',
      { person: { name: 'Ada' } },
      [],
    ],
  ])('%s', async (_where, query, expected, paths) => {
    const { data, errors = [] } = await graph.asAnonymous(query);
    expect(data).toEqual(expected);
    expect(errors.map(({ path }) => path?.map(String))).toEqual(paths);
    expect(JSON.stringify({ data, errors })).not.toContain(SECRET);
  });

  it('except where the schema requires its object to become null', async () => {
    const { data, errors } = await graph.asAnonymous('{ strict { open closed } count }');
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect((await graph.asAnonymous('{ strict { open } count }')).data).toEqual({
      strict: { open: 'o' },
      count: 1,
    });
  });
});

it('the errors are the same whether there is a value or not', async () => {
  const query = '{ person { pass { kind } boss { pass { kind } } } }';
  const { data, errors = [] } = await graph.asAnonymous(query);
  expect(data).toEqual({ person: { pass: null, boss: { pass: null } } });
  const [first, second] = errors.map(({ path: _path, ...error }) => error);
  expect(first).toEqual(second);
});
