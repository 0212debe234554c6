import { afterEach, describe, expect, it } from 'vitest';
import { fetchLocalCallers, SelectedCaller } from './callers.ts';
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

describe('SelectedCaller', () => {
  const sent: Headers[] = [];
  const send: typeof fetch = async (_input, init) => {
    sent.push(new Headers(init?.headers));
    return Response.json({});
  };
  afterEach(() => void (sent.length = 0));

  it('sends requests without a credential until a caller is selected, and again after the selection is cleared', async () => {
    const selected = new SelectedCaller();
    const sendQuery = selected.signIn(send);
    await sendQuery('/graphql', { headers: { 'content-type': 'application/json' } });
    selected.select('psk_a');
    await sendQuery('/graphql', { headers: { 'content-type': 'application/json' } });
    selected.select(undefined);
    await sendQuery('/graphql');
    expect(sent.map((headers) => headers.get('authorization'))).toEqual([null, 'Bearer psk_a', null]);
    expect(sent[1]?.get('content-type')).toBe('application/json');
  });

  it.each(['Authorization', 'X-Api-Key'])(
    'does not change a request that has its own %s header',
    async (name) => {
      const selected = new SelectedCaller();
      selected.select('psk_a');
      await selected.signIn(send)('/graphql', { headers: { [name]: 'mine' } });
      expect(sent[0]?.get(name)).toBe('mine');
      expect([...(sent[0]?.keys() ?? [])]).toEqual([name.toLowerCase()]);
    },
  );
});
