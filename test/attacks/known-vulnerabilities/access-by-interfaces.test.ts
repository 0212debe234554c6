import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cleanup } from '../../../gateway/gateway.fixture.ts';
import { type ProtectedGraph, SECRET, startProtectedGraph } from './protected-fields.fixture.ts';

// Gateways have decided by the type in the query: a field that was protected on an object type could be read on its
// interface, and the other way round.

const link = (version = '2.9', more = '') =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v${version}", import: ["@key", "@authenticated", "@requiresScopes", "@policy"${more}])`;

const peopleSdl = `${link()}
  type Query { beings: [Being] named: [Named] things: [Thing] person: Person vault: Vault }
  type Mutation { reveal: Person erase: String @authenticated }
  interface Named { label: String }
  interface Being implements Named { label: String email: String friend: Being }
  type Person implements Being & Named @key(fields: "id") {
    id: ID! label: String email: String @authenticated friend: Being salary: String @requiresScopes(scopes: [["secret:read"]])
  }
  type Robot implements Being & Named { label: String email: String friend: Being }
  type Vault @authenticated { label: String code: Code holder: Person }
  scalar Code @authenticated
  enum Rank @authenticated { HIGH LOW }
  union Thing = Person | Robot | Vault
`;
const person = {
  __typename: 'Person',
  id: '1',
  label: 'Ada',
  email: SECRET,
  salary: SECRET,
  friend: { __typename: 'Person', id: '2', label: 'Bob', email: SECRET, salary: SECRET },
};
const robot = { __typename: 'Robot', label: 'R2', email: 'r2@example.org', friend: person };
const vault = { __typename: 'Vault', label: SECRET, code: SECRET, holder: person };

const cleanup = new Cleanup();
let graph: ProtectedGraph;

beforeAll(async () => {
  graph = await startProtectedGraph(cleanup, {
    people: {
      sdl: peopleSdl,
      resolvers: {
        Query: {
          beings: () => [person, robot],
          named: () => [person, robot],
          things: () => [person, robot, vault],
          person: () => person,
          vault: () => vault,
        },
        Mutation: { reveal: () => person, erase: () => SECRET },
      },
    },
  });
});
afterAll(() => cleanup.run());

describe('a protected field stays protected', () => {
  it.each<[string, string, string[]]>([
    ['on the interface of its type', '{ beings { email } }', ['email']],
    ['in a fragment on its type', '{ beings { ... on Person { email } } }', ['email']],
    ['in a fragment on an interface of the interface', '{ named { ... on Being { email } } }', ['email']],
    [
      'in nested fragments',
      '{ named { ... on Being { ... on Named { ... on Person { email } } } } }',
      ['email'],
    ],
    [
      'in a named fragment',
      '{ beings { ...F } } fragment F on Being { ...G } fragment G on Person { email }',
      ['email'],
    ],
    ['in a union', '{ things { ... on Being { email } ... on Person { salary } } }', ['email', 'salary']],
    [
      'under an alias',
      '{ beings { label ... on Person { label: label a: email b: salary } } }',
      ['email', 'salary'],
    ],
    ['under the alias of an open field', '{ person { label: email } }', ['email']],
    ['below another interface field', '{ beings { friend { friend { email } email } } }', ['email']],
    [
      'with @include and @skip',
      '{ person { email @include(if: true) salary @skip(if: false) } }',
      ['email', 'salary'],
    ],
    [
      'with a condition on the fragment',
      '{ beings { ... on Person @include(if: true) { salary } } }',
      ['salary'],
    ],
    ['of a protected type in a union', '{ things { ... on Vault { label code } } }', ['Vault']],
    ['of a protected type', '{ vault { label } }', ['vault']],
    ['of a type that returns a protected scalar', '{ vault { code } }', ['vault']],
    ['beyond a protected type', '{ vault { holder { email label } } }', ['vault']],
    ['in the answer of a mutation', 'mutation { reveal { email salary } }', ['email', 'salary']],
    ['that is a mutation', 'mutation { erase }', ['erase']],
  ])('%s', async (_where, query) => {
    const count = graph.received().length;
    const { data, errors = [] } = await graph.asAnonymous(query);
    expect(JSON.stringify(data)).not.toContain(SECRET);
    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors) expect(extensions['code']).toBe('UNAUTHENTICATED');
    // Nor is it fetched, except the email of a robot.
    const fetched = graph.received().slice(count);
    expect(fetched).not.toMatch(/salary|code|erase|vault|Vault\s*\{/);
    expect(fetched.replaceAll(/on Robot\s*\{\s*(?:__typename )?(?:label )?email/g, '')).not.toContain(
      'email',
    );
    const member = await graph.asMember(query);
    expect(member.errors).toBeUndefined();
    expect(JSON.stringify(member.data)).toMatch(/classified|Ada/);
  });

  it('and the open field of another type of the interface is answered', async () => {
    const { data } = await graph.asAnonymous('{ beings { label email } }');
    expect(data).toEqual({
      beings: [
        { label: 'Ada', email: null },
        { label: 'R2', email: 'r2@example.org' },
      ],
    });
  });

  it('when a first caller has made the plan for it', async () => {
    const query = '{ beings { label email friend { ... on Person { salary } } } }';
    expect(JSON.stringify((await graph.asMember(query)).data)).toContain(SECRET);
    expect(JSON.stringify((await graph.asAnonymous(query)).data)).not.toContain(SECRET);
    expect(JSON.stringify((await graph.asMember(query)).data)).toContain(SECRET);
  });
});

describe('a rule that a partner writes on an interface', () => {
  it('is not composed, because gateways would not apply it to the types of the interface', () => {
    const sdl = `${link()}
      type Query { being: Being }
      interface Being { email: String @authenticated }
      type Person implements Being { email: String }`;
    const { errors } = composeServices([{ name: 'people', url: 'http://x', typeDefs: parse(sdl) }]);
    expect(errors?.map(({ message }) => message).join()).toMatch(/interface/i);
  });

  it('applies to the types of the interface in a supergraph that an older version composed', async () => {
    const sdl = `${link()}
      type Query { beings: [Being] person: Person }
      interface Being { label: String email: String }
      type Person implements Being { label: String email: String }
      type Robot implements Being { label: String email: String }`;
    const older = await startProtectedGraph(
      cleanup,
      { one: { sdl, resolvers: { Query: { beings: () => [person, robot], person: () => person } } } },
      { 'Being.email': '@authenticated' },
    );
    for (const query of [
      '{ beings { label email } }',
      '{ beings { label ... on Person { email } ... on Robot { email } } }',
      '{ person { label email } }',
      '{ person { ... on Being { label email } } }',
    ]) {
      const { data, errors } = await older.asAnonymous(query);
      expect(JSON.stringify(data)).toContain('Ada');
      expect(JSON.stringify(data)).not.toMatch(/classified|r2@/);
      expect(errors?.length).toBeGreaterThan(0);
      expect(older.received()).not.toContain('email');
    }
  });

  it('applies to every type of an interface object', async () => {
    const mediaSdl = `${link('2.9', ', "@interfaceObject"')}
      type Media @key(fields: "id") @interfaceObject { id: ID! review: String @authenticated stars: Int }`;
    const booksSdl = `${link()}
      type Query { media: [Media] book: Book }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String }`;
    const book = { __typename: 'Book', id: '1', title: 'Emma' };
    const withInterface = await startProtectedGraph(cleanup, {
      books: {
        sdl: booksSdl,
        resolvers: {
          Query: { media: () => [book], book: () => book },
          Book: { __resolveReference: () => book },
          Media: { __resolveReference: () => book, __resolveType: () => 'Book' },
        },
      },
      reviews: {
        sdl: mediaSdl,
        resolvers: {
          Media: { __resolveReference: () => ({ id: '1' }), review: () => SECRET, stars: () => 5 },
        },
      },
    });
    for (const query of [
      '{ media { title review } }',
      '{ media { ... on Book { title review } } }',
      '{ book { title review } }',
      '{ book { ... on Media { review } title } }',
    ]) {
      const { data, errors } = await withInterface.asAnonymous(query);
      expect(JSON.stringify(data)).toContain('Emma');
      expect(JSON.stringify(data)).not.toContain(SECRET);
      expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
      expect(withInterface.received()).not.toContain('review');
    }
    const { data } = await withInterface.asMember('{ media { review stars } }');
    expect(data).toEqual({ media: [{ review: SECRET, stars: 5 }] });
  });
});
