import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, type GatewayUnderTest, startTestGateway } from '../gateway.fixture.ts';

const token = 'kV3dbX0mZ2s-8rJtq5mY1cWn4uLhQ7eFp9aGxRwTzoI';
const keys = [{ name: 'Analyst', secret: 'psk_local' }];
const supergraph = composeSupergraph({
  one: { sdl: 'type Query { one: Int }', url: 'http://127.0.0.1:1/graphql' },
});
const withheld = { isTokenNeeded: true, keys: [] };
const none = { isTokenNeeded: false, keys: [] };

const cleanup = new Cleanup();
let local: GatewayUnderTest;
beforeAll(async () => {
  local = await startTestGateway(cleanup, supergraph, { host: '127.0.0.1', localKeys: { token, keys } });
});
afterAll(() => cleanup.run());

// `fetch` forbids some of these headers; other programs do not.
function getKeys(port: number, headers: Record<string, string>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: '/graphql/local-keys.json', headers };
    request(options, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += String(chunk)));
      response.on('end', () => resolve(JSON.parse(text)));
    })
      .on('error', reject)
      .end();
  });
}

describe('the local keys', () => {
  it.each(['localhost', '127.0.0.1', '[::1]'])(
    'are sent to the explorer at %s with the token',
    async (name) => {
      const { port } = local.gateway;
      const host = `${name}:${port}`;
      expect(await getKeys(port, { host, 'passerelle-local-token': token })).toEqual({
        isTokenNeeded: false,
        keys,
      });
      const own = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
      expect(await getKeys(port, { ...own, 'passerelle-local-token': token })).toEqual({
        isTokenNeeded: false,
        keys,
      });
    },
  );

  it.each([
    ['without the token', {}],
    ['with an empty token', { 'passerelle-local-token': '' }],
    ['with a wrong token', { 'passerelle-local-token': `${token.slice(0, -1)}J` }],
    ['with the beginning of the token', { 'passerelle-local-token': token.slice(0, 10) }],
    ['with the token in the Authorization header', { authorization: `Bearer ${token}` }],
  ])('are not sent %s', async (_name, headers) => {
    const host = `localhost:${local.gateway.port}`;
    expect(await getKeys(local.gateway.port, { host, ...headers })).toEqual(withheld);
  });

  it.each([
    ['a name that another site lets resolve to this machine', { host: 'rebound.example:4000' }],
    ['a name that starts like this machine’s', { host: 'localhost.evil.example' }],
    ['a host that is not a host name', { host: 'localhost@evil.example' }],
    [
      'another site’s script',
      { host: 'localhost', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ],
    [
      'another port’s page',
      { host: 'localhost', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' },
    ],
    ['a page that hides its origin', { host: 'localhost', origin: 'null' }],
  ])('are not sent to %s, even with the token', async (_name, headers) => {
    expect(await getKeys(local.gateway.port, { ...headers, 'passerelle-local-token': token })).toEqual(none);
  });

  it('are not sent through a reverse proxy that hides the client, without the token or with a wrong one', async () => {
    const { port } = local.gateway;
    const proxy = createServer((incoming, outgoing) => {
      // As nginx does with `proxy_pass http://127.0.0.1:4000` alone: its own Host, and no header about the client.
      const headers = { ...incoming.headers, host: `127.0.0.1:${port}`, connection: 'close' };
      const options = { host: '127.0.0.1', port, path: incoming.url, headers };
      incoming.pipe(
        request(options, (answer) => {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(outgoing);
        }),
      );
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    cleanup.add(() => new Promise((resolve) => proxy.close(resolve)));
    const proxyPort = (proxy.address() as AddressInfo).port;
    const guesses: Record<string, string>[] = [{}, { 'passerelle-local-token': 'guess' }];
    for (const sent of guesses) {
      expect(await getKeys(proxyPort, { host: 'graph.example', ...sent })).toEqual(withheld);
    }
  });

  it('are none where none are configured', async () => {
    const { gateway } = await startTestGateway(cleanup, supergraph, { host: '127.0.0.1' });
    const host = `localhost:${gateway.port}`;
    expect(await getKeys(gateway.port, { host, 'passerelle-local-token': token })).toEqual(none);
  });
});

it('never logs the token', async () => {
  const lines: unknown[] = [];
  const { gateway, sendQuery } = await startTestGateway(cleanup, supergraph, {
    host: '127.0.0.1',
    localKeys: { token, keys },
    log: (entry) => lines.push(entry),
  });
  const host = `localhost:${gateway.port}`;
  const headers = { 'passerelle-local-token': token };
  await getKeys(gateway.port, { host, ...headers });
  await sendQuery('{ __typename }', { headers });
  await gateway.close();
  expect(lines.length).toBeGreaterThan(0);
  expect(JSON.stringify(lines)).not.toContain(token);
  expect(JSON.stringify(lines)).not.toContain('psk_local');
});

it('sends a header with which browsers send no Referer from the explorer', async () => {
  const page = await fetch(local.gateway.url, { headers: { accept: 'text/html' } });
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
});
