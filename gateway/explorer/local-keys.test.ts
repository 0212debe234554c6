import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, startTestGateway } from '../gateway.fixture.ts';

const localKeys = [{ name: 'Analyst', secret: 'psk_local' }];
const supergraph = composeSupergraph({
  one: { sdl: 'type Query { one: Int }', url: 'http://127.0.0.1:1/graphql' },
});

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

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
  it('are sent to the explorer of this gateway on this machine', async () => {
    const { gateway } = await startTestGateway(cleanup, supergraph, { host: '127.0.0.1', localKeys });
    const { port } = gateway;
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
      expect(await getKeys(port, { host })).toEqual(localKeys);
      const own = { host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' };
      expect(await getKeys(port, own)).toEqual(localKeys);
    }
  });

  it.each([
    ['a name that a foreign site had lead here', { host: 'rebound.example:4000' }],
    ['a name that starts like this machine’s', { host: 'localhost.evil.example' }],
    ['a host that is none', { host: 'localhost@evil.example' }],
    [
      'another site’s script',
      { host: 'localhost', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    ],
    [
      'another port’s page',
      { host: 'localhost', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' },
    ],
    ['a page that hides its origin', { host: 'localhost', origin: 'null' }],
    ['a client behind a proxy', { host: 'localhost', 'x-forwarded-for': '203.0.113.9' }],
  ])('are not sent to %s', async (_name, headers) => {
    const { gateway } = await startTestGateway(cleanup, supergraph, { host: '127.0.0.1', localKeys });
    expect(await getKeys(gateway.port, headers)).toEqual([]);
  });

  it('are not sent at all where other machines can reach the gateway', async () => {
    const { gateway } = await startTestGateway(cleanup, supergraph, { host: '0.0.0.0', localKeys });
    expect(await getKeys(gateway.port, { host: 'localhost' })).toEqual([]);
  });

  it('are an empty list where none are configured', async () => {
    const { gateway } = await startTestGateway(cleanup, supergraph, { host: '127.0.0.1' });
    expect(await getKeys(gateway.port, { host: 'localhost' })).toEqual([]);
  });
});
