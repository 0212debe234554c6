import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import { readRateSettings } from '../../gateway/limits/index.ts';
import { startPartner } from '../../gateway/partners.fixture.ts';
import { createLog, type Log } from '../../protocol/index.ts';

const sdl = federated(`
  enum Tier { UPPER LOWER }
  input Filter { tier: Tier years: [Int!] text: String }
  type Query { towns(first: Int, tier: Tier, id: ID, flag: Boolean, text: String, filter: Filter): [Town!] }
  type Town { name: String broken: String }
`);
const LONG = 'x'.repeat(300_000);
const NUMBERS = '1, '.repeat(3_000);
/** Far below the length of the request, and above the length of an error with a hundred repeated characters. */
const MAX_ANSWER = 3_000;

const cleanup = new Cleanup();
let graph: GatewayUnderTest;
const lines: string[] = [];
const writeLine: Log = createLog({
  service: 'gateway',
  level: 'info',
  stream: { write: (line) => void lines.push(line) },
});

beforeAll(async () => {
  const towns = await startPartner(sdl, {
    Query: { towns: () => Array.from({ length: 50 }, () => ({ name: 'Brant' })) },
    Town: {
      broken: () => {
        throw new Error('Oh no');
      },
    },
  });
  cleanup.add(() => towns.stop());
  graph = await startTestGateway(cleanup, composeSupergraph({ towns: { sdl, url: towns.url } }), {
    log: writeLine,
    rate: readRateSettings({ RATE_LIMIT: '0' }),
  });
});
afterAll(() => cleanup.run());

async function send(body: unknown, headers: Record<string, string> = {}) {
  const before = lines.length;
  const response = await fetch(graph.gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, text, logged: lines.slice(before).join('').length };
}

function expectNoEcho({ text, logged }: { text: string; logged: number }): void {
  expect(text).toContain('"errors"');
  expect(text.length).toBeLessThan(MAX_ANSWER);
  expect(/x{150}/.test(text)).toBe(false);
  expect(logged).toBeLessThan(20_000);
}

describe('a part of a request of 300 kB is not repeated in the answer or the log', () => {
  it.each<[string, string]>([
    ['a string for a number', `{ towns(first: "${LONG}") { name } }`],
    ['a string for an enum', `{ towns(tier: "${LONG}") { name } }`],
    ['an enum value', `{ towns(tier: ${LONG}) { name } }`],
    ['an enum value for a boolean', `{ towns(flag: ${LONG}) { name } }`],
    ['a string with quotation marks', `{ towns(first: "${'\\"x y'.repeat(100_000)}") { name } }`],
    ['a block string', `{ towns(first: """${'word '.repeat(60_000)}""") { name } }`],
    ['a list for an enum', `{ towns(tier: [${NUMBERS}]) { name } }`],
    ['an object for an id', `{ towns(id: { a: "${LONG}" }) { name } }`],
    ['an object with many words', `{ towns(id: { a: "${'ab '.repeat(100_000)}" }) { name } }`],
    ['a long number', `{ towns(first: ${'9'.repeat(300_000)}) { name } }`],
    ['a field', `{ ${LONG} }`],
    ['a field of a type', `{ towns { ${LONG} } }`],
    ['an alias of a field that is missing', `{ ${LONG}: nope }`],
    ['an argument', `{ towns(${LONG}: 1) { name } }`],
    ['a field of an input', `{ towns(filter: { ${LONG}: 1 }) { name } }`],
    ['a variable', `{ towns(first: $${LONG}) { name } }`],
    ['the type of a variable', `query ($a: ${LONG}) { towns(first: $a) { name } }`],
    ['a directive', `{ towns @${LONG} { name } }`],
    ['a fragment', `{ ...${LONG} }`],
    ['the type of a fragment', `{ ... on ${LONG} { name } }`],
    ['an unused fragment', `{ towns { name } } fragment ${LONG} on Town { name }`],
    ['the name of an operation', `query ${LONG} { nope }`],
    ['two operations of one name', `query ${LONG} { towns { name } } query ${LONG} { towns { name } }`],
    ['two fields of one alias', `{ towns { ${LONG}: name ${LONG}: broken } }`],
    ['a syntax error after a name', `{ towns ${LONG} ${LONG} `],
    ['a syntax error at a string', `{ "${LONG}" }`],
    ['a string that does not end', `{ towns(text: "${LONG}`],
    ['a number with letters', `{ towns(first: 1${LONG}) }`],
    ['characters that GraphQL does not have', `{ ${'é'.repeat(300_000)} }`],
  ])('%s', async (_what, query) => {
    const en = await send({ query });
    expect(en.status).toBe(400);
    expectNoEcho(en);
    expectNoEcho(await send({ query }, { 'accept-language': 'fr' }));
  });

  it.each<[string, string, unknown]>([
    ['a string for a number', 'Int', LONG],
    ['a string with spaces', 'Int', 'ab "c" '.repeat(80_000)],
    ['a string for an enum', 'Tier', LONG],
    ['an object for an id', 'ID', { [LONG]: LONG }],
    ['a list for an id', 'ID', [LONG, [LONG]]],
  ])('a variable: %s', async (_what, type, value) => {
    const argument = { Int: 'first', Tier: 'tier', ID: 'id' }[type];
    const query = `query ($v: ${type}) { towns(${argument}: $v) { name } }`;
    expectNoEcho(await send({ query, variables: { v: value } }));
  });

  it('the name of a field of a variable', async () => {
    const query = 'query ($v: Filter) { towns(filter: $v) { name } }';
    expectNoEcho(await send({ query, variables: { v: { [LONG]: 1 } } }));
    expectNoEcho(await send({ query, variables: { v: { tier: LONG } } }));
    expectNoEcho(await send({ query, variables: { v: { years: [LONG] } } }));
  });

  it('the name of an operation that is missing, and a document id', async () => {
    expectNoEcho(await send({ query: '{ towns { name } }', operationName: LONG }));
    expectNoEcho(await send({ documentId: LONG }));
    const extensions = { persistedQuery: { version: 1, sha256Hash: LONG } };
    expectNoEcho(await send({ extensions }));
  });

  it('an alias, once for each object of a list', async () => {
    const query = `{ towns { ${LONG}: name a: broken } }`;
    const answer = await send({ query });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('A name in the document has 300,000 characters');
    expectNoEcho(answer);
  });

  it('a body that is not JSON, and headers', async () => {
    expectNoEcho(await send(`{"query": ${LONG}`));
    expectNoEcho(await send({ query: '{ nope }' }, { 'passerelle-completeness': 'x'.repeat(9_000) }));
    expectNoEcho(await send({ query: '{ nope }' }, { authorization: `Bearer ${'x'.repeat(9_000)}` }));
    expectNoEcho(await send({ query: '{ nope }' }, { 'x-request-id': 'x'.repeat(9_000) }));
    expectNoEcho(await send({ query: '{ nope }' }, { 'content-type': `text/${'x'.repeat(9_000)}` }));
    const path = await fetch(new URL(`/${'x'.repeat(5_000)}`, graph.gateway.url));
    expectNoEcho({ text: await path.text(), logged: 0 });
  });
});
