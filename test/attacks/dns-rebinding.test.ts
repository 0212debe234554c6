import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../../gateway/gateway.fixture.ts';
import { startPartner } from '../../gateway/partners.fixture.ts';

const sdl = federated('type Query { hello: String }');
const cleanup = new Cleanup();
let graph: GatewayUnderTest;

beforeAll(async () => {
  const greeter = await startPartner(sdl, {});
  cleanup.add(() => greeter.stop());
  graph = await startTestGateway(cleanup, composeSupergraph({ greeter: { sdl, url: greeter.url } }), {
    admin: { host: '127.0.0.1', port: 0, allowedHosts: ['metrics.example.org'] },
  });
});
afterAll(() => cleanup.run());

/** A request to the port for administrators. `fetch` cannot send another `Host`. */
function send(path: string, host: string | undefined, more: Record<string, string> = {}) {
  const { port } = new URL(String(graph.gateway.adminUrl));
  const headers = { ...(host !== undefined && { host: host.replace('PORT', port) }), ...more };
  return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers, setHost: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += String(chunk);
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    sent.on('error', reject).end();
  });
}

describe('the port for administrators', () => {
  it.each([
    'localhost',
    'localhost:PORT',
    'LOCALHOST:PORT',
    '127.0.0.1:PORT',
    '[::1]:PORT',
    'metrics.example.org',
    'Metrics.Example.org:8443',
  ])('answers requests for %s', async (host) => {
    expect((await send('/metrics', host)).status).toBe(200);
    expect((await send('/health/ready', host)).text).toContain('"partners"');
  });

  it.each([
    'evil.example',
    'evil.example:PORT',
    'localhost.evil.example:PORT',
    '127.0.0.1.evil.example',
    'evil.example#localhost',
    'evil.example@localhost',
    'localhost@evil.example',
    'localhost/evil.example',
    'localhost, evil.example',
    '10.0.0.3:PORT',
    'metrics.example.org.evil.example',
    '',
  ])('rejects requests for "%s", whose name may have been rebound to it', async (host) => {
    for (const path of ['/metrics', '/health/ready', '/health/live', '/nothing']) {
      const { status, text } = await send(path, host);
      expect([400, 403]).toContain(status);
      expect(text).not.toMatch(/passerelle_|"partners"|evil/);
    }
  });

  it('reads no forwarded host', async () => {
    const forwarded = { 'x-forwarded-host': 'localhost', forwarded: 'host=localhost' };
    expect((await send('/metrics', 'evil.example', forwarded)).status).toBe(403);
  });

  it('rejects requests without a host', async () => {
    expect((await send('/metrics', undefined)).status).toBe(400);
  });

  it('repeats nothing of a path that it does not have', async () => {
    const { status, text } = await send(`/${'x'.repeat(2_000)}`, 'localhost');
    expect(status).toBe(404);
    expect(text).not.toContain('xxx');
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
