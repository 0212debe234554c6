import type { Partner } from './guarded-graph.fixture.ts';

/**
 * Two partners that share an entity, `Person`. A small graph with every way to select a field: lists, interfaces, a
 * union, two keys, a required field, non-null fields at several depths, and mutations.
 */
export function libraryPartners(ran: string[] = []): Record<string, Partner> {
  const ada = {
    __typename: 'Person',
    id: 'p1',
    badge: 'B-1',
    name: 'Ada',
    email: 'ada@example.org',
    nick: 'ad',
    rank: 'CHIEF',
  };
  const bob = {
    __typename: 'Person',
    id: 'p2',
    badge: 'B-2',
    name: 'Bob',
    email: 'bob@example.org',
    nick: 'bo',
    rank: 'CLERK',
  };
  const lab = { __typename: 'Robot', id: 'r1', name: 'Unit 1', email: 'unit1@example.org', model: 'T-800' };
  const vault = { __typename: 'Vault', id: 'v1', name: 'Vault 1', code: '0000' };
  Object.assign(ada, { friend: bob, friends: [bob, lab], vault });
  Object.assign(bob, { friend: null, friends: [], vault });
  const people = [ada, bob];

  return {
    people: {
      sdl: `
        extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
        type Query {
          people: [Person!]!
          maybePeople: [Person]
          person(id: ID!): Person
          beings: [Being!]!
          finds: [Find!]!
          theVault: Vault
          nobody: Person
          count: Int!
        }
        type Mutation { rename(id: ID!, name: String!): Person  burn: Boolean!  ping: String }
        interface Being { id: ID!  name: String  email: String  friends: [Being!] }
        type Person implements Being @key(fields: "id") @key(fields: "badge") {
          id: ID!
          badge: String!
          name: String
          email: String
          nick: String!
          rank: Rank
          born: Date
          friend: Person
          friends: [Being!]
          vault: Vault!
        }
        type Robot implements Being { id: ID!  name: String  email: String  model: String  friends: [Being!] }
        type Vault { id: ID!  name: String  code: String! }
        union Find = Person | Robot | Vault
        enum Rank { CHIEF CLERK }
        scalar Date
      `,
      resolvers: {
        Query: {
          people: () => people,
          maybePeople: () => [ada, null, bob],
          person: (_: unknown, { id }: { id: string }) => people.find((person) => person.id === id) ?? null,
          beings: () => [ada, lab],
          finds: () => [ada, lab, vault],
          theVault: () => vault,
          nobody: () => null,
          count: () => people.length,
        },
        Mutation: {
          rename: (_: unknown, { id, name }: { id: string; name: string }) => {
            ran.push(`rename ${id} ${name}`);
            return ada;
          },
          burn: () => {
            ran.push('burn');
            return true;
          },
          ping: () => {
            ran.push('ping');
            return 'pong';
          },
        },
        Person: {
          born: () => '1815-12-10',
          __resolveReference: (reference: { id?: string; badge?: string }) =>
            people.find(({ id, badge }) => id === reference.id || badge === reference.badge) ?? null,
        },
      },
    },
    loans: {
      sdl: `
        extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])
        type Query { loans: [Loan!]! }
        type Loan { title: String!  borrower: Person! }
        type Person @key(fields: "badge") {
          badge: String!
          email: String @external
          fines: Int
          reminder: String @requires(fields: "email")
        }
      `,
      resolvers: {
        Query: {
          loans: () => [
            { title: 'Notes', borrower: { badge: 'B-1' } },
            { title: 'Sketches', borrower: { badge: 'B-2' } },
          ],
        },
        Person: {
          fines: ({ badge }: { badge: string }) => (badge === 'B-1' ? 5 : 7),
          reminder: ({ email }: { email?: string }) => (email ? `to ${email}` : null),
          __resolveReference: (reference: object) => reference,
        },
      },
    },
  };
}
