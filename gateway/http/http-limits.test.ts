import { request as sendRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../gateway.fixture.ts';
import { startPartner } from '../partners.fixture.ts';
import { readHttpSettings } from './http-settings.ts';

const sdl = federated('type Query { text(length: Int!): String }');
const resolvers = { Query: { text: (_: never, { length }: { length: number }) => 'é'.repeat(length) } };

const cleanup = new Cleanup();
let graph: GatewayUnderTest;
let supergraph: string;

beforeAll(async () => {
  const partner = await startPartner(sdl, resolvers);
  cleanup.add(() => partner.stop());
  supergraph = composeSupergraph({ texts: { sdl, url: partner.url } });
  graph = await startWith({
    MAX_URL_BYTES: '500',
    MAX_HEADER_BYTES: '4096',
    MAX_BODY_BYTES: '5000',
    MAX_RESPONSE_BYTES: '20000',
    CORS_ORIGINS: 'https://dashboard.example, http://localhost:5173',
  });
});
afterAll(() => cleanup.run());

function startWith(env: NodeJS.ProcessEnv): Promise<GatewayUnderTest> {
  return startTestGateway(cleanup, supergraph, { http: readHttpSettings(env) });
}

describe('sizes', () => {
  it('rejects a URL that is too long', async () => {
    const response = await fetch(`${graph.gateway.url}?query={__typename}&x=${'x'.repeat(500)}`);
    expect(response.status).toBe(414);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'URL_TOO_LONG' } }] });
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('content-security-policy')).toContain('default-src');
  });

  it('rejects headers that are too large', async () => {
    const response = await fetch(graph.gateway.url, { headers: { 'x-long': 'x'.repeat(6_000) } });
    expect(response.status).toBe(431);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'HEADERS_TOO_LARGE' } }] });
  });

  it('rejects a body that is too large', async () => {
    const { status, errors } = await graph.sendQuery(`{ __typename } # ${'x'.repeat(5_000)}`);
    expect({ status, errors }).toMatchObject({
      status: 413,
      errors: [{ message: expect.stringContaining('at most 5,000 bytes') as string }],
    });
  });

  it('sends an error in place of an answer that is too large', async () => {
    expect((await graph.sendQuery('{ text(length: 9000) }')).status).toBe(200);
    const { status, data, errors, headers } = await graph.sendQuery('{ text(length: 12000) }');
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(errors).toMatchObject([{ extensions: { code: 'RESPONSE_TOO_LARGE' } }]);
    expect(errors?.[0]?.message).toContain('larger than the 20,000 bytes that are allowed');
  });
});

describe('slow clients', () => {
  it('disconnects one that sends its headers byte by byte', async () => {
    const { gateway } = await startWith({ REQUEST_TIMEOUT_MS: '200' });
    const answer = await drip(gateway.port, 'POST /graphql HTTP/1.1\r\nhost: localhost\r\nx-header: ');
    expect(answer).toContain('HTTP/1.1 408 Request Timeout');
    expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
  });

  it('disconnects one that sends its body byte by byte', async () => {
    const { gateway } = await startWith({ REQUEST_TIMEOUT_MS: '200' });
    const head = [
      'POST /graphql HTTP/1.1',
      'host: localhost',
      'content-type: application/json',
      'content-length: 4000',
    ];
    expect(await drip(gateway.port, `${head.join('\r\n')}\r\n\r\n{`)).toContain(
      'HTTP/1.1 408 Request Timeout',
    );
    expect((await fetch(new URL('/health/ready', gateway.url))).status).toBe(200);
  });

  it('answers invalid HTTP with an error in the usual shape, in both languages', async () => {
    const socket = connect(graph.gateway.port, 'localhost');
    socket.write('HELLO GATEWAY\r\n\r\n');
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n.*"code":"BAD_REQUEST"/s);
  });
});

describe('compression', () => {
  it.each([
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ])('sends a long answer as %s to clients that accept it', async (encoding, unpack) => {
    const { headers, body } = await askRaw('{ text(length: 5000) }', { 'accept-encoding': encoding });
    expect(headers).toMatchObject({ 'content-encoding': encoding });
    expect(headers.vary).toContain('accept-encoding');
    expect(body.length).toBeLessThan(2_000);
    expect(unpack(body).toString()).toContain('é'.repeat(5_000));
  });

  it('sends short answers uncompressed, and every answer to clients that accept no other encoding', async () => {
    const short = await askRaw('{ text(length: 5) }', { 'accept-encoding': 'br, gzip' });
    expect(short.headers).not.toHaveProperty('content-encoding');
    const long = await askRaw('{ text(length: 5000) }', { 'accept-encoding': 'identity' });
    expect(long.body.length).toBeGreaterThan(10_000);
  });

  it('decompresses no request body', async () => {
    const { status } = await askRaw('{ __typename }', { 'content-encoding': 'gzip' });
    expect(status).toBe(200);
  });
});

describe('pages of other sites', () => {
  const preflight = {
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type',
  };
  const options = (url: string, origin: string) =>
    fetch(url, { method: 'OPTIONS', headers: { origin, ...preflight } });

  it('may send requests when they are configured, without credentials, and read the listed headers', async () => {
    const allowed = await options(graph.gateway.url, 'https://dashboard.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://dashboard.example');
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, POST');
    const { headers } = await graph.sendQuery('{ __typename }', {
      headers: { origin: 'https://dashboard.example' },
    });
    expect(headers.get('access-control-allow-origin')).toBe('https://dashboard.example');
    expect(headers.get('access-control-expose-headers')).toContain('ratelimit');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    expect(headers.get('vary')).toMatch(/origin/i);
  });

  it('may not when they are not configured', async () => {
    const { headers } = await options(graph.gateway.url, 'https://dashboard.example.evil');
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });

  it('may not at all by default', async () => {
    const { gateway, sendQuery } = await startWith({});
    expect((await options(gateway.url, 'https://dashboard.example')).status).toBe(405);
    const { headers } = await sendQuery('{ __typename }', {
      headers: { origin: 'https://dashboard.example' },
    });
    expect(headers.has('access-control-allow-origin')).toBe(false);
  });
});

describe('settings', () => {
  it.each([
    [
      'TRUST_PROXY',
      'everyone',
      'the number of reverse proxies, or a list of their addresses such as loopback,10.0.0.0/8',
    ],
    ['TRUST_PROXY', '10.0.0.0/40', 'the number of reverse proxies'],
    [
      'CORS_ORIGINS',
      'dashboard.example',
      '* or a list of origins such as https://dashboard.example,http://localhost:5173',
    ],
    ['CORS_ORIGINS', 'https://a.example/path', '* or a list of origins'],
    ['REQUEST_TIMEOUT_MS', '5', 'a whole number from 100 to 600000'],
  ])('rejects %s=%s', (name, value, expected) => {
    expect(() => readHttpSettings({ [name]: value })).toThrow(`${name} must be ${expected}`);
  });

  it('accepts a number of proxies or their addresses', () => {
    expect(readHttpSettings({ TRUST_PROXY: '2' }).trustedProxies).toBe(2);
    expect(readHttpSettings({ TRUST_PROXY: 'loopback, 10.0.0.0/8' }).trustedProxies).toEqual([
      'loopback',
      '10.0.0.0/8',
    ]);
    expect(readHttpSettings({}).trustedProxies).toBe(false);
  });
});

/** Sends a beginning and then a byte every now and then; resolves with all that comes back once the other side hangs up. */
async function drip(port: number, beginning: string): Promise<string> {
  const socket = connect(port, 'localhost');
  socket.write(beginning);
  const drops = setInterval(() => socket.write('x'), 20);
  try {
    return await readAll(socket);
  } finally {
    clearInterval(drops);
  }
}

function readAll(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += String(chunk);
    });
    // A byte that was sent before the other side closed the connection ends in an error.
    socket.on('error', () => {});
    socket.on('close', () => resolve(text));
  });
}

interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: Record<string, unknown>;
  readonly body: Buffer;
}

/** `fetch` decompresses answers by itself. */
function askRaw(query: string, headers: Record<string, string>): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } };
    sendRequest(graph.gateway.url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end(JSON.stringify({ query }));
  });
}
