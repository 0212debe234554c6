import { describe, expect, it } from 'vitest';
import { compose, protect } from '../enforcement/guarded-graph.fixture.ts';
import { libraryPartners } from '../enforcement/library-partners.fixture.ts';
import { readAccessRules } from './read-access-rules.ts';
import { isMet } from './requirement.ts';
import { stripSecurityDirectives } from './strip-security-directives.ts';

const library = compose(libraryPartners());

function rulesOf(directives: Record<string, string>) {
  return readAccessRules(stripSecurityDirectives(protect(library, directives)));
}

/** Protected fields with their requirements: `?` for a signed-in caller, otherwise the scopes of each directive. */
function read(directives: Record<string, string>): Record<string, unknown> {
  const entries = [...rulesOf(directives).requirements].map(
    ([coordinate, { signedIn, scopes, policies }]) => [
      coordinate,
      [...(signedIn ? ['?'] : []), ...scopes, ...(policies.length > 0 ? ['policy'] : [])],
    ],
  );
  return Object.fromEntries(entries);
}

describe('reading access rules', () => {
  it('protects a field', () => {
    expect(read({ 'Person.nick': '@authenticated' })).toEqual({ 'Person.nick': ['?'] });
  });

  it('adds up the directives on a field, its type and the type it returns', () => {
    const rules = read({
      'Person.rank': '@authenticated',
      Person: '@requiresScopes(scopes: [["person"]])',
      Rank: '@requiresScopes(scopes: [["rank", "high"], ["boss"]])',
    });
    expect(rules['Person.rank']).toEqual(['?', [['person']], [['rank', 'high'], ['boss']]]);
    expect(rules['Person.name']).toEqual([[['person']]]);
    expect(rules['Query.people']).toEqual([[['person']]]);
    expect(rules['Loan.borrower']).toEqual([[['person']]]);
    expect(rules['Query.beings']).toBeUndefined();
    expect(rules['Robot.name']).toBeUndefined();
  });

  it('protects every field that returns a scalar or an enum', () => {
    expect(read({ Date: '@authenticated', Rank: '@policy(policies: [["p"]])' })).toEqual({
      'Person.born': ['?'],
      'Person.rank': ['policy'],
    });
  });

  it('applies a directive on an interface field to all implementing types', () => {
    expect(read({ 'Being.name': '@authenticated' })).toEqual({
      'Person.name': ['?'],
      'Robot.name': ['?'],
    });
  });

  it('applies a directive on an interface to its fields and to the fields that return it', () => {
    const rules = read({ Being: '@authenticated' });
    expect(rules).toHaveProperty(['Person.email']);
    expect(rules).toHaveProperty(['Person.friends']);
    expect(rules).toHaveProperty(['Query.beings']);
    expect(rules).not.toHaveProperty(['Person.nick']);
    expect(rules).not.toHaveProperty(['Query.people']);
  });

  it('applies a directive that composition copied to an interface to the implementing type only', () => {
    const rules = read({
      'Person.name': '@requiresScopes(scopes: [["a"], ["b"]])',
      'Robot.name': '@authenticated',
      'Being.name': '@authenticated @requiresScopes(scopes: [["a"], ["b"]])',
    });
    expect(rules).toEqual({ 'Person.name': [[['a'], ['b']]], 'Robot.name': ['?'] });
  });

  it('ignores the copy that composition makes of directives that differ by type', () => {
    const named = (name: string, scopes: string) => ({
      [name]: {
        sdl: `
          extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@requiresScopes"])
          type Query { beings: [Being] }
          interface Being { name: String }
          type Person implements Being { name: String @requiresScopes(scopes: ${scopes}) }
          type Robot implements Being { name: String @requiresScopes(scopes: [["c"]]) }
          type Stone implements Being { name: String }
        `,
        resolvers: {},
      },
    });
    const supergraph = compose(named('things', '[["a"], ["b"]]'));
    expect(supergraph).toMatch(/interface Being[^}]*@requiresScopes/);
    const { requirements } = readAccessRules(stripSecurityDirectives(supergraph));
    expect([...requirements.keys()]).toEqual(['Person.name', 'Robot.name']);
  });

  it('keeps what an interface requires in addition to its types', () => {
    const rules = read({
      'Person.name': '@requiresScopes(scopes: [["a"]])',
      'Being.name': '@authenticated @requiresScopes(scopes: [["a"]])',
    });
    expect(rules).toEqual({ 'Person.name': ['?', [['a']]], 'Robot.name': ['?'] });
  });

  it('adds the requirements of required fields, at every depth', () => {
    const split = stripSecurityDirectives(
      protect(library, { 'Person.email': '@authenticated' }).replace(
        'fines: Int @join__field(graph: LOANS)',
        'fines: Int @join__field(graph: LOANS, requires: "reminder friend { vault { code } }")',
      ),
    );
    const { requirements } = readAccessRules(split);
    expect([...requirements.keys()].toSorted()).toEqual(['Person.email', 'Person.fines', 'Person.reminder']);
  });

  it('denies a field with a contextual argument to every caller', () => {
    const supergraph = protect(library, { Date: '@authenticated' }).replace(
      'fines: Int @join__field(graph: LOANS)',
      'fines: Int @join__field(graph: LOANS, contextArguments: [{ context: "c", name: "n", type: "String", selection: "{ name }" }])',
    );
    const { requirements } = readAccessRules(stripSecurityDirectives(supergraph));
    const fines = requirements.get('Person.fines');
    expect(fines && isMet(fines, known('everything'))).toBe(false);
  });

  it('finds protected keys, nested ones too', () => {
    expect(rulesOf({ 'Person.email': '@authenticated' }).keyRequirements).toEqual([]);
    expect(rulesOf({ 'Person.badge': '@authenticated' }).keyRequirements).toHaveLength(1);
    const nested = protect(library, { 'Vault.code': '@authenticated' }).replace(
      'key: "badge"',
      'key: "vault { code }"',
    );
    expect(readAccessRules(stripSecurityDirectives(nested)).keyRequirements).toHaveLength(1);
  });

  const readers: [directive: string, scopes: string[], mayRead: boolean][] = [
    ['@requiresScopes(scopes: [["a", "b"]])', ['a'], false],
    ['@requiresScopes(scopes: [["a", "b"]])', ['a', 'b'], true],
    ['@requiresScopes(scopes: [["a", "b"], ["c"]])', ['b'], false],
    ['@requiresScopes(scopes: [["a", "b"], ["c"]])', ['c'], true],
    ['@requiresScopes(scopes: [["a"]]) @authenticated', [], false],
    ['@requiresScopes(scopes: [["a"]]) @authenticated', ['a'], true],
    ['@requiresScopes(scopes: "a")', ['b'], false],
    ['@requiresScopes(scopes: "a")', ['a'], true],
    ['@authenticated', [], true],
    ['@requiresScopes(scopes: [])', ['a'], false],
    ['@requiresScopes(scopes: [[]])', ['a'], false],
    ['@requiresScopes', ['a'], false],
    ['@policy(policies: [["p"]])', ['p'], false],
    ['@policy(policies: [])', ['p'], false],
  ];
  it.each(readers)('behind %s a caller with scopes %j: %s', (directive, scopes, mayRead) => {
    const requirement = rulesOf({ 'Person.nick': directive }).requirements.get('Person.nick');
    expect.assert(requirement);
    expect(isMet(requirement, known(...scopes))).toBe(mayRead);
    expect(isMet(requirement, { kind: 'anonymous' })).toBe(false);
  });
});

function known(...scopes: string[]) {
  return { kind: 'known', id: 'key:someone', name: 'someone', scopes: new Set(scopes) } as const;
}
