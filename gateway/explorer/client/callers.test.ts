import { afterEach, describe, expect, it } from 'vitest';
import { fetchLocalCallers } from './callers.ts';
import { startTestServer } from './test-server.ts';

let close = async () => {};
afterEach(async () => {
  await close();
  close = async () => {};
});

async function serve(status: number, body: string): Promise<string> {
  const server = await startTestServer(status, 'application/json', body);
  close = () => server.close();
  return server.url;
}

describe('the callers to select from', () => {
  it('are those that the gateway lists', async () => {
    const callers = [{ name: 'Analyst', secret: 'psk_a' }];
    const keys = [...callers, { name: 'x' }, null];
    const url = await serve(200, JSON.stringify({ isTokenNeeded: false, keys }));
    expect(await fetchLocalCallers(url, 'token')).toEqual({ isTokenNeeded: false, callers });
  });

  it('are none where the gateway lists none', async () => {
    const none = { isTokenNeeded: false, callers: [] };
    expect(await fetchLocalCallers(await serve(404, '{}'), undefined)).toEqual(none);
    expect(await fetchLocalCallers(await serve(200, '[]'), undefined)).toEqual(none);
  });

  it('are known to exist when the token is missing', async () => {
    const url = await serve(200, '{"isTokenNeeded":true,"keys":[]}');
    expect(await fetchLocalCallers(url, undefined)).toEqual({ isTokenNeeded: true, callers: [] });
  });
});
