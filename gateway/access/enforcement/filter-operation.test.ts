import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { errorsOf, known, libraryGraphs } from './library-graphs.fixture.ts';

const graphs = libraryGraphs();
afterAll(() => graphs.stop());

describe('a denied field', () => {
  const email = { 'Person.email': '@authenticated' };
  const cases: [
    name: string,
    directives: Record<string, string>,
    query: string,
    data: unknown,
    denied: number,
  ][] = [
    ['a field', email, '{ person(id: "p1") { email } }', { person: { email: null } }, 1],
    ['under an alias', email, '{ person(id: "p1") { id: email } }', { person: { id: null } }, 1],
    [
      'under an alias that is the name of another, allowed field',
      email,
      '{ person(id: "p1") { email: name name: email } }',
      { person: { email: 'Ada', name: null } },
      1,
    ],
    [
      'in a named fragment',
      email,
      '{ person(id: "p1") { ...F } } fragment F on Person { email name }',
      { person: { email: null, name: 'Ada' } },
      1,
    ],
    [
      'in a fragment within a fragment',
      email,
      '{ person(id: "p1") { ...F } } fragment F on Being { ...G } fragment G on Person { email }',
      { person: { email: null } },
      1,
    ],
    [
      'in an inline fragment without a type',
      email,
      '{ person(id: "p1") { ... { email } } }',
      { person: { email: null } },
      1,
    ],
    [
      'in a fragment that is also spread where it is allowed',
      email,
      '{ beings { ...F } person(id: "p1") { ...F } } fragment F on Being { email }',
      { beings: [{ email: null }, { email: 'unit1@example.org' }], person: { email: null } },
      2,
    ],
    [
      'on an interface',
      email,
      '{ beings { email } }',
      { beings: [{ email: null }, { email: 'unit1@example.org' }] },
      1,
    ],
    [
      'on an interface, in a fragment on one type',
      email,
      '{ beings { ... on Robot { email } ... on Person { mail: email } } }',
      { beings: [{ mail: null }, { email: 'unit1@example.org' }] },
      1,
    ],
    [
      'on an interface below another one',
      email,
      '{ beings { friends { email friends { email } } } }',
      {
        beings: [
          {
            friends: [
              { email: null, friends: [] },
              { email: 'unit1@example.org', friends: null },
            ],
          },
          { friends: null },
        ],
      },
      1,
    ],
    [
      'on a union, through an interface',
      email,
      '{ finds { ... on Being { email } ... on Vault { id } } }',
      { finds: [{ email: null }, { email: 'unit1@example.org' }, { id: 'v1' }] },
      1,
    ],
    [
      'merged from two selections of its parent',
      email,
      '{ person(id: "p1") { friend { name } friend { email } } }',
      { person: { friend: { name: 'Bob', email: null } } },
      1,
    ],
    [
      'merged from two selections, the first of which is skipped',
      email,
      '{ beings @skip(if: true) { name } beings { email } }',
      { beings: [{ email: null }, { email: 'unit1@example.org' }] },
      1,
    ],
    [
      'where the other of two merged selections is skipped',
      email,
      '{ beings { email } beings @skip(if: true) { email id } }',
      { beings: [{ email: null }, { email: 'unit1@example.org' }] },
      1,
    ],
    [
      'alone',
      email,
      '{ nobody { email } maybePeople { email } }',
      {
        nobody: null,
        maybePeople: [{ email: null }, null, { email: null }],
      },
      2,
    ],
    [
      'next to its type',
      email,
      '{ person(id: "p1") { __typename t: __typename email } }',
      {
        person: { __typename: 'Person', t: 'Person', email: null },
      },
      1,
    ],
    [
      'next to introspection',
      email,
      '{ __schema { queryType { name } } t: __type(name: "Vault") { name } person(id: "p1") { email } }',
      {
        __schema: { queryType: { name: 'Query' } },
        t: { name: 'Vault' },
        person: { email: null },
      },
      1,
    ],
    [
      'on the root',
      { 'Query.nobody': '@authenticated', 'Query.theVault': '@authenticated' },
      '{ theVault { id } count nobody { id } }',
      { theVault: null, count: 2, nobody: null },
      2,
    ],
    [
      'by its object type',
      { Vault: '@authenticated' },
      '{ theVault { id } finds { ... on Vault { name } ... on Person { id } __typename } }',
      {
        theVault: null,
        finds: [
          { id: 'p1', __typename: 'Person' },
          { __typename: 'Robot' },
          { name: null, __typename: 'Vault' },
        ],
      },
      2,
    ],
    [
      'by its object type, below an interface',
      { Robot: '@authenticated' },
      '{ beings { __typename name } }',
      {
        beings: [
          { __typename: 'Person', name: 'Ada' },
          { __typename: 'Robot', name: null },
        ],
      },
      1,
    ],
    [
      'by its interface, on the field that returns it',
      { Being: '@authenticated' },
      '{ person(id: "p1") { friends { __typename } friend { __typename } rank } }',
      { person: { friends: null, friend: { __typename: 'Person' }, rank: 'CHIEF' } },
      1,
    ],
    [
      'by its interface, on the fields of the interface',
      { Being: '@authenticated' },
      '{ person(id: "p1") { name rank } }',
      { person: { name: null, rank: 'CHIEF' } },
      1,
    ],
    [
      'by the field of its interface',
      { 'Being.name': '@authenticated' },
      '{ person(id: "p1") { name rank } beings { name email } }',
      {
        person: { name: null, rank: 'CHIEF' },
        beings: [
          { name: null, email: 'ada@example.org' },
          { name: null, email: 'unit1@example.org' },
        ],
      },
      3,
    ],
    [
      'by the enum that it returns',
      { Rank: '@authenticated' },
      '{ person(id: "p1") { rank name } }',
      { person: { rank: null, name: 'Ada' } },
      1,
    ],
    [
      'by the scalar that it returns',
      { Date: '@authenticated' },
      '{ person(id: "p1") { born name } }',
      { person: { born: null, name: 'Ada' } },
      1,
    ],
    [
      'in a fragment on an interface within an object',
      email,
      '{ person(id: "p1") { ... on Being { email ... on Person { nick } } } }',
      { person: { email: null, nick: 'ad' } },
      1,
    ],
    [
      'through a field that requires it',
      email,
      '{ person(id: "p1") { reminder fines } }',
      { person: { reminder: null, fines: 5 } },
      1,
    ],
  ];

  it.each(cases)('is removed for an anonymous caller: %s', async (_name, directives, query, data, denied) => {
    const answer = await (await graphs.guardedBy(directives)).sendQuery(query);
    expect(answer.data).toEqual(data);
    expect(answer.errors).toHaveLength(denied);
    for (const { extensions } of answer.errors) expect(extensions?.code).toBe('UNAUTHENTICATED');
    const forbidden = [...graphs.rulesOf(directives).requirements.keys()];
    expect(forbidden.filter((coordinate) => answer.touched.has(coordinate))).toEqual([]);
  });

  it.each(cases)('is not removed for a signed-in caller: %s', async (_name, directives, query) => {
    const answer = await (await graphs.guardedBy(directives)).sendQuery(query, { caller: known() });
    expect(answer.errors).toEqual([]);
    expect(answer.data).toEqual((await (await graphs.guardedBy({})).sendQuery(query)).data);
  });
});

describe('mutations', () => {
  beforeEach(() => {
    graphs.ran.length = 0;
  });

  it('are not run when they are denied; the others are', async () => {
    const graph = await graphs.guardedBy({ 'Mutation.rename': '@requiresScopes(scopes: [["write"]])' });
    const answer = await graph.sendQuery('mutation { ping rename(id: "p1", name: "X") { id } again: ping }', {
      caller: known(),
    });
    expect(answer.data).toEqual({ ping: 'pong', rename: null, again: 'pong' });
    expect(answer.errors[0]?.message).toBe('Running "Mutation.rename" needs scope write.');
    expect(graphs.ran).toEqual(['ping', 'ping']);
  });

  it('are not run when all of them are denied', async () => {
    const graph = await graphs.guardedBy({ 'Mutation.burn': '@authenticated' });
    const answer = await graph.sendQuery('mutation { burn }');
    expect(answer.data).toBeNull();
    expect(errorsOf(answer)).toEqual([
      {
        message: 'Sign in to run "Mutation.burn".',
        path: ['burn'],
        code: 'UNAUTHENTICATED',
        field: 'Mutation.burn',
      },
    ]);
    expect(graphs.ran).toEqual([]);
    expect(answer.fetched).toEqual([]);
  });

  it('are decided for the operation that the request names', async () => {
    const graph = await graphs.guardedBy({ 'Mutation.burn': '@authenticated' });
    const document = 'mutation Burn { burn } query Count { count } mutation Ping { ping }';
    expect((await graph.sendQuery(document, { operationName: 'Count' })).data).toEqual({ count: 2 });
    expect((await graph.sendQuery(document, { operationName: 'Burn' })).data).toBeNull();
    expect((await graph.sendQuery(document)).errors[0]?.message).toMatch(/Must provide operation name/);
    expect((await graph.sendQuery(document, { operationName: 'None' })).errors[0]?.message).toMatch(
      /Unknown operation/,
    );
    expect(graphs.ran).toEqual([]);
  });
});

describe('an operation with fragments that grow exponentially', () => {
  it('is rejected, in the language of the client', async () => {
    const graph = await graphs.guardedBy({ 'Person.email': '@authenticated' });
    const fragments = Array.from(
      { length: 30 },
      (_, level) =>
        `fragment F${level} on Person { a: friend { ...F${level + 1} } b: friend { ...F${level + 1} } }`,
    );
    const query = `{ person(id: "p1") { ...F0 } } ${fragments.join(' ')} fragment F30 on Person { email }`;
    const answer = await graph.sendQuery(query);
    expect(answer.errors[0]?.message).toMatch(/^This operation selects more than 20,000 fields/);
    expect(answer.errors[0]?.extensions).toMatchObject({
      code: 'OPERATION_TOO_LARGE',
      measure: 'selections',
      allowed: 20_000,
    });
    expect(answer.fetched).toEqual([]);
    const french = await graph.sendQuery(query, { acceptLanguage: 'fr' });
    expect(french.errors[0]?.message).toMatch(/^Cette opération sélectionne plus de 20\s000 champs/);
  });
});
