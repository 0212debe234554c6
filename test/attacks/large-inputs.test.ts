import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import { readRateSettings } from '../../gateway/limits/index.ts';
import { type StubPartner, startPartner } from '../../gateway/partners.fixture.ts';

// Lists of thousands of ids, long texts and deep values, which occupy the gateway and every partner that gets them. The limits hold
// for any supergraph. Rejected requests reach no partner.

const sdl = federated(`
  scalar Anything
  input Filter { ids: [ID!] text: String within: Filter any: [Filter!] }
  type Query { towns(ids: [ID!], text: String, filter: Filter, any: Anything, grid: [[Int!]!]): [Town!] }
  type Town { name: String near(ids: [ID!]): [Town!] }
`);

const cleanup = new Cleanup();
let partner: StubPartner;
let graph: GatewayUnderTest;

beforeAll(async () => {
  partner = await startPartner(sdl, { Query: { towns: () => [] } });
  cleanup.add(() => partner.stop());
  graph = await startTestGateway(cleanup, composeSupergraph({ towns: { sdl, url: partner.url } }), {
    rate: readRateSettings({ RATE_LIMIT: '0' }),
  });
});
afterAll(() => cleanup.run());

const ids = (count: number) => Array.from({ length: count }, (_unused, n) => `T${n}`);
const times = (count: number, part: (n: number) => string) =>
  Array.from({ length: count }, (_unused, n) => part(n)).join(' ');
/** Wrapped in this many objects. */
const nested = (levels: number): object =>
  Array.from({ length: levels }).reduce<object>((inner) => ({ within: inner }), {});

/** The codes of the errors of a request that is answered in full, or rejected before any partner gets a request. */
async function codesOf(query: string, variables: Record<string, unknown> = {}) {
  const before = partner.requests.length;
  const { status, data, errors = [] } = await graph.sendQuery(query, { variables });
  const isRejected = status === 400 && data === undefined && partner.requests.length === before;
  expect(errors.length > 0).toBe(isRejected);
  expect(graph.log.filter(({ level }) => level === 'error')).toEqual([]);
  return errors.map(({ extensions }) => extensions['code']);
}

const withIds = 'query ($ids: [ID!]) { towns(ids: $ids) { name } }';
const withFilter = 'query ($v: Filter) { towns(filter: $v) { name } }';
const withAny = 'query ($v: Anything) { towns(any: $v) { name } }';
const listLiteral = (count: number) => JSON.stringify(ids(count)).replaceAll(',', ' ');

describe('a list of more than 100 items is rejected', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['in a variable', withIds, { ids: ids(101) }],
    ['of 60,000 items', withIds, { ids: ids(60_000) }],
    ['in an input object', withFilter, { v: { ids: ids(101) } }],
    ['of input objects', withFilter, { v: { any: ids(101).map(() => ({})) } }],
    [
      'inside lists',
      'query ($v: [[Int!]!]) { towns(grid: $v) { name } }',
      { v: [[1], ids(101).map(() => 1)] },
    ],
    ['in a scalar of any shape', withAny, { v: { a: [{ b: ids(101) }] } }],
    ['of wrong values', withIds, { ids: ids(60_000).map(() => ({})) }],
    ['in a document', `{ towns(ids: ${listLiteral(101)}) { name } }`, {}],
    ['in an object of a document', `{ towns(filter: { any: [{ ids: ${listLiteral(101)} }] }) { name } }`, {}],
    ['as a default', `query ($ids: [ID!] = ${listLiteral(101)}) { towns(ids: $ids) { name } }`, {}],
    [
      'as a default that is not used',
      `query ($ids: [ID!] = ${listLiteral(101)}) { towns(ids: $ids) { name } }`,
      { ids: [] },
    ],
    ['of variables', `query ($v: ID!) { towns(ids: [${times(101, () => '$v')}]) { name } }`, { v: 'T1' }],
    [
      'in a fragment',
      `{ towns { ...F } } fragment F on Town { near(ids: ${listLiteral(101)}) { name } }`,
      {},
    ],
  ])('%s', async (_what, query, variables) => {
    expect(await codesOf(query, variables)).toEqual(['LIST_TOO_LONG']);
  });

  it('and the error says where, how many and how many are allowed, in both languages', async () => {
    const en = await graph.sendQuery(withIds, { variables: { ids: ids(1_500) } });
    expect(en.errors).toEqual([
      {
        message: 'A list in "$ids" has 1,500 items, but at most 100 are allowed. Send several requests.',
        extensions: {
          code: 'LIST_TOO_LONG',
          measure: 'listLength',
          found: 1_500,
          allowed: 100,
          argument: '$ids',
        },
      },
    ]);
    const french = { headers: { 'accept-language': 'fr' }, variables: { ids: ids(1_500) } };
    const fr = await graph.sendQuery(withIds, french);
    expect(fr.errors?.[0]?.message).toMatch(/^Une liste dans « \$ids » a 1\s500 éléments, mais 100/);
    const literal = await graph.sendQuery(`{ towns(ids: ${listLiteral(1_500)}) { name } }`);
    expect(literal.errors?.[0]?.extensions).toMatchObject({ found: 1_500, allowed: 100, argument: 'ids' });
  });

  it('and one of 100 is accepted', async () => {
    expect(await codesOf(withIds, { ids: ids(100) })).toEqual([]);
    expect(await codesOf(`{ towns(ids: ${listLiteral(100)}) { name } }`)).toEqual([]);
  });
});

describe('a text of more than 2,000 characters is rejected', () => {
  it.each<[string, string, Record<string, unknown>]>([
    ['in a variable', 'query ($v: String) { towns(text: $v) { name } }', { v: 'é'.repeat(2_001) }],
    [
      'of combining characters',
      'query ($v: String) { towns(text: $v) { name } }',
      { v: '\u0301'.repeat(220_000) },
    ],
    ['in an input object', withFilter, { v: { any: [{ text: 'x'.repeat(2_001) }] } }],
    ['as an id', withIds, { ids: ['x'.repeat(2_001)] }],
    ['as the name of a field', withAny, { v: { ['x'.repeat(2_001)]: 1 } }],
    ['in a document', `{ towns(text: "${'x'.repeat(2_001)}") { name } }`, {}],
    ['in a block string', `{ towns(text: """${'x '.repeat(2_001)}""") { name } }`, {}],
    ['as a number for an id', `{ towns(ids: [${'9'.repeat(2_001)}]) { name } }`, {}],
    ['as a default', `query ($v: String = "${'x'.repeat(2_001)}") { towns(text: $v) { name } }`, {}],
    ['in a directive', `{ towns @skip(if: "${'x'.repeat(2_001)}") { name } }`, {}],
  ])('%s', async (_what, query, variables) => {
    expect(await codesOf(query, variables)).toEqual(['TEXT_TOO_LONG']);
  });
});

describe('a value that is nested more than 20 levels deep is rejected', () => {
  const lists = (count: number) => `${'['.repeat(count)}1${']'.repeat(count)}`;
  const objects = (count: number) => `${'{within: '.repeat(count)}null${'}'.repeat(count)}`;
  it.each<[string, string, Record<string, unknown>]>([
    ['in a variable', withFilter, { v: nested(20) }],
    ['in a scalar of any shape', withAny, { v: JSON.parse(lists(21)) }],
    ['in a document', `{ towns(filter: ${objects(21)}) { name } }`, {}],
    ['in a thousand lists of a document', `{ towns(any: ${lists(1_000)}) { name } }`, {}],
    ['as a default', `query ($v: Anything = ${lists(300)}) { towns(any: $v) { name } }`, {}],
  ])('%s', async (_what, query, variables) => {
    expect(await codesOf(query, variables)).toEqual(['VALUE_TOO_DEEP']);
  });

  it('in a body of 40 kB of lists, without an unexpected error', async () => {
    const body = `{"query": ${JSON.stringify(withAny)}, "variables": {"v": ${lists(20_000)}}}`;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(graph.gateway.url, { method: 'POST', headers, body });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('VALUE_TOO_DEEP'),
    ]);
  });

  it('and in a document that is too deep for the parser, without an unexpected error', async () => {
    for (const value of [lists(2_400), objects(1_200)]) {
      const [code] = await codesOf(`{ towns(any: ${value}) { name } }`);
      expect(['OPERATION_TOO_LARGE', 'VALUE_TOO_DEEP']).toContain(code);
    }
  });

  it('and one of 20 levels is accepted', async () => {
    expect(await codesOf(withFilter, { v: nested(19) })).toEqual([]);
  });
});

describe('more than 2,000 values in one operation are rejected', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'a list that 50 aliases use',
      `query ($ids: [ID!]) { ${times(50, (n) => `a${n}: towns(ids: $ids) { name }`)} }`,
      { ids: ids(100) },
    ],
    [
      'the default of a variable that 50 aliases use',
      `query ($ids: [ID!] = ${listLiteral(100)}) { ${times(50, (n) => `a${n}: towns(ids: $ids) { name }`)} }`,
      {},
    ],
    [
      'a variable in a fragment that is spread 25 times',
      `query ($ids: [ID!]) { ${times(25, (n) => `a${n}: towns { ...F }`)} } fragment F on Town { near(ids: $ids) { name } }`,
      { ids: ids(100) },
    ],
    [
      'a literal in a fragment that is spread 25 times',
      `{ ${times(25, (n) => `a${n}: towns { ...F }`)} } fragment F on Town { near(ids: ${listLiteral(90)}) { name } }`,
      {},
    ],
    [
      'fragments in fragments',
      `query ($ids: [ID!]) { towns { ...F ...F ...F ...F } } fragment F on Town { near(ids: ["a"]) { ...G } near(ids: ["a"]) { ...G } } fragment G on Town { near(ids: $ids) { ...H ...H } } fragment H on Town { a: near(ids: $ids) { name } }`,
      { ids: ids(100).map((id) => `${id}${id}`) },
    ],
    [
      'lists of lists',
      'query ($v: [[Int!]!]) { towns(grid: $v) { name } }',
      { v: ids(30).map(() => ids(70).map(() => 1)) },
    ],
    ['lists in a scalar of any shape', withAny, { v: ids(50).map(() => ids(50)) }],
    ['an object with 5,000 fields', withAny, { v: Object.fromEntries(ids(5_000).map((id) => [id, 1])) }],
  ])('%s', async (_what, query, variables) => {
    expect(await codesOf(query, variables)).toEqual(['TOO_MANY_VALUES']);
  });

  it('in a document, too', async () => {
    const query = `{ ${times(40, (n) => `a${n}: towns(ids: ${listLiteral(60)}) { name }`)} }`;
    expect(await codesOf(query)).toEqual(['TOO_MANY_VALUES']);
  });

  it('and a list of 100 in one place is not many', async () => {
    const query = `query ($ids: [ID!]) { ${times(15, (n) => `a${n}: towns(ids: $ids) { name }`)} }`;
    expect(await codesOf(query, { ids: ids(100) })).toEqual([]);
  });
});

describe('a number that JSON cannot represent is rejected, and does not reach a partner as null', () => {
  it.each<[string, string, string]>([
    ['in a scalar of any shape', withAny, '{"v": {"a": [1e400]}}'],
    ['for a list of integers', 'query ($v: [[Int!]!]) { towns(grid: $v) { name } }', '{"v": [[-1e400]]}'],
    ['in a document', '{ towns(any: { a: 1e400 }) { name } }', '{}'],
    ['as a default', 'query ($v: Anything = 1e400) { towns(any: $v) { name } }', '{}'],
  ])('%s', async (_what, query, variables) => {
    const before = partner.requests.length;
    const response = await fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query": ${JSON.stringify(query)}, "variables": ${variables}}`,
    });
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { errors: [{ message: expect.stringContaining('too large'), extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
    expect(partner.requests).toHaveLength(before);
  });
});

it('variables that the operation does not declare are ignored, as GraphQL says', async () => {
  expect(await codesOf('{ towns { name } }', { other: ids(5_000), deep: nested(500) })).toEqual([]);
});

it('a variable that is declared and not used is a mistake, with one error', async () => {
  const query = 'query ($ids: [ID!]) { towns { name } }';
  expect(await codesOf(query, { ids: ids(60_000) })).toEqual(['GRAPHQL_VALIDATION_FAILED']);
});

it('a rejected request is charged for its variables', async () => {
  const limited = await startTestGateway(cleanup, composeSupergraph({ towns: { sdl, url: partner.url } }), {
    rate: readRateSettings({ RATE_LIMIT: '10000' }),
  });
  const left = async (variables: Record<string, unknown>) => {
    const { headers } = await limited.sendQuery(withAny, { variables });
    return Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
  };
  const first = await left({ v: ids(101) });
  const second = await left({ v: ids(101).map(() => ids(19)) });
  expect(first - second).toBeGreaterThan(1_800);
});
