import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import { type Answer, answerWith, breakConnection, inTurn, json, startFaultGraph } from './fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const query = '{ towns { name } }';
const mutation = 'mutation { rename(to: "Brant") { name } }';
const well = answerWith({ data: { towns: [{ name: 'Brant' }] } });
const busy = (status: number, headers = {}) =>
  answerWith('<h1>Busy</h1>', { 'content-type': 'text/html', ...headers }, status);
const retrying = { retries: 2, retryDelayMs: 1 };

describe('a query that did not get through is sent again', () => {
  it.each<[string, Answer]>([
    ['when the connection breaks', breakConnection],
    ['after 502', busy(502)],
    ['after 503', busy(503)],
    ['after 504', busy(504)],
  ])('%s', async (_what, fault) => {
    const { ask, towns } = await startFaultGraph(cleanup, inTurn(fault, fault, well), retrying);
    const { data, errors, extensions } = await ask(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ towns: [{ name: 'Brant' }] });
    expect(extensions).toMatchObject({ partners: { towns: { status: 'ok' } } });
    expect(towns.requests).toHaveLength(3);
  });

  it('so many times and no more', async () => {
    const { ask, towns } = await startFaultGraph(cleanup, busy(503), retrying);
    const { data, errors } = await ask(query);
    expect(data).toEqual({ towns: null });
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE' } }]);
    expect(towns.requests).toHaveLength(3);
  });

  it('with less time left each time', async () => {
    const { ask, towns } = await startFaultGraph(cleanup, busy(503), { ...retrying, timeoutMs: 5_000 });
    await ask(query);
    const left = towns.requests.map(({ headers }) => Number(headers['passerelle-deadline-ms']));
    expect(left).toEqual(left.toSorted((one, other) => other - one));
    for (const milliseconds of left) {
      expect(milliseconds).toBeGreaterThan(0);
      expect(milliseconds).toBeLessThanOrEqual(5_000);
    }
  });

  it('also when it asks for entities', async () => {
    const entities = answerWith({ data: { _entities: [{ slogan: 'Go' }] } });
    const { ask, towns } = await startFaultGraph(cleanup, inTurn(breakConnection, entities), retrying);
    const { data } = await ask('{ organization(id: "1") { slogan } }');
    expect(data).toEqual({ organization: { slogan: 'Go' } });
    expect(towns.requests).toHaveLength(2);
  });
});

describe('nothing is sent twice', () => {
  it.each<[string, Answer, string]>([
    ['that the partner may have begun to answer', partly('{"data":{"towns":[{"na'), 'PARTNER_UNAVAILABLE'],
    ['that the partner answered in its own way', busy(200), 'PARTNER_INVALID_RESPONSE'],
    ['that made the partner fail', busy(500), 'PARTNER_UNAVAILABLE'],
    ['that the partner wants later', busy(503, { 'retry-after': '30' }), 'PARTNER_UNAVAILABLE'],
    ['that is too much for the partner', busy(429), 'PARTNER_UNAVAILABLE'],
    [
      'that the partner answered in GraphQL',
      answerWith({ errors: [{ message: 'No.' }] }, {}, 503),
      'INTERNAL_SERVER_ERROR',
    ],
  ])('%s', async (_what, fault, code) => {
    const { ask, towns } = await startFaultGraph(cleanup, inTurn(fault, well), retrying);
    const { data, errors } = await ask(query);
    expect(data).toEqual({ towns: null });
    expect(errors).toMatchObject([{ extensions: { code, partner: 'towns' } }]);
    expect(towns.requests).toHaveLength(1);
    expect((await ask(query)).errors).toBeUndefined();
  });

  it('that took too long', async () => {
    const { ask, towns } = await startFaultGraph(cleanup, () => {}, { ...retrying, timeoutMs: 50 });
    const { errors } = await ask(query);
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_TIMEOUT' } }]);
    expect(towns.requests).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['when the connection breaks', breakConnection],
    ['after 503', busy(503)],
  ])('that changes something, %s', async (_what, fault) => {
    const { ask, towns } = await startFaultGraph(cleanup, inTurn(fault, well), retrying);
    const { data, errors } = await ask(mutation);
    expect(data).toEqual({ rename: null });
    expect(errors).toMatchObject([{ path: ['rename'], extensions: { code: 'PARTNER_UNAVAILABLE' } }]);
    expect(towns.requests).toHaveLength(1);
  });
});

function partly(text: string): Answer {
  return (_request, response) => {
    response
      .writeHead(200, { ...json, 'content-length': text.length + 100 })
      .write(text, () => response.destroy());
  };
}
