import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cleanup } from '../../../gateway/gateway.fixture.ts';
import { startTwoPartners, type TwoPartners } from './two-partners.fixture.ts';

// What pages of other sites can send without a preflight (CSRF), and bodies that a server and what is in front of it read
// differently.

const cleanup = new Cleanup();
let graph: TwoPartners;

beforeAll(async () => {
  graph = await startTwoPartners(cleanup);
});
afterAll(() => cleanup.run());

const QUERY = '{ organizations { name } }';
const MUTATION = 'mutation { touch }';

interface Sent {
  readonly method?: string;
  readonly parameters?: Record<string, string>;
  readonly headers?: Record<string, string | string[]>;
  readonly body?: string | Buffer;
}

/** `fetch` sets headers of its own, and cannot send some of these. */
function send({ method = 'POST', parameters, headers = {}, body = '' }: Sent) {
  const { hostname, port, pathname } = new URL(graph.gateway.url);
  const path =
    parameters === undefined ? pathname : `${pathname}?${new URLSearchParams(parameters).toString()}`;
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) };
    const all = method === 'GET' ? headers : { ...length, ...headers };
    const sent = httpRequest({ hostname, port, path, method, headers: all }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.on('error', reject).end(method === 'GET' ? undefined : body);
  });
}

const executed = () => graph.registry.requests.length;

async function expectRejected(sent: Sent, statuses: readonly number[] = [400, 415]): Promise<void> {
  const before = executed();
  const { status, text } = await send(sent);
  expect(statuses).toContain(status);
  expect(text).not.toContain('Brant');
  expect(executed()).toBe(before);
  expect(JSON.parse(text)).toHaveProperty('errors.0.extensions.code');
}

describe('a GET request that a page of another site can send is rejected', () => {
  it.each<[string, Record<string, string | string[]>]>([
    ['without a content type', {}],
    ['with an empty one', { 'content-type': '' }],
    ['as text', { 'content-type': 'text/plain' }],
    ['as a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['as a form with a file', { 'content-type': 'multipart/form-data; boundary=x' }],
    ['as text with JSON in a parameter', { 'content-type': 'text/plain; application/json' }],
    ['as text, in capitals', { 'content-type': 'TEXT/PLAIN;charset=utf-8' }],
    ['as a message', { 'content-type': 'message/rfc822' }],
    ['as several types', { 'content-type': 'text/plain, application/json' }],
    ['as a type with a fragment', { 'content-type': 'text/plain#application/json' }],
    ['as no type', { 'content-type': 'nonsense' }],
    ['with a cookie', { cookie: 'session=1' }],
    ['from another origin', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ])('%s', async (_what, headers) => {
    await expectRejected({ method: 'GET', parameters: { query: QUERY }, headers });
  });

  it.each(['message/rfc822', 'text/plain', 'multipart/form-data', 'application/graphql', 'image/png'])(
    'with the content type %s, even with a header that needs a preflight',
    async (type) => {
      const headers = { 'content-type': type, 'apollo-require-preflight': '1' };
      await expectRejected({ method: 'GET', parameters: { query: QUERY }, headers });
    },
  );

  it('and one that needs a preflight is answered', async () => {
    const accepted: Record<string, string>[] = [
      { 'apollo-require-preflight': '1' },
      { 'content-type': 'application/json' },
    ];
    for (const headers of accepted) {
      const { status, text } = await send({ method: 'GET', parameters: { query: QUERY }, headers });
      expect([status, text.includes('Brant')]).toEqual([200, true]);
    }
  });
});

describe('a mutation is never executed by GET', () => {
  it.each<[string, Record<string, string>]>([
    ['alone', { query: MUTATION }],
    [
      'beside a query',
      { query: `query Q ${QUERY} ${MUTATION.replace('mutation', 'mutation M')}`, operationName: 'M' },
    ],
    ['with variables', { query: 'mutation ($a: Int) { touch }', variables: '{}' }],
    ['with another method in a parameter', { query: MUTATION, _method: 'POST', method: 'POST' }],
  ])('%s', async (_what, parameters) => {
    const headers = { 'apollo-require-preflight': '1', 'x-http-method-override': 'POST' };
    await expectRejected({ method: 'GET', parameters, headers }, [400, 405]);
  });
});

describe('a body that is not JSON by its content type is rejected', () => {
  const body = JSON.stringify({ query: QUERY });
  it.each<[string, string | undefined]>([
    ['none', undefined],
    ['text', 'text/plain'],
    ['text with JSON in a parameter', 'text/plain; application/json'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['a file upload', 'multipart/form-data; boundary=x'],
    ['a related upload', 'multipart/related; boundary=x'],
    ['GraphQL', 'application/graphql'],
    ['XML', 'application/xml'],
    ['two types', 'text/plain, application/json'],
    ['a longer name', 'application/jsonp'],
    ['JSON in another name', 'text/json'],
    ['nonsense', '/'],
  ])('%s', async (_what, type) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    await expectRejected({ headers, body });
  });

  it('also as an upload by the specification for multipart requests', async () => {
    const parts = [
      ['operations', '{"query":"mutation ($f: Upload) { touch }","variables":{"f":null}}'],
      ['map', '{"0":["variables.f"]}'],
      ['0', 'file'],
    ].map(([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
    const headers = { 'content-type': 'multipart/form-data; boundary=x', 'apollo-require-preflight': '1' };
    await expectRejected({ headers, body: `${parts.join('')}--x--` });
  });
});

describe('a body in another character set is rejected, or read as UTF-8', () => {
  const json = JSON.stringify({ query: QUERY });
  const utf16 = Buffer.from(json, 'utf16le');
  it.each<[string, string, Buffer]>([
    ['UTF-16, declared', 'application/json; charset=utf-16', utf16],
    ['UTF-16LE, declared', 'application/json; charset=utf-16le', utf16],
    ['UTF-16 with a byte order mark', 'application/json', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
    ['UTF-16 without a declaration', 'application/json', utf16],
    [
      'UTF-32',
      'application/json; charset=utf-32',
      Buffer.from([...json].flatMap((c) => [c.charCodeAt(0), 0, 0, 0])),
    ],
    [
      'UTF-7',
      'application/json; charset=utf-7',
      Buffer.from(json.replaceAll('{', '+AHs-').replaceAll('}', '+AH0-')),
    ],
    ['ISO-2022-JP escapes', 'application/json; charset=iso-2022-jp', Buffer.from(`\u001b$B${json}`)],
    ['invalid UTF-8', 'application/json', Buffer.concat([Buffer.from([0xc3, 0x28]), Buffer.from(json)])],
    ['a null byte', 'application/json', Buffer.from(`\0${json}`)],
  ])('%s', async (_what, type, body) => {
    await expectRejected({ headers: { 'content-type': type }, body });
  });

  it.each(['utf-7', 'utf-16', 'x-user-defined', 'ibm037', 'nonsense', '"', 'utf-8\\'])(
    'UTF-8 with the declaration %s',
    async (charset) => {
      const { status, text } = await send({
        headers: { 'content-type': `application/json; charset=${charset}` },
        body: json,
      });
      expect([200, 400, 415]).toContain(status);
      if (status === 200) assertAnswer(text);
    },
  );

  function assertAnswer(text: string): void {
    if (!text.includes('Brant'))
      throw new Error('An answer with status 200 must be that to the query in UTF-8.');
  }
});

describe('a compressed body is rejected before it is decompressed', () => {
  it.each(['gzip', 'deflate', 'br', 'zstd', 'GZIP', 'x-gzip', 'gzip, gzip', 'identity, gzip'])(
    '%s',
    async (encoding) => {
      const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024, ' '), { level: 9 });
      expect(bomb.length).toBeLessThan(1_000_000);
      const before = process.memoryUsage();
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      await expectRejected({ headers, body: bomb });
      const after = process.memoryUsage();
      expect(after.rss - before.rss).toBeLessThan(150 * 1024 * 1024);
    },
    20_000,
  );

  it('and a body above the limit is rejected by its length', async () => {
    const headers = { 'content-type': 'application/json' };
    await expectRejected(
      { headers, body: JSON.stringify({ query: QUERY, padding: 'x'.repeat(1_100_000) }) },
      [413],
    );
  });
});

describe('parts of a request that could be read in two ways are rejected', () => {
  const headers = { 'content-type': 'application/json' };
  it.each<[string, unknown]>([
    ['a list of operations', [{ query: QUERY }, { query: MUTATION }]],
    ['a list of one', [{ query: QUERY }]],
    ['a list as the query', { query: [QUERY] }],
    ['an object as the query', { query: { toString: QUERY } }],
    ['a number as the name', { query: QUERY, operationName: 7 }],
    ['text as variables', { query: QUERY, variables: '{"a":1}' }],
    ['a list as variables', { query: QUERY, variables: [1] }],
    ['text as extensions', { query: QUERY, extensions: 'x' }],
    ['no object', QUERY],
    ['null', null],
  ])('%s', async (_what, body) => {
    await expectRejected({ headers, body: JSON.stringify(body) });
  });

  it('a GET parameter given twice', async () => {
    const before = executed();
    const query = encodeURIComponent(QUERY);
    const response = await fetch(
      `${graph.gateway.url}?query=${query}&query=${encodeURIComponent('{ towns { name } }')}`,
      {
        headers: { 'apollo-require-preflight': '1' },
      },
    );
    await response.text();
    expect(response.status).toBe(400);
    expect(executed()).toBe(before);
  });

  it('a query in the URL of a POST request is not executed', async () => {
    await expectRejected({ parameters: { query: MUTATION }, headers, body: '{}' });
    const before = executed();
    const { text } = await send({
      parameters: { query: MUTATION },
      headers,
      body: JSON.stringify({ query: '{ towns { name } }' }),
    });
    expect(text).toContain('Town of Brant');
    expect(executed()).toBe(before);
  });
});
