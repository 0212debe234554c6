import { afterEach, describe, expect, it, vi } from 'vitest';
import { Cleanup, type GraphQLAnswer } from '../../gateway/gateway.fixture.ts';
import { createSignal } from '../../gateway/partners.fixture.ts';
import {
  type Answer,
  answerWith,
  breakConnection,
  type FaultGraph,
  startFaultGraph,
} from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());
afterEach(() => vi.useRealTimers());

const query = '{ towns { name } organization(id: "1") { name } }';
const success = answerWith({ data: { towns: [] } });
const settings = { breakerMinimum: 5, breakerFailureRate: 0.5, breakerOpenMs: 3_600_000 };
/** The breaker is open for so short a time that the next request is always the probe. */
const shortlyOpen = { ...settings, breakerOpenMs: 1 };

/** A partner whose answer the test can replace. */
function changingPartner(first: Answer) {
  const partner = { answer: first };
  const answer: Answer = (request, response) => partner.answer(request, response);
  return { partner, answer };
}

/** Repeats the query until the breaker lets a request through. Returns the pending answer of that request. */
async function askUntilSent(
  graph: FaultGraph,
  sent: Promise<void>,
): Promise<{ answer: Promise<GraphQLAnswer> }> {
  for (;;) {
    const answer = graph.sendQuery(query);
    const first = await Promise.race([sent.then(() => 'sent'), answer]);
    if (first === 'sent') return { answer };
  }
}

async function repeat(times: number, action: () => Promise<unknown>): Promise<void> {
  for (let count = 0; count < times; count += 1) await action();
}

describe('a partner that fails too often', () => {
  it('is sent no more requests, and its fields are null without a wait', async () => {
    const graph = await startFaultGraph(cleanup, breakConnection, settings);
    await repeat(20, () => graph.sendQuery(query));
    expect(graph.towns.requests).toHaveLength(5);
    const { data, errors, extensions } = await graph.sendQuery(query);
    expect(data).toEqual({ towns: null, organization: { name: 'Brant' } });
    expect(errors).toMatchObject([
      { path: ['towns'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'towns' } },
    ]);
    expect(extensions).toMatchObject({ partners: { towns: { status: 'unavailable' } } });
    // One log entry, not twenty.
    expect(graph.log).toHaveLength(1);
  });

  it('is sent no more requests after timeouts either', async () => {
    const graph = await startFaultGraph(cleanup, () => {}, { ...settings, timeoutMs: 20 });
    await repeat(7, () => graph.sendQuery(query));
    expect(graph.towns.requests).toHaveLength(5);
  });

  it('is sent no more requests, even if many succeeded before', async () => {
    const { partner, answer } = changingPartner(success);
    const graph = await startFaultGraph(cleanup, answer, settings);
    await repeat(20, () => graph.sendQuery(query));
    partner.answer = breakConnection;
    await repeat(10, () => graph.sendQuery(query));
    expect(graph.towns.requests).toHaveLength(25);
  });

  it('is sent no more requests when most of them fail', async () => {
    let count = 0;
    const graph = await startFaultGraph(
      cleanup,
      (request, response) => {
        count += 1;
        return (count % 3 === 0 ? success : breakConnection)(request, response);
      },
      settings,
    );
    await repeat(20, () => graph.sendQuery(query));
    expect(graph.towns.requests).toHaveLength(5);
  });

  it('is sent requests as long as most of them succeed', async () => {
    let count = 0;
    const graph = await startFaultGraph(
      cleanup,
      (request, response) => {
        count += 1;
        return (count % 3 === 0 ? breakConnection : success)(request, response);
      },
      settings,
    );
    await repeat(20, () => graph.sendQuery(query));
    expect(graph.towns.requests).toHaveLength(20);
  });

  it('is still sent requests after invalid answers, which one unusual query may cause', async () => {
    const graph = await startFaultGraph(cleanup, answerWith('{'), settings);
    await repeat(12, () => graph.sendQuery(query));
    expect(graph.towns.requests).toHaveLength(12);
  });
});

describe('a partner that may have recovered', () => {
  it('is sent one probe, while all other requests fail without a wait', async () => {
    const { partner, answer } = changingPartner(breakConnection);
    const graph = await startFaultGraph(cleanup, answer, shortlyOpen);
    await repeat(5, () => graph.sendQuery(query));

    const received = createSignal();
    const released = createSignal();
    partner.answer = async (request, response) => {
      received.send();
      await released.sent;
      return success(request, response);
    };
    const before = graph.towns.requests.length;
    const probe = await askUntilSent(graph, received.sent);
    const others = await Promise.all(Array.from({ length: 10 }, () => graph.sendQuery(query)));
    expect(others.map(({ errors }) => errors?.[0]?.extensions['code'])).toEqual(
      others.map(() => 'PARTNER_UNAVAILABLE'),
    );
    expect(graph.towns.requests.length).toBe(before + 1);

    released.send();
    expect((await probe.answer).data).toEqual({ towns: [], organization: { name: 'Brant' } });
    await repeat(3, async () => expect((await graph.sendQuery(query)).errors).toBeUndefined());
    expect(graph.towns.requests.length).toBe(before + 4);
  });

  it('is sent no requests for the same time again when the probe fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { partner, answer } = changingPartner(breakConnection);
    const graph = await startFaultGraph(cleanup, answer, settings);
    await repeat(10, () => graph.sendQuery(query));
    expect(graph.towns.requests).toHaveLength(5);
    vi.setSystemTime(Date.now() + settings.breakerOpenMs);
    await repeat(10, () => graph.sendQuery(query));
    expect(graph.towns.requests).toHaveLength(6);
    partner.answer = success;
    await graph.sendQuery(query);
    expect(graph.towns.requests).toHaveLength(6);
    vi.setSystemTime(Date.now() + settings.breakerOpenMs);
    await repeat(3, async () => expect((await graph.sendQuery(query)).errors).toBeUndefined());
    expect(graph.towns.requests).toHaveLength(9);
  });

  it('does not count as recovered when the client cancels the probe', async () => {
    const { partner, answer } = changingPartner(breakConnection);
    const graph = await startFaultGraph(cleanup, answer, shortlyOpen);
    await repeat(5, () => graph.sendQuery(query));
    const received = createSignal();
    const ended = createSignal();
    partner.answer = (_request, response) => {
      response.on('close', ended.send);
      received.send();
    };
    const client = new AbortController();
    await askUntilSent({ ...graph, sendQuery: () => askAndCancel(graph, client.signal) }, received.sent);
    client.abort();
    await ended.sent;

    // The next request is a probe again: the others are not sent.
    const second = createSignal();
    partner.answer = () => second.send();
    const next = await askUntilSent(graph, second.sent);
    const { errors } = await graph.sendQuery(query);
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE' } }]);
    await graph.towns.stop();
    await next.answer;
  });
});

async function askAndCancel({ gateway }: FaultGraph, signal: AbortSignal): Promise<GraphQLAnswer> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify({ query }), signal };
  const response = await fetch(gateway.url, request).catch(() => undefined);
  return { status: 0, headers: new Headers(), ...((await response?.json()) as object) };
}
