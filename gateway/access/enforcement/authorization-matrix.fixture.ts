/** A place where a directive can be written, and the ways in which a query can select what it protects. */
export interface ProtectedPlace {
  readonly place: string;
  /** Coordinate in the library's supergraph. */
  readonly on: string;
  /** Fields that must not be fetched for a caller without access to them. */
  readonly protects: readonly string[];
  readonly ways: readonly {
    readonly way: string;
    readonly query: string;
    /** The data for a caller without access to the fields. */
    readonly filtered: unknown;
    /** The paths of the errors, in their order. */
    readonly at: readonly string[];
  }[];
}

const robot = { email: 'unit1@example.org' };

// biome-ignore format: a table with one line for each way.
export const authorizationMatrix: readonly ProtectedPlace[] = [
  {
    place: 'a field',
    on: 'Person.email',
    protects: ['Person.email'],
    ways: [
      way('directly', '{ person(id: "p1") { id email } }', { person: { id: 'p1', email: null } }, 'person.email'),
      way('by an alias', '{ person(id: "p1") { name: email } }', { person: { name: null } }, 'person.name'),
      way('in a named fragment', '{ person(id: "p1") { ...F } } fragment F on Person { email rank }', { person: { email: null, rank: 'CHIEF' } }, 'person.email'),
      way('in an inline fragment', '{ person(id: "p1") { ... on Being { email } rank } }', { person: { email: null, rank: 'CHIEF' } }, 'person.email'),
      way('on an interface', '{ beings { email } }', { beings: [{ email: null }, robot] }, 'beings.0.email'),
      way('on a union', '{ finds { ... on Being { email } ... on Vault { id } } }', { finds: [{ email: null }, robot, { id: 'v1' }] }, 'finds.0.email'),
    ],
  },
  {
    place: 'a root field',
    on: 'Query.theVault',
    protects: ['Query.theVault'],
    ways: [
      way('directly', '{ theVault { id } count }', { theVault: null, count: 2 }, 'theVault'),
      way('by an alias', '{ count other: theVault { id } }', { count: 2, other: null }, 'other'),
      way('in a named fragment', '{ ...F } fragment F on Query { theVault { id } count }', { theVault: null, count: 2 }, 'theVault'),
      way('in an inline fragment', '{ ... on Query { theVault { id } } count }', { theVault: null, count: 2 }, 'theVault'),
    ],
  },
  {
    place: 'an object',
    on: 'Vault',
    protects: ['Vault.id', 'Vault.name', 'Vault.code', 'Query.theVault', 'Person.vault'],
    ways: [
      way('directly', '{ theVault { name } count }', { theVault: null, count: 2 }, 'theVault'),
      way('by an alias', '{ safe: theVault { count: name } }', { safe: null }, 'safe'),
      way('in a named fragment', '{ theVault { ...F } } fragment F on Vault { code }', { theVault: null }, 'theVault'),
      way('in an inline fragment', '{ person(id: "p1") { ... { vault { code } } } count }', { person: null, count: 2 }, 'person.vault'),
      way('on an interface', '{ person(id: "p1") { rank friends { ... on Person { vault { id } } } } }', { person: { rank: 'CHIEF', friends: null } }, 'person.friends.0.vault'),
      way('on a union', '{ finds { ... on Vault { name } ... on Person { id } } }', { finds: [{ id: 'p1' }, {}, { name: null }] }, 'finds.2.name'),
    ],
  },
  {
    place: 'an object that is met behind an interface',
    on: 'Robot',
    protects: ['Robot.id', 'Robot.name', 'Robot.email', 'Robot.model'],
    ways: [
      way('directly', '{ beings { name } }', { beings: [{ name: 'Ada' }, { name: null }] }, 'beings.1.name'),
      way('by an alias', '{ beings { email: name } }', { beings: [{ email: 'Ada' }, { email: null }] }, 'beings.1.email'),
      way('in a named fragment', '{ beings { ...F } } fragment F on Robot { model }', { beings: [{}, { model: null }] }, 'beings.1.model'),
      way('in an inline fragment', '{ beings { ... on Robot { model } } }', { beings: [{}, { model: null }] }, 'beings.1.model'),
      way('on an interface', '{ person(id: "p1") { friends { name } } }', { person: { friends: [{ name: 'Bob' }, { name: null }] } }, 'person.friends.1.name'),
      way('on a union', '{ finds { ... on Being { name } ... on Vault { name } } }', { finds: [{ name: 'Ada' }, { name: null }, { name: 'Vault 1' }] }, 'finds.1.name'),
    ],
  },
  {
    place: 'a field of an interface',
    on: 'Being.name',
    protects: ['Person.name', 'Robot.name'],
    ways: [
      way('directly', '{ person(id: "p1") { name rank } }', { person: { name: null, rank: 'CHIEF' } }, 'person.name'),
      way('by an alias', '{ person(id: "p1") { rank: name } }', { person: { rank: null } }, 'person.rank'),
      way('in a named fragment', '{ person(id: "p1") { ...F rank } } fragment F on Being { name }', { person: { name: null, rank: 'CHIEF' } }, 'person.name'),
      way('in an inline fragment', '{ beings { ... on Robot { name model } } }', { beings: [{}, { name: null, model: 'T-800' }] }, 'beings.1.name'),
      way('on an interface', '{ beings { id name } }', { beings: [{ id: 'p1', name: null }, { id: 'r1', name: null }] }, 'beings.0.name', 'beings.1.name'),
      way('on a union', '{ finds { ... on Person { name } ... on Vault { name } } }', { finds: [{ name: null }, {}, { name: 'Vault 1' }] }, 'finds.0.name'),
    ],
  },
  {
    place: 'an interface',
    on: 'Being',
    protects: ['Person.name', 'Person.email', 'Person.friends', 'Robot.name', 'Robot.email', 'Query.beings'],
    ways: [
      way('directly', '{ person(id: "p1") { name rank } }', { person: { name: null, rank: 'CHIEF' } }, 'person.name'),
      way('by an alias', '{ person(id: "p1") { rank: friends { email } } }', { person: { rank: null } }, 'person.rank'),
      way('in a named fragment', '{ person(id: "p1") { ...F rank } } fragment F on Being { email }', { person: { email: null, rank: 'CHIEF' } }, 'person.email'),
      way('in an inline fragment', '{ person(id: "p1") { ... on Being { name } rank } }', { person: { name: null, rank: 'CHIEF' } }, 'person.name'),
      way('on an interface', '{ count beings { name } }', null, 'beings'),
      way('on a union', '{ finds { ... on Being { name } ... on Vault { name } } }', { finds: [{ name: null }, { name: null }, { name: 'Vault 1' }] }, 'finds.0.name', 'finds.1.name'),
    ],
  },
  {
    place: 'an enum',
    on: 'Rank',
    protects: ['Person.rank'],
    ways: [
      way('directly', '{ person(id: "p1") { rank name } }', { person: { rank: null, name: 'Ada' } }, 'person.rank'),
      way('by an alias', '{ person(id: "p1") { name: rank } }', { person: { name: null } }, 'person.name'),
      way('in a named fragment', '{ person(id: "p1") { ...F } } fragment F on Person { rank name }', { person: { rank: null, name: 'Ada' } }, 'person.rank'),
      way('in an inline fragment', '{ person(id: "p1") { ... { rank } name } }', { person: { rank: null, name: 'Ada' } }, 'person.rank'),
      way('on an interface', '{ beings { name ... on Person { rank } } }', { beings: [{ name: 'Ada', rank: null }, { name: 'Unit 1' }] }, 'beings.0.rank'),
      way('on a union', '{ finds { ... on Person { rank } ... on Vault { id } } }', { finds: [{ rank: null }, {}, { id: 'v1' }] }, 'finds.0.rank'),
    ],
  },
  {
    place: 'a scalar',
    on: 'Date',
    protects: ['Person.born'],
    ways: [
      way('directly', '{ person(id: "p1") { born name } }', { person: { born: null, name: 'Ada' } }, 'person.born'),
      way('by an alias', '{ person(id: "p1") { name: born } }', { person: { name: null } }, 'person.name'),
      way('in a named fragment', '{ person(id: "p1") { ...F } } fragment F on Person { born name }', { person: { born: null, name: 'Ada' } }, 'person.born'),
      way('in an inline fragment', '{ person(id: "p1") { ... on Person { born } name } }', { person: { born: null, name: 'Ada' } }, 'person.born'),
      way('on an interface', '{ beings { name ... on Person { born } } }', { beings: [{ name: 'Ada', born: null }, { name: 'Unit 1' }] }, 'beings.0.born'),
      way('on a union', '{ finds { ... on Person { born } ... on Vault { id } } }', { finds: [{ born: null }, {}, { id: 'v1' }] }, 'finds.0.born'),
    ],
  },
  {
    place: 'a field that another one requires',
    on: 'Person.email',
    protects: ['Person.email', 'Person.reminder'],
    ways: [
      way('directly', '{ person(id: "p1") { reminder fines } }', { person: { reminder: null, fines: 5 } }, 'person.reminder'),
      way('by an alias', '{ person(id: "p1") { name: reminder } }', { person: { name: null } }, 'person.name'),
      way('in a named fragment', '{ loans { borrower { ...F } } } fragment F on Person { reminder fines }', { loans: [{ borrower: { reminder: null, fines: 5 } }, { borrower: { reminder: null, fines: 7 } }] }, 'loans.0.borrower.reminder', 'loans.1.borrower.reminder'),
      way('in an inline fragment', '{ person(id: "p1") { ... { reminder } name } }', { person: { reminder: null, name: 'Ada' } }, 'person.reminder'),
      way('on an interface', '{ beings { name ... on Person { reminder } } }', { beings: [{ name: 'Ada', reminder: null }, { name: 'Unit 1' }] }, 'beings.0.reminder'),
      way('on a union', '{ finds { ... on Person { reminder } ... on Vault { id } } }', { finds: [{ reminder: null }, {}, { id: 'v1' }] }, 'finds.0.reminder'),
    ],
  },
  {
    place: 'a key by which partners’ records are joined',
    on: 'Person.badge',
    protects: ['Person.badge', 'Person.fines'],
    ways: [
      way('directly', '{ person(id: "p1") { id fines } }', { person: { id: 'p1', fines: null } }, 'person.fines'),
      way('by an alias', '{ person(id: "p1") { id: fines } }', { person: { id: null } }, 'person.id'),
      way('in a named fragment', '{ person(id: "p1") { ...F } } fragment F on Person { name fines }', { person: { name: 'Ada', fines: null } }, 'person.fines'),
      way('in an inline fragment', '{ person(id: "p1") { ... on Person { fines } name } }', { person: { fines: null, name: 'Ada' } }, 'person.fines'),
      way('on an interface', '{ beings { name ... on Person { fines } } }', { beings: [{ name: 'Ada', fines: null }, { name: 'Unit 1' }] }, 'beings.0.fines'),
      way('on a union', '{ finds { ... on Person { fines } ... on Vault { id } } }', { finds: [{ fines: null }, {}, { id: 'v1' }] }, 'finds.0.fines'),
    ],
  },
];

function way(
  name: string,
  query: string,
  filtered: unknown,
  ...at: string[]
): ProtectedPlace['ways'][number] {
  return { way: name, query, filtered, at };
}
