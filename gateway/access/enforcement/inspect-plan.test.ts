import { afterAll, describe, expect, it } from 'vitest';
import { compose, type Partner, protect, startGuardedGraph } from './guarded-graph.fixture.ts';
import { known, libraryGraphs } from './library-graphs.fixture.ts';

const graphs = libraryGraphs();
afterAll(() => graphs.stop());

const badge = { 'Person.badge': '@requiresScopes(scopes: [["badges"]])' };

describe('a fetch that sends a key which the caller may not read', () => {
  it('is removed with its fields, and the key is not fetched', async () => {
    const graph = await graphs.guardedBy(badge);
    const answer = await graph.sendQuery('{ people { id late: fines } }', { caller: known() });
    expect(answer.data).toEqual({
      people: [
        { id: 'p1', late: null },
        { id: 'p2', late: null },
      ],
    });
    expect(answer.errors.map(({ message, path }) => [message, path])).toEqual([
      ['Reading "Person.fines" needs scope badges.', ['people', 0, 'late']],
      ['Reading "Person.fines" needs scope badges.', ['people', 1, 'late']],
    ]);
    expect(answer.errors[0]?.extensions).toMatchObject({ requiredScopes: [['badges']] });
    expect(answer.fetched).toEqual(['{people{id}}']);
  });

  it('is made for a caller who may read the key', async () => {
    const graph = await graphs.guardedBy(badge);
    const answer = await graph.sendQuery('{ people { fines } }', { caller: known('badges') });
    expect(answer).toMatchObject({ data: { people: [{ fines: 5 }, { fines: 7 }] }, errors: [] });
    expect(answer.fetched).toHaveLength(2);
  });

  it('does not deny the same field where it can be fetched without the key', async () => {
    const graph = await graphs.guardedBy(badge);
    const answer = await graph.sendQuery(
      `{ loans { borrower { ...Both } } people { ...Both } } fragment Both on Person { name fines }`,
    );
    expect(answer.data).toEqual({
      loans: [{ borrower: { name: null, fines: 5 } }, { borrower: { name: null, fines: 7 } }],
      people: [
        { name: 'Ada', fines: null },
        { name: 'Bob', fines: null },
      ],
    });
    expect(answer.touched).not.toContain('Person.badge');
  });

  it('denies an object that it would fetch in full', async () => {
    const graph = await graphs.guardedBy(badge);
    const answer = await graph.sendQuery('{ loans { borrower { friend { name fines } } } }');
    expect(answer.data).toEqual({ loans: [{ borrower: { friend: null } }, { borrower: { friend: null } }] });
    expect(answer.errors).toHaveLength(2);
    expect(answer.fetched).toEqual(['{loans{borrower{typename_:__typename}}}']);
  });

  it('is removed below an interface', async () => {
    const graph = await graphs.guardedBy(badge);
    const answer = await graph.sendQuery('{ beings { name ... on Person { fines } } }');
    expect(answer.data).toEqual({ beings: [{ name: 'Ada', fines: null }, { name: 'Unit 1' }] });
    expect(answer.touched).not.toContain('Person.badge');
  });

  it('is removed below a condition', async () => {
    const graph = await graphs.guardedBy(badge);
    const query = 'query ($yes: Boolean!) { people { id fines @include(if: $yes) } }';
    const without = await graph.sendQuery(query, { variables: { yes: false } });
    expect(without).toMatchObject({ data: { people: [{ id: 'p1' }, { id: 'p2' }] }, errors: [] });
    const withFines = await graph.sendQuery(query, { variables: { yes: true } });
    expect(withFines.data).toEqual({
      people: [
        { id: 'p1', fines: null },
        { id: 'p2', fines: null },
      ],
    });
    expect(withFines.touched).not.toContain('Person.badge');
  });

  it('is not found in an operation that needs no fetch', async () => {
    const graph = await graphs.guardedBy(badge);
    expect((await graph.sendQuery('{ __typename __schema { queryType { name } } }')).errors).toEqual([]);
  });

  it('is removed with the fetches that depend on it', async () => {
    const graph = await startGuardedGraph({
      supergraph: protect(compose(chain), { 'Item.serial': '@authenticated' }),
      partners: chain,
    });
    const anonymous = await graph.sendQuery('{ items { name price } }');
    expect(anonymous.data).toEqual({ items: [{ name: 'Lamp', price: null }] });
    expect(anonymous.errors.map(({ extensions }) => extensions?.field)).toEqual(['Item.price']);
    expect(anonymous.fetched).toEqual(['{items{name}}']);
    const signedIn = await graph.sendQuery('{ items { name price } }', { caller: known() });
    expect(signedIn.data).toEqual({ items: [{ name: 'Lamp', price: 12 }] });
    await graph.stop();
  });
});

describe('interface objects and hidden types', () => {
  it('send a partner with an interface object only the entities that the caller may read', async () => {
    const received: unknown[] = [];
    const partners = mediaPartners(received);
    const graph = await startGuardedGraph({
      supergraph: protect(compose(partners), { 'Book.reviews': '@authenticated' }),
      partners,
    });
    const query = '{ media { id reviews } }';
    expect((await graph.sendQuery(query)).data).toEqual({
      media: [
        { id: 'b1', reviews: null },
        { id: 'm1', reviews: 3 },
      ],
    });
    expect(received).toEqual(['m1']);
    expect((await graph.sendQuery(query, { caller: known() })).errors).toEqual([]);
    await graph.stop();
  });

  it('are not fetched for a type that is hidden from clients', async () => {
    const partners = mediaPartners([]);
    const graph = await startGuardedGraph({
      supergraph: protect(compose(partners), { 'Draft.title': '@authenticated' }),
      partners,
    });
    const answer = await graph.sendQuery('{ shelf { title } }');
    expect(answer.data).toEqual({ shelf: [{ title: 'SICP' }, { title: 'Metropolis' }] });
    expect(answer.touched).not.toContain('Draft.title');
    expect(answer.touched).toContain('Book.title');
    await graph.stop();
  });
});

/** Prices have the number as their key. Only the second partner has both keys, serial and number. */
const chain: Record<string, Partner> = {
  shop: {
    sdl: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Query { items: [Item!]! }
      type Item @key(fields: "serial") { serial: ID!  name: String }
    `,
    resolvers: { Query: { items: () => [{ serial: 's1', name: 'Lamp' }] } },
  },
  numbers: {
    sdl: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Item @key(fields: "serial") @key(fields: "number") { serial: ID!  number: ID! }
    `,
    resolvers: {
      Item: { __resolveReference: () => ({ serial: 's1', number: 'n1' }) },
    },
  },
  prices: {
    sdl: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
      type Item @key(fields: "number") { number: ID!  price: Int }
    `,
    resolvers: { Item: { __resolveReference: () => ({ number: 'n1', price: 12 }) } },
  },
};

function mediaPartners(received: unknown[]): Record<string, Partner> {
  const book = { __typename: 'Book', id: 'b1', title: 'SICP' };
  const movie = { __typename: 'Movie', id: 'm1', title: 'Metropolis' };
  return {
    media: {
      sdl: `
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@inaccessible"])
        type Query { media: [Media!]!  shelf: [Media!]! }
        interface Media @key(fields: "id") { id: ID!  title: String }
        type Book implements Media @key(fields: "id") { id: ID!  title: String }
        type Movie implements Media @key(fields: "id") { id: ID!  title: String }
        type Draft implements Media @key(fields: "id") @inaccessible { id: ID!  title: String }
      `,
      resolvers: {
        Query: { media: () => [book, movie], shelf: () => [book, movie] },
        Media: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      },
    },
    reviews: {
      sdl: `
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@interfaceObject"])
        type Media @key(fields: "id") @interfaceObject { id: ID!  reviews: Int }
      `,
      resolvers: {
        Media: {
          __resolveReference: ({ id }: { id: string }) => {
            received.push(id);
            return { id, reviews: 3 };
          },
        },
      },
    },
  };
}
