import { afterEach, describe, expect, it, vi } from 'vitest';
import { Cleanup, type GraphQLAnswer } from '../../gateway/gateway.fixture.ts';
import { occasion } from '../../gateway/partners.fixture.ts';
import { type Answer, answerWith, breakConnection, type FaultGraph, startFaultGraph } from './fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());
afterEach(() => vi.useRealTimers());

const query = '{ towns { name } organization(id: "1") { name } }';
const well = answerWith({ data: { towns: [] } });
const breaking = { breakerMinimum: 5, breakerFailureRate: 0.5, breakerOpenMs: 3_600_000 };
/** So short that the next request is always the one that tries again. */
const impatient = { ...breaking, breakerOpenMs: 1 };

/** A partner whose answer the test changes as it goes. */
function changing(first: Answer) {
  const partner = { answer: first };
  const answer: Answer = (request, response) => partner.answer(request, response);
  return { partner, answer };
}

/** Asks until a request gets through to the partner, and gives that one's answer, which may be long in coming. */
async function askUntilSent(
  graph: FaultGraph,
  sent: Promise<void>,
): Promise<{ answer: Promise<GraphQLAnswer> }> {
  for (;;) {
    const answer = graph.ask(query);
    const first = await Promise.race([sent.then(() => 'sent'), answer]);
    if (first === 'sent') return { answer };
  }
}

async function repeat(times: number, action: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await action();
}

describe('a partner that fails too often', () => {
  it('is left alone, and its branch is blank at once', async () => {
    const graph = await startFaultGraph(cleanup, breakConnection, breaking);
    await repeat(20, () => graph.ask(query));
    expect(graph.towns.requests).toHaveLength(5);
    const { data, errors, extensions } = await graph.ask(query);
    expect(data).toEqual({ towns: null, organization: { name: 'Brant' } });
    expect(errors).toMatchObject([
      { path: ['towns'], extensions: { code: 'PARTNER_UNAVAILABLE', partner: 'towns' } },
    ]);
    expect(extensions).toMatchObject({ partners: { towns: { status: 'unavailable' } } });
    // One line, not twenty.
    expect(graph.log).toHaveLength(1);
  });

  it('by not answering in time as well', async () => {
    const graph = await startFaultGraph(cleanup, () => {}, { ...breaking, timeoutMs: 20 });
    await repeat(7, () => graph.ask(query));
    expect(graph.towns.requests).toHaveLength(5);
  });

  it('however well it did before', async () => {
    const { partner, answer } = changing(well);
    const graph = await startFaultGraph(cleanup, answer, breaking);
    await repeat(20, () => graph.ask(query));
    partner.answer = breakConnection;
    await repeat(10, () => graph.ask(query));
    expect(graph.towns.requests).toHaveLength(25);
  });

  it('by failing more often than not as well', async () => {
    let turn = 0;
    const graph = await startFaultGraph(
      cleanup,
      (request, response) => {
        turn += 1;
        return (turn % 3 === 0 ? well : breakConnection)(request, response);
      },
      breaking,
    );
    await repeat(20, () => graph.ask(query));
    expect(graph.towns.requests).toHaveLength(5);
  });

  it('is asked on while it succeeds more often', async () => {
    let turn = 0;
    const graph = await startFaultGraph(
      cleanup,
      (request, response) => {
        turn += 1;
        return (turn % 3 === 0 ? breakConnection : well)(request, response);
      },
      breaking,
    );
    await repeat(20, () => graph.ask(query));
    expect(graph.towns.requests).toHaveLength(20);
  });

  it('is not left alone for odd answers, which one client’s odd question may cause', async () => {
    const graph = await startFaultGraph(cleanup, answerWith('{'), breaking);
    await repeat(12, () => graph.ask(query));
    expect(graph.towns.requests).toHaveLength(12);
  });
});

describe('a partner that may be back', () => {
  it('is asked by one request, while all others go without', async () => {
    const { partner, answer } = changing(breakConnection);
    const graph = await startFaultGraph(cleanup, answer, impatient);
    await repeat(5, () => graph.ask(query));

    const asked = occasion();
    const released = occasion();
    partner.answer = async (request, response) => {
      asked.happen();
      await released.happened;
      return well(request, response);
    };
    const before = graph.towns.requests.length;
    const probe = await askUntilSent(graph, asked.happened);
    const others = await Promise.all(Array.from({ length: 10 }, () => graph.ask(query)));
    expect(others.map(({ errors }) => errors?.[0]?.extensions['code'])).toEqual(
      others.map(() => 'PARTNER_UNAVAILABLE'),
    );
    expect(graph.towns.requests.length).toBe(before + 1);

    released.happen();
    expect((await probe.answer).data).toEqual({ towns: [], organization: { name: 'Brant' } });
    await repeat(3, async () => expect((await graph.ask(query)).errors).toBeUndefined());
    expect(graph.towns.requests.length).toBe(before + 4);
  });

  it('is left alone again, for as long as before, when that one request fails', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { partner, answer } = changing(breakConnection);
    const graph = await startFaultGraph(cleanup, answer, breaking);
    await repeat(10, () => graph.ask(query));
    expect(graph.towns.requests).toHaveLength(5);
    vi.setSystemTime(Date.now() + breaking.breakerOpenMs);
    await repeat(10, () => graph.ask(query));
    expect(graph.towns.requests).toHaveLength(6);
    partner.answer = well;
    await graph.ask(query);
    expect(graph.towns.requests).toHaveLength(6);
    vi.setSystemTime(Date.now() + breaking.breakerOpenMs);
    await repeat(3, async () => expect((await graph.ask(query)).errors).toBeUndefined());
    expect(graph.towns.requests).toHaveLength(9);
  });

  it('is not thought to be back because a client hung up', async () => {
    const { partner, answer } = changing(breakConnection);
    const graph = await startFaultGraph(cleanup, answer, impatient);
    await repeat(5, () => graph.ask(query));
    const asked = occasion();
    const ended = occasion();
    partner.answer = (_request, response) => {
      response.on('close', ended.happen);
      asked.happen();
    };
    const client = new AbortController();
    await askUntilSent({ ...graph, ask: () => askAndHangUp(graph, client.signal) }, asked.happened);
    client.abort();
    await ended.happened;

    // The next request is a try again, not one of many: the others go without.
    const second = occasion();
    partner.answer = () => second.happen();
    const next = await askUntilSent(graph, second.happened);
    const { errors } = await graph.ask(query);
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE' } }]);
    await graph.towns.stop();
    await next.answer;
  });
});

async function askAndHangUp({ gateway }: FaultGraph, signal: AbortSignal): Promise<GraphQLAnswer> {
  const headers = { 'content-type': 'application/json' };
  const request = { method: 'POST', headers, body: JSON.stringify({ query }), signal };
  const response = await fetch(gateway.url, request).catch(() => undefined);
  return { status: 0, headers: new Headers(), ...((await response?.json()) as object) };
}
