import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey, knownScopesOf } from '../../gateway/index.ts';
import { createWorld } from '../../sample/index.ts';
import { measure } from '../support/measure.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';

// A mutation is not a query that changes something: it must not be repeated, shared, answered from a cache, sent by a link, or run
// for a caller who may not.

const supergraph = readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8');
const world = createWorld({ seed: 1, scale: 1 });

let graph: TestGraph;
let atr: Record<string, string>;
let amcto: Record<string, string>;
let analyst: Record<string, string>;

beforeAll(async () => {
  graph = await startTestGraph({ world });
  const scopes = ['identities:register', 'identities:resolve'];
  atr = await headersOf(scopes, 'atr');
  amcto = await headersOf(scopes, 'amcto');
  analyst = await headersOf([]);
});
afterAll(() => graph?.close());

async function headersOf(scopes: string[], partner: string | null = null) {
  const { secret } = await createKey(
    graph.keys,
    { name: 'A test', scopes, partner },
    knownScopesOf(supergraph),
  );
  return { authorization: `Bearer ${secret}` };
}

const REGISTER = `mutation ($identifiers: [ID!]!) {
  registerResearcher(input: { identifiers: $identifiers }) { researcher { id } isNew userErrors { kind } }
}`;

const countPeople = async () => {
  const { data } = await graph.query('{ researchers { totalCount } }', {}, analyst);
  return data.researchers.totalCount as number;
};

describe('a mutation', () => {
  it('runs for a partner with the scope, once, and answers with fields of other partners', async () => {
    const query = `mutation {
      registerResearcher(input: { identifiers: ["atr:P-70001"] }) {
        isNew researcher { id stage exchanges { id } placements { totalCount } }
      }
    }`;
    const { answer, partnerRequests } = await measure(graph.subgraphs, () => graph.query(query, {}, atr));
    expect(answer.errors).toBeUndefined();
    expect(answer.data.registerResearcher).toEqual({
      isNew: true,
      researcher: {
        id: expect.stringMatching(/^mitacs:R-/),
        stage: null,
        exchanges: [],
        placements: { totalCount: 0 },
      },
    });
    expect(partnerRequests).toEqual(['mitacs', 'atr']);
    expect(answer.extensions?.['cost']).toMatchObject({ estimated: expect.any(Number) });
  });

  it.each([
    ['an anonymous caller', () => ({}), 'UNAUTHENTICATED'],
    ['a caller without the scope', () => analyst, 'FORBIDDEN'],
  ])('is not sent to the partner for %s', async (_, headers, code) => {
    const before = await countPeople();
    const { answer, partnerRequests } = await measure(graph.subgraphs, () =>
      graph.query(REGISTER, { identifiers: ['atr:P-70002'] }, headers()),
    );
    expect(answer.data).toEqual({ registerResearcher: null });
    expect(answer.errors).toMatchObject([{ path: ['registerResearcher'], extensions: { code } }]);
    expect(partnerRequests).toEqual([]);
    expect(await countPeople()).toBe(before);
  });

  it('cannot register identifiers of another partner, even if a client claims to be that partner', async () => {
    const claims = { kind: 'known', id: 'key:x', scopes: ['identities:register'], partner: 'amcto' };
    const header = Buffer.from(JSON.stringify(claims)).toString('base64url');
    const { data, errors } = await graph.query(
      REGISTER,
      { identifiers: ['amcto:S-70003'] },
      { ...atr, 'passerelle-caller': header },
    );
    expect(data).toEqual({ registerResearcher: null });
    expect(errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN', argument: 'input.identifiers[0]', partner: 'mitacs' } },
    ]);
  });

  it('is never executed by GET, so that a link cannot send it', async () => {
    const before = await countPeople();
    const parameters = new URLSearchParams({
      query: REGISTER,
      variables: JSON.stringify({ identifiers: ['atr:P-70004'] }),
    });
    const response = await fetch(`${graph.url}?${parameters.toString()}`, {
      headers: { ...atr, 'apollo-require-preflight': '1' },
    });
    expect(response.status).toBe(405);
    expect(await countPeople()).toBe(before);
  });

  it('cannot be stored by a cache', async () => {
    const response = await fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...atr },
      body: JSON.stringify({ query: REGISTER, variables: { identifiers: ['atr:P-70005'] } }),
    });
    await response.text();
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('etag')).toBeNull();
  });

  it('is not shared by callers who send the same at the same time', async () => {
    const orcid = 'orcid:0000-0002-1694-233X';
    const { answer, partnerRequests } = await measure(graph.subgraphs, async () => {
      const answers = await Promise.all(
        [atr, amcto, atr, amcto].map((headers) => graph.query(REGISTER, { identifiers: [orcid] }, headers)),
      );
      const results = answers.map(({ data }) => data.registerResearcher);
      expect(new Set(results.map(({ researcher }) => researcher.id)).size).toBe(1);
      expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
      return answers[0] as Awaited<ReturnType<TestGraph['query']>>;
    });
    expect(answer.errors).toBeUndefined();
    expect(partnerRequests).toEqual(['mitacs', 'mitacs', 'mitacs', 'mitacs']);
  });

  it('of several in one request is run after the one before it', async () => {
    const { data, errors } = await graph.query(
      `mutation {
        first: registerResearcher(input: { identifiers: ["atr:P-70006"] }) { isNew researcher { id } }
        second: registerResearcher(input: { identifiers: ["atr:P-70007", "atr:P-70006"] }) { isNew researcher { id } }
        third: registerResearcher(input: { identifiers: ["atr:P-70007"] }) { isNew researcher { id } }
      }`,
      {},
      atr,
    );
    expect(errors).toBeUndefined();
    const { researcher } = data.first;
    expect(data).toEqual({
      first: { isNew: true, researcher },
      second: { isNew: false, researcher },
      third: { isNew: false, researcher },
    });
  });

  it('is not answered from an earlier answer while the partner is unavailable', async () => {
    const variables = { identifiers: ['atr:P-70008'] };
    expect((await graph.query(REGISTER, variables, atr)).errors).toBeUndefined();
    await graph.stopPartner('mitacs');
    const { data, errors } = await graph.query(REGISTER, variables, atr);
    await graph.restartPartner('mitacs');
    expect(data).toEqual({ registerResearcher: null });
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'mitacs' } }]);
  });

  it('that does not exist is a mistake of the client', async () => {
    const { status, errors } = await graph.query('mutation { deleteEverything }');
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  });
});

describe('a partner that imports', () => {
  it('resolves the identifiers of its records, a hundred at a time, and registers those that are unknown', async () => {
    const travellers = [...world.exchanges()].slice(0, 40).map(({ researcherId }) => researcherId);
    const people = [...world.researchers()].filter(({ id }) => travellers.includes(id));
    const identifiers = [...people.map(({ localIds }) => `atr:${localIds.atr}`), 'atr:P-80001'];
    const query = `query ($identifiers: [ID!]!) {
      researchersByIdentifier(identifiers: $identifiers) { identifier researcher { id } }
    }`;
    const { data, errors } = await graph.query(query, { identifiers }, atr);
    expect(errors).toBeUndefined();
    expect(data.researchersByIdentifier).toEqual([
      ...people.map(({ id, localIds }) => ({ identifier: `atr:${localIds.atr}`, researcher: { id } })),
      { identifier: 'atr:P-80001', researcher: null },
    ]);
    const unknown = identifiers.slice(-1);
    const registered = await graph.query(REGISTER, { identifiers: unknown }, atr);
    const again = await graph.query(query, { identifiers: unknown }, atr);
    expect(again.data.researchersByIdentifier).toEqual([
      { identifier: 'atr:P-80001', researcher: registered.data.registerResearcher.researcher },
    ]);
  });

  it('needs the scope', async () => {
    for (const headers of [{}, analyst]) {
      const { data, errors } = await graph.query(
        '{ researchersByIdentifier(identifiers: ["atr:P-00420"]) { researcher { id } } }',
        {},
        headers,
      );
      expect(data).toEqual({ researchersByIdentifier: null });
      expect(errors).toHaveLength(1);
    }
  });
});
