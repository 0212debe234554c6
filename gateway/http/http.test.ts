import { mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
  temporaryDirectory,
} from '../gateway.fixture.ts';
import { startPartner } from '../partners.fixture.ts';

const sdl = federated('type Query { hello(name: String! = "you"): String } type Mutation { greet: String }');
const json = { 'content-type': 'application/json' };

const cleanup = new Cleanup();
let graph: GatewayUnderTest;
let origin: string;

beforeAll(async () => {
  const partner = await startPartner(sdl, {
    Query: { hello: (_: never, { name }: { name: string }) => `Hello ${name}` },
  });
  cleanup.add(() => partner.stop());
  const pageDirectory = await temporaryDirectory(cleanup);
  await writeFile(join(pageDirectory, 'index.html'), '<!doctype html><title>The page</title>');
  await mkdir(join(pageDirectory, 'assets'));
  await writeFile(join(pageDirectory, 'assets', 'main-abc123.js'), 'console.log(1);');
  await writeFile(join(pageDirectory, 'assets', 'main-abc123.js.gz'), gzipSync('console.log(1); // packed'));
  const examplesDirectory = await temporaryDirectory(cleanup);
  await writeFile(join(examplesDirectory, 'hello.graphql'), '# Say hello\n# Politely.\n{ hello }\n');
  graph = await startTestGateway(cleanup, composeSupergraph({ greeter: { sdl, url: partner.url } }), {
    pageDirectory,
    examplesDirectory,
  });
  origin = new URL(graph.gateway.url).origin;
});
afterAll(() => cleanup.run());

describe('POST /graphql', () => {
  it('answers a query with variables', async () => {
    const query = 'query Greet($name: String!) { hello(name: $name) }';
    const { status, data, errors, headers } = await graph.sendQuery(query, { variables: { name: 'Zoë 🎓' } });
    expect({ status, data, errors }).toEqual({
      status: 200,
      data: { hello: 'Hello Zoë 🎓' },
      errors: undefined,
    });
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('answers introspection', async () => {
    const { data } = await graph.sendQuery('{ __schema { queryType { name } } }');
    expect(data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });

  it.each([
    ['{ hello', 'GRAPHQL_PARSE_FAILED', 'Syntax Error: Expected Name, found <EOF>.', {}],
    ['{ nope }', 'GRAPHQL_VALIDATION_FAILED', 'Cannot query field "nope" on type "Query".', {}],
    [
      'query ($name: String!) { hello(name: $name) }',
      'BAD_USER_INPUT',
      'Variable "$name" of required type "String!" was not provided.',
      {},
    ],
    [
      'query A { hello } query B { hello }',
      'OPERATION_RESOLUTION_FAILURE',
      'The document has several operations: "operationName" must name one of them.',
      {},
    ],
    [
      'query A { hello }',
      'OPERATION_RESOLUTION_FAILURE',
      'The document has no operation named "B".',
      { operationName: 'B' },
    ],
    [
      '',
      'BAD_REQUEST',
      'GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension.',
      {},
    ],
  ])('rejects %j with 400 and %s', async (query, code, message, options) => {
    const { status, data, errors } = await graph.sendQuery(query, options);
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors).toMatchObject([{ message, extensions: { code } }]);
    expect(JSON.stringify(errors)).not.toContain('stacktrace');
  });

  it('executes the operation that is named', async () => {
    const query = 'query A { a: hello } query B { b: hello }';
    expect((await graph.sendQuery(query, { operationName: 'B' })).data).toEqual({ b: 'Hello you' });
  });

  it('rejects a hash that is not the document’s', async () => {
    const response = await fetch(graph.gateway.url, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({
        query: '{ hello }',
        extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } },
      }),
    });
    expect(response.status).toBe(400);
    const message = 'provided sha does not match query';
    expect(await response.json()).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });

  it.each([
    ['a body that is no JSON', json, '{', 400, 'BAD_REQUEST'],
    ['a body that is no object', json, '"{ hello }"', 400, 'BAD_REQUEST'],
    ['several operations at once', json, '[{"query":"{ hello }"}]', 400, 'BAD_REQUEST'],
    [
      'a form',
      { 'content-type': 'application/x-www-form-urlencoded' },
      'query=x',
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['plain text, as other sites may send it', { 'content-type': 'text/plain' }, '{}', 400, 'BAD_REQUEST'],
    ['more than 1 MiB', json, JSON.stringify({ query: '#'.repeat(1024 * 1024) }), 413, 'CONTENT_TOO_LARGE'],
  ])('rejects %s', async (_what, headers, body, status, code) => {
    const response = await fetch(graph.gateway.url, { method: 'POST', headers: { ...headers }, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  it('gives every answer a request id, the client’s if it sent a valid one', async () => {
    const { headers } = await graph.sendQuery('{ hello }', { headers: { 'x-request-id': 'abc-1' } });
    expect(headers.get('x-request-id')).toBe('abc-1');
    const own = await graph.sendQuery('{ hello }', { headers: { 'x-request-id': 'a b' } });
    expect(own.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
  });
});

describe('GET /graphql', () => {
  it('answers a query', async () => {
    const response = await fetch(`${graph.gateway.url}?query={hello}`, { headers: json });
    expect(await response.json()).toMatchObject({
      data: { hello: 'Hello you' },
      extensions: { partners: { greeter: { status: 'ok' } } },
    });
  });

  it('never executes a mutation', async () => {
    const response = await fetch(`${graph.gateway.url}?query=mutation{greet}`, { headers: json });
    expect(response.status).toBe(405);
  });

  it('rejects what a page of another site could send without a preflight', async () => {
    const response = await fetch(`${graph.gateway.url}?query={hello}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  it.each(['', '/', '?query={hello}'])('sends browsers the explorer at /graphql%s', async (end) => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const response = await fetch(`${graph.gateway.url}${end}`, { headers: { accept } });
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('<title>The page</title>');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|unsafe-eval/);
  });
});

describe('other routes', () => {
  it('serves the explorer’s assets as immutable', async () => {
    const headers = { 'accept-encoding': 'identity' };
    const response = await fetch(`${origin}/graphql/assets/main-abc123.js`, { headers });
    expect(await response.text()).toBe('console.log(1);');
    expect(response.headers.get('content-type')).toMatch(/javascript/);
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  it('sends an asset compressed to browsers that accept it', async () => {
    const asset = `${origin}/graphql/assets/main-abc123.js`;
    const packed = await fetch(asset, { headers: { 'accept-encoding': 'gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(await packed.text()).toBe('console.log(1); // packed');
    const plain = await fetch(asset, { headers: { 'accept-encoding': 'identity' } });
    expect(await plain.text()).toBe('console.log(1);');
  });

  it.each([
    ['../index.html', 403],
    ['..%2findex.html', 404],
    ['nope.js', 404],
    ['', 404],
  ])('serves no files but the assets: %s', async (path, status) => {
    expect(await statusOfRawPath(`/graphql/assets/${path}`)).toBe(status);
  });

  it('lists the example queries', async () => {
    const response = await fetch(`${origin}/graphql/examples.json`);
    expect(await response.json()).toEqual([
      { title: 'Say hello', description: 'Politely.', query: '{ hello }', variables: {} },
    ]);
  });

  it.each(['live', 'ready'])('is %s', async (state) => {
    const response = await fetch(`${origin}/health/${state}`);
    expect({ status: response.status, body: await response.json() }).toEqual({
      status: 200,
      body: { status: 'ok' },
    });
  });

  it('answers an unknown path with the path of the graph', async () => {
    const response = await fetch(`${origin}/grapql`);
    expect(response.status).toBe(404);
    expect(response.headers.get('vary')).toContain('accept-language');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual({
      errors: [
        { message: 'There is nothing here. The graph is at /graphql.', extensions: { code: 'NOT_FOUND' } },
      ],
    });
  });

  it('lists the methods that the graph accepts', async () => {
    const response = await fetch(graph.gateway.url, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  it('rejects a Host header that is not a host name', async () => {
    expect(await statusOfRawPath('/graphql?query={hello}', { host: 'a b', ...json })).toBe(400);
  });
});

/** `fetch` normalizes URLs and adds headers, which these tests must not have. */
function statusOfRawPath(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(origin, { path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
