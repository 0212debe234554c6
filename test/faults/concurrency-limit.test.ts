import { afterEach, describe, expect, it, vi } from 'vitest';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import { createSignal } from '../../gateway/partners.fixture.ts';
import { answerWith, startFaultGraph } from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const query = '{ towns { name } }';

describe('a slow partner with many requests', () => {
  it('is sent a limited number at the same time; others wait in a queue or fail without a wait', async () => {
    const released = createSignal();
    const success = answerWith({ data: { towns: [] } });
    const graph = await startFaultGraph(
      cleanup,
      async (request, response) => {
        await released.sent;
        return success(request, response);
      },
      { concurrency: 3, queue: 2 },
    );
    const answersUnderWay = Array.from({ length: 8 }, () => graph.sendQuery(query));
    // Requests beyond the queue fail while the others still wait.
    const first = await Promise.race(answersUnderWay);
    expect(first.errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'towns' } }]);
    await vi.waitFor(() => expect(graph.towns.requests).toHaveLength(3));
    expect((await graph.sendQuery('{ organizations { name } }')).errors).toBeUndefined();
    expect(graph.towns.requests).toHaveLength(3);

    released.send();
    const answers = await Promise.all(answersUnderWay);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(5);
    expect(graph.towns.requests).toHaveLength(5);
    expect(graph.towns.connections()).toBeLessThanOrEqual(3);
    expect((await graph.sendQuery(query)).errors).toBeUndefined();
  });

  it('has no request waiting after the deadline, in the queue or for an answer', async () => {
    const graph = await startFaultGraph(cleanup, () => {}, { concurrency: 1, queue: 5, timeoutMs: 100 });
    const answers = await Promise.all(Array.from({ length: 4 }, () => graph.sendQuery(query)));
    expect(answers.map(({ errors }) => errors?.[0]?.extensions['code'])).toEqual(
      answers.map(() => 'PARTNER_TIMEOUT'),
    );
  });

  it('is not sent a queued request that its client has cancelled', async () => {
    const received = createSignal();
    const released = createSignal();
    const graph = await startFaultGraph(
      cleanup,
      async (request, response) => {
        received.send();
        await released.sent;
        return answerWith({ data: { towns: [] } })(request, response);
      },
      { concurrency: 1, queue: 5 },
    );
    const first = graph.sendQuery(query);
    await received.sent;
    const client = new AbortController();
    const waiting = fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'cancelled' },
      body: JSON.stringify({ query }),
      signal: client.signal,
    }).catch(() => 'cancelled');
    // It is in the queue once a later request to another partner has its answer.
    await graph.sendQuery('{ organizations { name } }');
    client.abort();
    expect(await waiting).toBe('cancelled');
    const last = graph.sendQuery(query);
    released.send();
    expect((await first).errors).toBeUndefined();
    expect((await last).errors).toBeUndefined();
    expect(graph.towns.requests.map(({ headers }) => headers['x-request-id'])).not.toContain('cancelled');
    expect(graph.log).toEqual([]);
  });
});
