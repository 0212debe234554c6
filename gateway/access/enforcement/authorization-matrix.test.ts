import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../../request/caller.ts';
import { authorizationMatrix } from './authorization-matrix.fixture.ts';
import { compose, type GuardedGraph, protect, startGuardedGraph } from './guarded-graph.fixture.ts';
import { known } from './library-graphs.fixture.ts';
import { libraryPartners } from './library-partners.fixture.ts';

/** All combinations of a place of the directive, a path to the field, a directive and a caller. */

const callers: Readonly<Record<string, Caller | undefined>> = {
  'an anonymous caller': undefined,
  'a signed-in caller': known(),
  'a caller with the scope': known('read'),
  'a caller with another scope': known('write', 'reader', 'READ'),
};

const directives = [
  {
    directive: '@authenticated',
    allows: ['a signed-in caller', 'a caller with the scope', 'a caller with another scope'],
  },
  { directive: '@requiresScopes(scopes: [["read"]])', allows: ['a caller with the scope'] },
  { directive: '@policy(policies: [["mayRead"]])', allows: ['a caller with the scope'] },
];

const policies = new Map([
  ['mayRead', async (caller: Caller) => caller.kind === 'known' && caller.scopes.has('read')],
]);

const partners = libraryPartners();
const supergraph = compose(partners);

function startLibrary(guards: Record<string, string>): Promise<GuardedGraph> {
  return startGuardedGraph({ supergraph: protect(supergraph, guards), partners, policies });
}

let open: GuardedGraph;
beforeAll(async () => {
  open = await startLibrary({});
});
afterAll(() => open.stop());

const groups = authorizationMatrix.flatMap((entry) => directives.map((by) => ({ ...entry, ...by })));

describe.each(groups)('$place, by $directive', ({ on, directive, allows, protects, ways }) => {
  let graph: GuardedGraph;
  beforeAll(async () => {
    graph = await startLibrary({ [on]: directive });
  });
  afterAll(() => graph.stop());

  const cases = ways.flatMap((way) => Object.keys(callers).map((name) => ({ ...way, name })));
  const allowed = cases.filter(({ name }) => allows.includes(name));
  const denied = cases.filter(({ name }) => !allows.includes(name));

  it.each(denied)('$way: denied to $name', async ({ query, filtered, at, name }) => {
    const { data, errors, touched } = await graph.sendQuery(query, { caller: callers[name] });
    expect(data).toEqual(filtered);
    const code = callers[name] === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    const found = errors.map(({ path, extensions }) => [path?.join('.'), extensions?.['code']]);
    expect(found).toEqual(at.map((path) => [path, code]));
    expect(protects.filter((coordinate) => touched.has(coordinate))).toEqual([]);
  });

  it.each(allowed)('$way: allowed for $name', async ({ query, filtered, name }) => {
    const { data, errors, touched } = await graph.sendQuery(query, { caller: callers[name] });
    expect(errors).toEqual([]);
    expect(data).toEqual((await open.sendQuery(query)).data);
    expect(data).not.toEqual(filtered);
    // Shows that the check for denied callers above can fail.
    expect(protects.filter((coordinate) => touched.has(coordinate))).not.toEqual([]);
  });
});

describe('scopes that are required together', () => {
  const query = '{ person(id: "p1") { email } }';
  let graph: GuardedGraph;
  beforeAll(async () => {
    graph = await startLibrary({
      'Person.email': '@requiresScopes(scopes: [["contact", "people"], ["admin"]])',
    });
  });
  afterAll(() => graph.stop());

  it.each([
    [[], null],
    [['contact'], null],
    [['people'], null],
    [['contact people'], null],
    [['people', 'contact'], 'ada@example.org'],
    [['admin'], 'ada@example.org'],
    [['contact', 'admin'], 'ada@example.org'],
    [['Admin', 'administrator', ''], null],
  ])('are met by %j: %j', async (scopes, email) => {
    const { data, touched } = await graph.sendQuery(query, { caller: known(...scopes) });
    expect(data).toEqual({ person: { email } });
    expect(touched.has('Person.email')).toBe(email !== null);
  });
});
