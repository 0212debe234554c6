import { type AddressInfo, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import { createSignal } from '../../gateway/partners.fixture.ts';
import { answerWith, startFaultGraph } from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const query = '{ towns { name } organization(id: "1") { name } }';
const withoutTowns = { towns: null, organization: { name: 'Brant' } };

describe('a partner that does not answer in time', () => {
  it('has null fields once its own timeout has passed', async () => {
    const graph = await startFaultGraph(cleanup, () => {}, { timeoutMs: 80 }, { partnerTimeoutMs: 600_000 });
    const { data, errors, extensions } = await graph.sendQuery(query);
    expect(data).toEqual(withoutTowns);
    expect(errors).toMatchObject([
      { path: ['towns'], extensions: { code: 'PARTNER_TIMEOUT', partner: 'towns' } },
    ]);
    const { towns } = (extensions as { partners: Record<string, { status: string; durationMs: number }> })
      .partners;
    expect(towns?.status).toBe('timeout');
    expect(towns?.durationMs).toBeGreaterThanOrEqual(79);
  });

  it('has null fields once the timeout for connections has passed', async () => {
    const silentServer = createServer((socket) => {
      socket.on('error', () => {}).resume();
    });
    await new Promise<void>((resolve) => {
      silentServer.listen(0, '127.0.0.1', resolve);
    });
    cleanup.add(
      () =>
        new Promise((resolve) => {
          silentServer.close(resolve);
        }),
    );
    const { port } = silentServer.address() as AddressInfo;
    const graph = await startFaultGraph(
      cleanup,
      () => {},
      { connectTimeoutMs: 50, timeoutMs: 600_000 },
      { partnerUrls: { towns: `https://127.0.0.1:${port}/graphql` } },
    );
    const { data, errors } = await graph.sendQuery(query);
    expect(data).toEqual(withoutTowns);
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_TIMEOUT', partner: 'towns' } }]);
  });

  it('is sent the time that is left in a header', async () => {
    const graph = await startFaultGraph(cleanup, answerWith({ data: { towns: [] } }), { timeoutMs: 7_000 });
    await graph.sendQuery(query);
    const left = Number(graph.towns.requests[0]?.headers['passerelle-deadline-ms']);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(7_000);
    expect(Number(graph.registry.requests[0]?.headers['passerelle-deadline-ms'])).toBeGreaterThan(7_000);
  });
});

describe('a client that closes the connection', () => {
  it('cancels the requests to partners that are in progress, and no more are sent', async () => {
    const received = createSignal();
    const cancelled = createSignal();
    const graph = await startFaultGraph(
      cleanup,
      (_request, response) => {
        response.on('close', cancelled.send);
        received.send();
      },
      { retries: 5, retryDelayMs: 0 },
    );
    const client = new AbortController();
    const answer = fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ organizations { slogan } }' }),
      signal: client.signal,
    }).catch(() => 'cancelled');
    await received.sent;
    client.abort();
    expect(await answer).toBe('cancelled');
    await cancelled.sent;
    // Another request has been answered since.
    expect((await graph.sendQuery('{ organizations { name } }')).errors).toBeUndefined();
    expect(graph.towns.requests).toHaveLength(1);
    expect(graph.log).toEqual([]);
  });
});
