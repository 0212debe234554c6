import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '../index.ts';
import { authorizationMatrix } from './authorization-matrix.fixture.ts';
import { compose, type GuardedGraph, protect, startGuardedGraph } from './guarded-graph.fixture.ts';
import { known } from './library-graphs.fixture.ts';
import { libraryPartners } from './library-partners.fixture.ts';

/** The matrix: each place of a directive and way to its field, by each directive, for each caller. */

const callers: Readonly<Record<string, Caller | undefined>> = {
  'an anonymous caller': undefined,
  'a caller who is signed in': known(),
  'a caller with the scope': known('read'),
  'a caller with another scope': known('write', 'reader', 'READ'),
};

const directives = [
  {
    directive: '@authenticated',
    letsIn: ['a caller who is signed in', 'a caller with the scope', 'a caller with another scope'],
  },
  { directive: '@requiresScopes(scopes: [["read"]])', letsIn: ['a caller with the scope'] },
  { directive: '@policy(policies: [["mayRead"]])', letsIn: ['a caller with the scope'] },
];

const policies = new Map([
  ['mayRead', async (caller: Caller) => caller.kind === 'known' && caller.scopes.has('read')],
]);

const partners = libraryPartners();
const supergraph = compose(partners);

function startLibrary(guards: Record<string, string>): Promise<GuardedGraph> {
  return startGuardedGraph(protect(supergraph, guards), partners, undefined, { policies });
}

let open: GuardedGraph;
beforeAll(async () => {
  open = await startLibrary({});
});
afterAll(() => open.stop());

const blocks = authorizationMatrix.flatMap((entry) => directives.map((by) => ({ ...entry, ...by })));

describe.each(blocks)('$place, by $directive', ({ on, directive, letsIn, protects, ways }) => {
  let graph: GuardedGraph;
  beforeAll(async () => {
    graph = await startLibrary({ [on]: directive });
  });
  afterAll(() => graph.stop());

  const cases = ways.flatMap((way) => Object.keys(callers).map((name) => ({ ...way, name })));
  const admitted = cases.filter(({ name }) => letsIn.includes(name));
  const refused = cases.filter(({ name }) => !letsIn.includes(name));

  it.each(refused)('$way: refuses $name', async ({ query, withheld, at, name }) => {
    const { data, errors, touched } = await graph.ask(query, { caller: callers[name] });
    expect(data).toEqual(withheld);
    const code = callers[name] === undefined ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    const found = errors.map(({ path, extensions }) => [path?.join('.'), extensions?.['code']]);
    expect(found).toEqual(at.map((path) => [path, code]));
    expect(protects.filter((coordinate) => touched.has(coordinate))).toEqual([]);
  });

  it.each(admitted)('$way: answers $name', async ({ query, withheld, name }) => {
    const { data, errors, touched } = await graph.ask(query, { caller: callers[name] });
    expect(errors).toEqual([]);
    expect(data).toEqual((await open.ask(query)).data);
    expect(data).not.toEqual(withheld);
    // What is looked for above when the caller is refused is there to be found.
    expect(protects.filter((coordinate) => touched.has(coordinate))).not.toEqual([]);
  });
});

describe('scopes that are asked together', () => {
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
  ])('with %j gives %j', async (scopes, email) => {
    const { data, touched } = await graph.ask(query, { caller: known(...scopes) });
    expect(data).toEqual({ person: { email } });
    expect(touched.has('Person.email')).toBe(email !== null);
  });
});
