import { afterEach, describe, expect, it } from 'vitest';
import { ChosenCaller, fetchLocalCallers } from './callers.ts';
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

describe('the callers to choose from', () => {
  it('are those that the gateway offers', async () => {
    const callers = [{ name: 'Analyst', secret: 'psk_a' }];
    expect(
      await fetchLocalCallers(await serve(200, JSON.stringify([...callers, { name: 'x' }, null]))),
    ).toEqual(callers);
  });

  it('are none where the gateway has none', async () => {
    expect(await fetchLocalCallers(await serve(404, '{}'))).toEqual([]);
  });
});

describe('ChosenCaller', () => {
  const sent: Headers[] = [];
  const send: typeof fetch = async (_input, init) => {
    sent.push(new Headers(init?.headers));
    return Response.json({});
  };
  afterEach(() => void (sent.length = 0));

  it('asks as nobody until somebody is chosen, and again when nobody is', async () => {
    const chosen = new ChosenCaller();
    const ask = chosen.signIn(send);
    await ask('/graphql', { headers: { 'content-type': 'application/json' } });
    chosen.choose('psk_a');
    await ask('/graphql', { headers: { 'content-type': 'application/json' } });
    chosen.choose(undefined);
    await ask('/graphql');
    expect(sent.map((headers) => headers.get('authorization'))).toEqual([null, 'Bearer psk_a', null]);
    expect(sent[1]?.get('content-type')).toBe('application/json');
  });

  it.each(['Authorization', 'X-Api-Key'])('leaves a request alone that brings its own %s', async (name) => {
    const chosen = new ChosenCaller();
    chosen.choose('psk_a');
    await chosen.signIn(send)('/graphql', { headers: { [name]: 'mine' } });
    expect(sent[0]?.get(name)).toBe('mine');
    expect([...(sent[0]?.keys() ?? [])]).toEqual([name.toLowerCase()]);
  });
});
