import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cleanup } from '../../../gateway/gateway.fixture.ts';
import { type ProtectedGraph, SECRET, startProtectedGraph } from './protected-fields.fixture.ts';

// A field that needs protected fields of another partner as its input can give them away: the partner that computes it may
// answer what it was sent.

const link = (more = '') =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@authenticated", "@requiresScopes"${more}])`;

const peopleSdl = `${link()}
  type Query { people: [Person] person: Person }
  type Person @key(fields: "id") { id: ID! name: String email: String pass: Pass pet: Pet }
  type Pass @shareable { kind: String number: String }
  interface Pet { chip: String tag: String }
  type Cat implements Pet @shareable { chip: String tag: String }
  type Dog implements Pet @shareable { chip: String tag: String }
`;
const lettersSdl = `${link()}
  type Person @key(fields: "id") {
    id: ID!
    name: String @external email: String @external pass: Pass @external pet: Pet @external
    greeting: String @requires(fields: "name")
    letter: String @requires(fields: "email")
    visa: String @requires(fields: "pass { kind number }")
    vet: String @requires(fields: "pet { ... on Cat { chip } ... on Dog { chip } }")
    walk: String @requires(fields: "pet { ... on Dog { chip } }")
  }
  type Pass { kind: String @external number: String @external }
  interface Pet { chip: String tag: String }
  type Cat implements Pet { chip: String @external tag: String @external }
  type Dog implements Pet { chip: String @external tag: String @external }
`;
const postSdl = `${link()}
  type Person @key(fields: "id") { id: ID! letter: String @external visa: String @external
    parcel: String @requires(fields: "letter") bundle: String @requires(fields: "visa letter") }
`;
const person = {
  __typename: 'Person',
  id: '1',
  name: 'Ada',
  email: SECRET,
  pass: { kind: 'P', number: SECRET },
  pet: { __typename: 'Cat', chip: SECRET, tag: 't' },
};
const echo = (name: string) => (parent: Record<string, unknown>) => JSON.stringify(parent[name] ?? null);

const cleanup = new Cleanup();
let graph: ProtectedGraph;

beforeAll(async () => {
  const reference = { __resolveReference: (representation: object) => representation };
  graph = await startProtectedGraph(
    cleanup,
    {
      people: {
        sdl: peopleSdl,
        resolvers: {
          Query: { people: () => [person], person: () => person },
          Person: { __resolveReference: () => person },
        },
      },
      letters: {
        sdl: lettersSdl,
        resolvers: {
          Person: {
            ...reference,
            greeting: echo('name'),
            letter: echo('email'),
            visa: echo('pass'),
            vet: echo('pet'),
            walk: echo('pet'),
          },
        },
      },
      post: {
        sdl: postSdl,
        resolvers: { Person: { ...reference, parcel: echo('letter'), bundle: echo('visa') } },
      },
    },
    {
      'Person.email': '@authenticated',
      'Pass.number': '@requiresScopes(scopes: [["secret:read"]])',
      'Cat.chip': '@authenticated',
    },
  );
});
afterAll(() => cleanup.run());

describe('a field that requires a protected one is protected with it', () => {
  it.each([
    ['a field', '{ person { letter } }'],
    ['a field of an object', '{ person { visa } }'],
    ['a field of one type of an interface', '{ person { vet } }'],
    ['a field that requires another one, which requires it', '{ person { parcel } }'],
    ['two of them', '{ people { bundle } }'],
    ['under an alias', '{ person { name: letter } }'],
    ['in a fragment', '{ person { ...F } } fragment F on Person { ... { parcel: bundle } }'],
  ])('%s', async (_what, query) => {
    const { data, errors } = await graph.asAnonymous(query);
    expect(JSON.stringify(data)).not.toContain(SECRET);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    expect(graph.received()).not.toMatch(/classified|email|number|Cat\s*\{\s*(?:__typename )?chip/);
  });

  it('and a field that requires open ones only is not', async () => {
    expect((await graph.asAnonymous('{ person { name greeting } }')).data).toEqual({
      person: { name: 'Ada', greeting: '"Ada"' },
    });
    const walk = await graph.asAnonymous('{ person { walk } }');
    expect(walk.errors).toBeUndefined();
    expect(JSON.stringify(walk.data)).not.toContain(SECRET);
    expect(graph.received()).not.toContain(SECRET);
  });

  it('and is answered to a caller who may read all that it needs', async () => {
    const { data, errors } = await graph.asMember('{ person { letter visa vet parcel } }');
    expect(errors).toBeUndefined();
    const { person: found } = data as { person: Record<string, string> };
    for (const name of ['letter', 'visa', 'vet', 'parcel']) expect(found[name]).toContain(SECRET);
  });
});

describe('a protected key', () => {
  it('is not sent to a partner for a caller who may not read it', async () => {
    const badgesSdl = `${link()}
      type Query { members: [Member] }
      type Member @key(fields: "badge") { badge: ID! @authenticated name: String }`;
    const finesSdl = `${link()} type Member @key(fields: "badge") { badge: ID! fines: String }`;
    const keyed = await startProtectedGraph(cleanup, {
      badges: {
        sdl: badgesSdl,
        resolvers: { Query: { members: () => [{ __typename: 'Member', badge: SECRET, name: 'Ada' }] } },
      },
      fines: { sdl: finesSdl, resolvers: { Member: { fines: echo('badge') } } },
    });
    for (const query of [
      '{ members { name fines } }',
      '{ members { badge: name fines } }',
      '{ members { name ... on Member { a: fines } } }',
      '{ members { __typename: name fines } }',
    ]) {
      const { data, errors } = await keyed.asAnonymous(query);
      expect(JSON.stringify(data)).toContain('Ada');
      expect(JSON.stringify(data)).not.toContain(SECRET);
      expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect(keyed.received()).not.toMatch(/badge\b[^:]/);
    }
    const { data } = await keyed.asMember('{ members { badge: name fines } }');
    expect(data).toEqual({ members: [{ badge: 'Ada', fines: JSON.stringify(SECRET) }] });
  });
});

describe('an argument from the context of a parent', () => {
  it('is never filled in: a supergraph with one is not served, because the gateway does not support it', async () => {
    const contextSdl = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated", "@context", "@fromContext"])
      type Query { owner: Owner }
      type Owner @key(fields: "id") @context(name: "owner") { id: ID! secret: String child: Child }
      type Child @key(fields: "id") { id: ID! leak(value: String @fromContext(field: "$owner { secret }")): String open: String }`;
    const otherSdl = `${link()} type Query { unused: Int } type Child @key(fields: "id") { id: ID! size: Int }`;
    const owner = { __typename: 'Owner', id: '1', secret: SECRET, child: { __typename: 'Child', id: '2' } };
    const started = startProtectedGraph(
      cleanup,
      {
        context: {
          sdl: contextSdl,
          resolvers: {
            Query: { owner: () => owner },
            Child: { leak: (_: never, { value }: { value: string }) => value, open: () => 'o' },
          },
        },
        other: { sdl: otherSdl, resolvers: {} },
      },
      { 'Owner.secret': '@authenticated' },
    );
    await expect(started).rejects.toThrow(
      'cannot be served: it uses the feature context (https://specs.apollo.dev/context/v0.1, for SECURITY) ' +
        'on Child.leak and Owner, but this gateway does not implement it. ' +
        'Remove its directives from the schemas of the partners that use them, and compose the supergraph again.',
    );
  });
});
