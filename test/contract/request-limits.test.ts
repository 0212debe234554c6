import { randomBytes } from 'node:crypto';
import { type RunningSubgraph, startSubgraph } from '@passerelle/kit';
import { type Answer, sendQuery } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTemporaryDatabase } from '../../database/index.ts';
import { anonymous, type CallerClaims, createRequestSigner } from '../../protocol/index.ts';
import { template } from '../../subgraphs/template/index.ts';

const secret = randomBytes(32).toString('base64url');

let engine: Awaited<ReturnType<typeof openTemporaryDatabase>>;
let open: RunningSubgraph;
let signed: RunningSubgraph;

beforeAll(async () => {
  engine = await openTemporaryDatabase();
  const config = { host: '127.0.0.1', port: 0, mongodbUri: engine.uri };
  open = await startSubgraph(template, config, () => {});
  signed = await startSubgraph(template, { ...config, gatewaySecret: secret }, () => {});
});
afterAll(async () => {
  await open.close();
  await signed.close();
  await engine.close();
});

const LIST = 'query ($host: [ID!]) { workshops(filter: { host: $host }) { nodes { id } } }';
const ids = (count: number) => Array.from({ length: count }, (_, index) => `mitacs:O-${index}`);
const send = (query: string, variables = {}, language = 'en') =>
  sendQuery(open.url, query, variables, { 'accept-language': language });

/** Sends a request that the gateway signed for a caller. */
async function sendAs(caller: CallerClaims, variables: object): Promise<Answer> {
  const url = new URL(signed.url);
  const body = JSON.stringify({ query: LIST, variables });
  const headers = { 'content-type': 'application/json' };
  const request = { partner: 'template', url, method: 'POST' as const, headers, body };
  const signature = createRequestSigner(secret)(request, { caller });
  const response = await fetch(url, { method: 'POST', headers: { ...headers, ...signature }, body });
  return { ...((await response.json()) as Answer), status: response.status };
}

describe('a list of values', () => {
  it('may have 100 values', async () => {
    expect((await send(LIST, { host: ids(100) })).errors).toBeUndefined();
  });

  it.each([
    ['a variable', LIST, { host: ids(101) }, 'host'],
    [
      'a field of a variable',
      'query ($f: WorkshopFilter) { workshops(filter: $f) { totalCount } }',
      { f: { host: ids(101) } },
      'f.host',
    ],
    [
      'a literal',
      `{ workshops(filter: { host: ${JSON.stringify(ids(101))} }) { totalCount } }`,
      {},
      'filter.host',
    ],
    [
      'a default value',
      `query ($host: [ID!] = ${JSON.stringify(ids(101))}) { workshops(filter: { host: $host }) { totalCount } }`,
      {},
      'host',
    ],
    ['a variable that is not declared', '{ workshops { totalCount } }', { x: { y: ids(101) } }, 'x.y'],
    ['values of a wrong type', LIST, { host: ids(101).map(() => ({})) }, 'host'],
  ])('with 101 values is rejected as %s', async (_, query, variables, argument) => {
    expect(await send(query, variables)).toEqual({
      status: 400,
      errors: [
        {
          message: `"${argument}" must be a list of at most 100 values, but got 101.`,
          extensions: {
            code: 'BAD_USER_INPUT',
            argument,
            expected: 'a list of at most 100 values',
            received: 101,
          },
        },
      ],
    });
  });

  it('is rejected in French', async () => {
    const { errors } = await send(LIST, { host: ids(101) }, 'fr');
    expect(errors?.[0]?.message).toBe('« host » doit être une liste d’au plus 100 valeurs ; reçu : 101.');
  });

  it('may have 1,000 values for a caller with the scope export', async () => {
    const exporter: CallerClaims = { kind: 'known', id: 'key:a', scopes: new Set(['export']) };
    expect(await sendAs(exporter, { host: ids(1_000) })).toMatchObject({
      status: 200,
      data: { workshops: { nodes: [] } },
    });
    expect((await sendAs(exporter, { host: ids(1_001) })).errors?.[0]?.message).toBe(
      '"host" must be a list of at most 1000 values, but got 1001.',
    );
    expect((await sendAs(anonymous, { host: ids(101) })).status).toBe(400);
  });
});

describe('a request is rejected', () => {
  const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown;
  const names = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');

  it.each([
    [
      'for a text of 20,001 characters',
      LIST,
      { host: ['x'.repeat(20_001)] },
      { code: 'BAD_USER_INPUT', argument: 'host[0]', received: 20_001 },
    ],
    ['for a value that is nested too deeply', LIST, { host: nested(500) }, { code: 'BAD_USER_INPUT' }],
    [
      'for 201 root fields',
      `{ ${names(201, (index) => `a${index}: workshops { totalCount }`)} }`,
      {},
      { code: 'OPERATION_TOO_LARGE', measure: 'rootFields', found: 201, allowed: 200 },
    ],
    [
      'for 2,001 aliases',
      `{ workshops { nodes { ${names(2_001, (index) => `a${index}: id`)} } } }`,
      {},
      { code: 'OPERATION_TOO_LARGE', measure: 'aliases', found: 2_001, allowed: 2_000 },
    ],
    [
      'for 41 levels',
      `${'{ a '.repeat(41)} ${'}'.repeat(41)}`,
      {},
      { code: 'OPERATION_TOO_LARGE', measure: 'depth', found: 41, allowed: 40 },
    ],
    [
      'for 50,001 tokens',
      `{ ${'a '.repeat(50_001)} }`,
      {},
      { code: 'OPERATION_TOO_LARGE', measure: 'tokens', allowed: 50_000 },
    ],
    [
      'for fragments that double',
      `{ ...F0 } ${names(30, (index) => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)} fragment F30 on Query { __typename }`,
      {},
      { code: 'OPERATION_TOO_LARGE', measure: 'fields' },
    ],
    [
      'for 5,001 representations',
      'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
      { r: ids(5_001).map((id) => ({ __typename: 'Organization', id })) },
      { code: 'OPERATION_TOO_LARGE', measure: 'representations', found: 5_001, allowed: 5_000 },
    ],
    [
      'for 3,000 representations twice',
      'query ($r: [_Any!]!) { a: _entities(representations: $r) { __typename } b: _entities(representations: $r) { __typename } }',
      { r: ids(3_000).map((id) => ({ __typename: 'Organization', id })) },
      { code: 'OPERATION_TOO_LARGE', measure: 'representations', found: 6_000 },
    ],
  ])('%s', async (_, query, variables, extensions) => {
    for (const language of ['en', 'fr']) {
      const { status, data, errors } = await send(query, variables, language);
      expect({ status, data, errors }).toMatchObject({
        status: 400,
        data: undefined,
        errors: [{ extensions }],
      });
      expect(errors?.[0]?.message).toMatch(
        language === 'en' ? /may have at most|must be/ : /peut avoir au plus|doit être/,
      );
    }
  });

  it('for a body above 4 MiB', async () => {
    const body = JSON.stringify({ query: '{ __typename }', variables: { x: 'x'.repeat(4 * 1024 * 1024) } });
    const response = await fetch(open.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(413);
  });
});

it('accepts 5,000 representations', async () => {
  const query = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Organization { id } } }';
  const r = ids(5_000).map((id) => ({ __typename: 'Organization', id }));
  const { data } = await send(query, { r });
  expect(data._entities).toHaveLength(5_000);
});
