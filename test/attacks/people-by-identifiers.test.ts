import { readFileSync } from 'node:fs';
import { type ASTNode, buildASTSchema, parse, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../gateway/index.ts';
import { createWorld } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';

// An attacker has a list of ORCID iDs, or counts through a partner's own numbers, to find out who is in the data.

const world = createWorld({ seed: 1, scale: 1 });
const people = [...world.researchers()];
const intern = world.placement(0).internId;

let graph: TestGraph;
let signedIn: Record<string, string>;

beforeAll(async () => {
  graph = await startTestGraph({ world });
  const { secret } = await createKey(graph.keys, { name: 'A test', scopes: [] }, []);
  signedIn = { authorization: `Bearer ${secret}` };
});
afterAll(() => graph?.close());

/** Each argument of the graph that takes a person's id, in a query with the variable `$id`. */
const LOOK_UPS: Readonly<Record<string, string>> = {
  'Query.researcher(id:)': 'researcher(id: $id) { id }',
  'PlacementFilter.intern': 'placements(filter: { intern: [$id] }) { totalCount nodes { id } }',
  'PlacementFilter.supervisor': 'placements(filter: { supervisor: [$id] }) { totalCount nodes { id } }',
  'ExchangeFilter.researcher': 'exchanges(filter: { researcher: [$id] }) { totalCount nodes { id } }',
};

const QUERIES = Object.entries(LOOK_UPS).map(([place, field]) => [
  place,
  `query ($id: ID!) { found: ${field} }`,
]);

/** Identifiers of people in the sample, one of each kind, and identifiers without a person. */
const KNOWN = [
  `orcid:${people.find(({ orcid }) => orcid !== null)?.orcid}`,
  ...(['atr', 'tech-park', 'amcto'] as const).map((partner) => {
    const localId = people.find(({ localIds }) => localIds[partner])?.localIds[partner];
    return `${partner}:${localId}`;
  }),
];
const UNKNOWN = ['orcid:0000-0002-1825-0097', 'atr:P-99999', 'tech-park:V-99999', 'amcto:S-99999'];

it('every argument that takes an id of a person is tried', () => {
  const places: string[] = [];
  const schema = parse(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
  expect(buildASTSchema(schema, { assumeValidSDL: true }).getType('Researcher')).toBeDefined();
  visit(schema, {
    InputValueDefinition({ name }, _key, _parent, _path, ancestors) {
      const named = ancestors.filter((node): node is ASTNode => !Array.isArray(node)).at(-1);
      const owner = named && 'name' in named ? named.name?.value : undefined;
      if (/^(intern|supervisor|researcher|person|visitor|student)s?$/.test(name.value)) {
        places.push(`${owner}.${name.value}`);
      }
      if (owner === 'researcher') places.push(`Query.researcher(${name.value}:)`);
    },
  });
  expect(places.toSorted()).toEqual(Object.keys(LOOK_UPS).toSorted());
});

describe.each(QUERIES)('%s', (place, query) => {
  it.each([...KNOWN, ...UNKNOWN])('finds no person by %s for an anonymous caller', async (id) => {
    const { data, errors, status } = await graph.query(query, { id });
    expect({ status, data }).toEqual({ status: 200, data: { found: null } });
    expect(errors).toEqual([
      {
        message: expect.stringMatching(/^Sign in to look people up by an identifier/),
        path: ['found'],
        extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }),
      },
    ]);
  });

  it('answers every anonymous caller alike, in data, errors and headers', async () => {
    const answers = await Promise.all([...KNOWN, ...UNKNOWN].map((id) => graph.query(query, { id })));
    const shown = answers.map(({ data, errors }) => JSON.stringify({ data, errors }));
    expect(new Set(shown).size).toBe(1);
  });

  it('finds people by the canonical id for everybody, and by identifiers for signed-in callers', async () => {
    expect((await graph.query(query, { id: intern })).errors).toBeUndefined();
    if (place === 'ExchangeFilter.researcher') return;
    for (const id of KNOWN) {
      const { data, errors } = await graph.query(query, { id }, signedIn);
      expect(errors).toBeUndefined();
      expect(data.found).not.toBeNull();
    }
  });
});

it('no public answer about people contains an identifier, a name or an address of one', async () => {
  let after: string | null = null;
  let read = 0;
  do {
    const { data } = await graph.query(
      `query ($after: String) {
        researchers(first: 100, after: $after) {
          nodes {
            __typename id orcid givenName familyName name email stage affiliation { id name } fields { label }
            identities { partner localId } source { partner recordId updatedAt importedAt } exchanges { id source { recordId } }
          }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { after },
    );
    const { nodes, pageInfo } = data.researchers;
    const text = JSON.stringify(nodes);
    for (const { orcid, name, email, localIds } of people) {
      for (const fact of [orcid, name, email, localIds.atr, localIds['tech-park'], localIds.amcto]) {
        if (fact && text.includes(fact)) throw new Error(`The answer contains ${fact}.`);
      }
    }
    read += nodes.length;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  expect(read).toBeGreaterThan(800);
});
