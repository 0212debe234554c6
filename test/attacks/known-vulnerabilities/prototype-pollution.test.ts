import assert from 'node:assert/strict';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GraphQLAnswer,
  startTestGateway,
} from '../../../gateway/gateway.fixture.ts';
import { startStubPartner } from '../../../gateway/partners.fixture.ts';
import { startTwoPartners, type TwoPartners } from './two-partners.fixture.ts';

// The gateway runs in this process: what a request adds to a prototype, the test can see.

const cleanup = new Cleanup();
let graph: TwoPartners;
/** How many properties each prototype has, and whether an empty object has a name. */
function prototypes(): unknown[] {
  const counts = [Object.prototype, Array.prototype, Function.prototype, Object].map(
    (object) => Reflect.ownKeys(object).length,
  );
  return [...counts, ({} as Record<string, unknown>)['name']];
}
const before = prototypes();

beforeAll(async () => {
  graph = await startTwoPartners(cleanup);
});
afterAll(() => cleanup.run());
afterEach(() => {
  assert.deepEqual(prototypes(), before);
});

const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
];

/** An object with a key of its own, also for `__proto__`. */
function own(key: string, value: unknown): Record<string, unknown> {
  return JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`) as Record<string, unknown>;
}

/** By GET, whose parameters another parser reads than a body. */
async function get(query: string, variables: Record<string, unknown>): Promise<GraphQLAnswer> {
  const parameters = new URLSearchParams({ query, variables: JSON.stringify(variables) });
  const response = await fetch(`${graph.gateway.url}?${parameters.toString()}`, {
    headers: { 'apollo-require-preflight': '1' },
  });
  return (await response.json()) as GraphQLAnswer;
}

describe.each(NAMES)('the alias %s', (alias) => {
  it('is a key of the answer, for a value', async () => {
    const { data, errors } = await graph.sendQuery(`{ ${alias}: organization(id: "1") { ${alias}: name } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual(own(alias, own(alias, 'Brant')));
  });

  it('changes no prototype when two partners add to the object under it', async () => {
    const query = `{ organizations { ${alias}: head { name } town { ${alias}: mayor { name age } } slogan } }`;
    const { data, errors } = await graph.sendQuery(query);
    expect(errors).toBeUndefined();
    const [first] = (data as { organizations: Record<string, unknown>[] }).organizations;
    expect(Object.getOwnPropertyDescriptor(first, alias)?.value).toEqual({ name: 'Ada' });
  });

  it('changes no prototype when an entity under it is completed by another partner', async () => {
    const query = `{ ${alias}: organization(id: "2") { name slogan ${alias}: town { name } } }`;
    const { data, errors } = await graph.sendQuery(query);
    expect(errors).toBeUndefined();
    const found = Object.getOwnPropertyDescriptor(data, alias)?.value as Record<string, unknown>;
    expect(found['slogan']).toBe('Slogan 2');
    expect(Object.getOwnPropertyDescriptor(found, alias)?.value).toEqual({ name: 'Town of Brant' });
  });

  it('changes no prototype as the name of a variable, an operation or a fragment', async () => {
    const query = `query ${alias}($${alias}: ID!) { organization(id: $${alias}) { ...${alias} } } fragment ${alias} on Organization { name slogan }`;
    const { data, errors } = await get(query, own(alias, '1'));
    expect(errors).toBeUndefined();
    expect(data).toEqual({ organization: { name: 'Brant', slogan: 'Slogan 1' } });
    const missing = await graph.sendQuery(query, { variables: {}, operationName: alias });
    expect(missing.errors).toHaveLength(1);
  });
});

describe('a variable with a key that objects inherit', () => {
  it.each(NAMES)('%s: reaches the partner as it is, and no prototype', async (name) => {
    for (const value of [own(name, { polluted: true }), { a: own(name, { name: 'x' }) }, [own(name, 1)]]) {
      const { data } = await get('query ($v: Anything) { echo(value: $v) }', { v: value });
      // A key `__proto__` of a partner's own scalar is removed from its answer.
      const kept = JSON.stringify({ echo: value }).replace(/"__proto__":(?:\{[^}]*\}|\d)/, '');
      expect(JSON.stringify(data)).toBe(kept);
    }
    const unused = own(name, { isAdmin: true });
    expect((await get('{ organizations { name } }', unused)).errors).toBeUndefined();
  });

  it('is rejected in a body when it is __proto__', async () => {
    const variables = { v: own('__proto__', { polluted: true }) };
    const answer = await graph.sendQuery('query ($v: Anything) { echo(value: $v) }', { variables });
    expect(answer).toMatchObject({ status: 400, errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it('is not read from the prototype when it was not sent', async () => {
    const query = 'query ($constructor: ID!) { organization(id: $constructor) { name } }';
    const { data, errors } = await graph.sendQuery(query, { variables: {} });
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });
});

it('other parts of a request with such keys change no prototype', async () => {
  const polluted = '{"__proto__":{"name":"x"},"constructor":{"prototype":{"name":"x"}}}';
  const bodies = [
    `{"query":"{ organizations { name } }","extensions":${polluted}}`,
    `{"query":"{ organizations { name } }","__proto__":{"name":"x","query":"{ nope }"}}`,
    `{"query":"{ organizations { name } }","extensions":{"persistedQuery":${polluted}}}`,
    `{"query":"{ organizations { name } }","operationName":"__proto__"}`,
    `{"__proto__":{"query":"{ organizations { name } }"}}`,
    `{"documentId":"__proto__"}`,
  ];
  for (const body of bodies) {
    const response = await fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBeLessThan(500);
    await response.text();
  }
  const requests: Record<string, string>[] = [
    { query: '{ organizations { name } }', extensions: polluted },
    { query: '{ organizations { name } }', variables: polluted, __proto__x: '1' },
    { documentId: `sha256:${'0'.repeat(64)}`, extensions: polluted },
  ];
  for (const parameters of requests) {
    const url = `${graph.gateway.url}?${new URLSearchParams(parameters).toString()}&__proto__[name]=x`;
    const response = await fetch(url, { headers: { 'apollo-require-preflight': '1' } });
    expect(response.status).toBeLessThan(500);
    await response.text();
  }
});

describe('the JSON of a partner', () => {
  const sdl = federated(
    'scalar Anything type Query { town: Town } type Town { name: String notes: Anything }',
  );
  const evil = '{"__proto__":{"name":"x","isAdmin":true},"constructor":{"prototype":{"name":"x"}}}';

  it.each([
    ['data', `{"data":{"town":{"name":"Brant","notes":null},"__proto__":{"name":"x"}}}`],
    [
      'an object',
      `{"data":{"town":{"name":"Brant","notes":null,"__proto__":{"name":"x"},"constructor":{"prototype":{"name":"x"}}}}}`,
    ],
    ['a scalar of its own', `{"data":{"town":{"name":"Brant","notes":${evil}}}}`],
    ['a list in a scalar', `{"data":{"town":{"name":"Brant","notes":[${evil},[${evil}]]}}}`],
    [
      'extensions',
      `{"data":{"town":{"name":"Brant","notes":null}},"extensions":${evil},"__proto__":{"data":1}}`,
    ],
    [
      'errors',
      `{"data":{"town":{"name":"Brant","notes":null}},"errors":[{"message":"No.","path":["__proto__","name"],"extensions":{"code":"BAD_USER_INPUT","__proto__":{"name":"x"},"received":${evil}}}]}`,
    ],
    [
      'the path of an error',
      `{"data":{"town":null},"errors":[{"message":"No.","path":["town","constructor","prototype"],"extensions":{"code":"FORBIDDEN"}}]}`,
    ],
  ])('changes no prototype: in %s', async (_where, text) => {
    const partner = await startStubPartner((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(text);
    });
    cleanup.add(() => partner.stop());
    const supergraph = composeSupergraph({ towns: { sdl, url: partner.url } });
    const { sendQuery } = await startTestGateway(cleanup, supergraph);
    const { status, data } = await sendQuery('{ town { name notes } }');
    expect(status).toBe(200);
    expect(Object.hasOwn(data as object, '__proto__')).toBe(false);
    expect(['Brant', undefined]).toContain((data as { town: { name: string } | null }).town?.name);
  });
});
