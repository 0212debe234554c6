import { afterEach, describe, expect, it, vi } from 'vitest';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import { occasion } from '../../gateway/partners.fixture.ts';
import { answerWith, startFaultGraph } from './fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const query = '{ towns { name } }';

describe('a partner that is slow while many ask', () => {
  it('is sent so many at a time, lets so many wait, and costs all others nothing', async () => {
    const released = occasion();
    const well = answerWith({ data: { towns: [] } });
    const graph = await startFaultGraph(
      cleanup,
      async (request, response) => {
        await released.happened;
        return well(request, response);
      },
      { concurrency: 3, queue: 2 },
    );
    const asked = Array.from({ length: 8 }, () => graph.ask(query));
    // Those for whom there is no place are told at once, while the others still wait.
    const first = await Promise.race(asked);
    expect(first.errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'towns' } }]);
    await vi.waitFor(() => expect(graph.towns.requests).toHaveLength(3));
    expect((await graph.ask('{ organizations { name } }')).errors).toBeUndefined();
    expect(graph.towns.requests).toHaveLength(3);

    released.happen();
    const answers = await Promise.all(asked);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(5);
    expect(graph.towns.requests).toHaveLength(5);
    expect(graph.towns.connections()).toBeLessThanOrEqual(3);
    expect((await graph.ask(query)).errors).toBeUndefined();
  });

  it('keeps nobody waiting past the deadline, for a place or for an answer', async () => {
    const graph = await startFaultGraph(cleanup, () => {}, { concurrency: 1, queue: 5, timeoutMs: 100 });
    const answers = await Promise.all(Array.from({ length: 4 }, () => graph.ask(query)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions['code'])).toEqual(
      answers.map(() => 'PARTNER_TIMEOUT'),
    );
  });

  it('never hears of those who hung up while they waited', async () => {
    const asked = occasion();
    const released = occasion();
    const graph = await startFaultGraph(
      cleanup,
      async (request, response) => {
        asked.happen();
        await released.happened;
        return answerWith({ data: { towns: [] } })(request, response);
      },
      { concurrency: 1, queue: 5 },
    );
    const first = graph.ask(query);
    await asked.happened;
    const client = new AbortController();
    const waiting = fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'hung-up' },
      body: JSON.stringify({ query }),
      signal: client.signal,
    }).catch(() => 'hung up');
    // Its place in the queue is taken as soon as a later request has its answer from elsewhere.
    await graph.ask('{ organizations { name } }');
    client.abort();
    expect(await waiting).toBe('hung up');
    const last = graph.ask(query);
    released.happen();
    expect((await first).errors).toBeUndefined();
    expect((await last).errors).toBeUndefined();
    expect(graph.towns.requests.map(({ headers }) => headers['x-request-id'])).not.toContain('hung-up');
    expect(graph.log).toEqual([]);
  });
});
