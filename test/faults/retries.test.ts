import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import {
  type Answer,
  answerWith,
  breakConnection,
  inTurn,
  json,
  startFaultGraph,
} from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const query = '{ towns { name } }';
const mutation = 'mutation { rename(to: "Brant") { name } }';
const success = answerWith({ data: { towns: [{ name: 'Brant' }] } });
const busy = (status: number, headers = {}) =>
  answerWith('<h1>Busy</h1>', { 'content-type': 'text/html', ...headers }, status);
/** The answer of a subgraph that cannot answer at the moment. */
const unable = (code: string, status: number) =>
  answerWith({ errors: [{ message: 'Busy', extensions: { code } }] }, { 'retry-after': '1' }, status);
const retrying = { retries: 2, retryDelayMs: 1 };

describe('a query that failed to reach the partner is sent again', () => {
  it.each<[string, Answer]>([
    ['when the connection breaks', breakConnection],
    ['after 502', busy(502)],
    ['after 503', busy(503)],
    ['after 504', busy(504)],
    ['after GraphQL errors with 503', answerWith({ errors: [{ message: 'Busy' }] }, {}, 503)],
  ])('%s', async (_what, fault) => {
    const { sendQuery, towns } = await startFaultGraph(cleanup, inTurn(fault, fault, success), retrying);
    const { data, errors, extensions } = await sendQuery(query);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ towns: [{ name: 'Brant' }] });
    expect(extensions).toMatchObject({ partners: { towns: { status: 'ok' } } });
    expect(towns.requests).toHaveLength(3);
  });

  it('up to the limit of retries', async () => {
    const { sendQuery, towns } = await startFaultGraph(cleanup, busy(503), retrying);
    const { data, errors } = await sendQuery(query);
    expect(data).toEqual({ towns: null });
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_UNAVAILABLE' } }]);
    expect(towns.requests).toHaveLength(3);
  });

  it('with less time left at each attempt', async () => {
    const { sendQuery, towns } = await startFaultGraph(cleanup, busy(503), { ...retrying, timeoutMs: 5_000 });
    await sendQuery(query);
    const left = towns.requests.map(({ headers }) => Number(headers['passerelle-deadline-ms']));
    expect(left).toEqual(left.toSorted((one, other) => other - one));
    for (const milliseconds of left) {
      expect(milliseconds).toBeGreaterThan(0);
      expect(milliseconds).toBeLessThanOrEqual(5_000);
    }
  });

  it('for an entity fetch as well', async () => {
    const entities = answerWith({ data: { _entities: [{ slogan: 'Go' }] } });
    const { sendQuery, towns } = await startFaultGraph(cleanup, inTurn(breakConnection, entities), retrying);
    const { data } = await sendQuery('{ organization(id: "1") { slogan } }');
    expect(data).toEqual({ organization: { slogan: 'Go' } });
    expect(towns.requests).toHaveLength(2);
  });
});

describe('a request is not sent again', () => {
  it.each<[string, Answer, string]>([
    ['after the beginning of an answer', answerPartly('{"data":{"towns":[{"na'), 'PARTNER_UNAVAILABLE'],
    ['after an answer that is not GraphQL', busy(200), 'PARTNER_INVALID_RESPONSE'],
    ['after 500', busy(500), 'PARTNER_UNAVAILABLE'],
    ['after 503 with Retry-After', busy(503, { 'retry-after': '30' }), 'PARTNER_UNAVAILABLE'],
    ['after 429', busy(429), 'PARTNER_UNAVAILABLE'],
    [
      'after GraphQL errors with 500',
      answerWith({ errors: [{ message: 'No.' }] }, {}, 500),
      'INTERNAL_SERVER_ERROR',
    ],
    [
      'after data with 503',
      answerWith({ data: { towns: null }, errors: [{ message: 'No.' }] }, {}, 503),
      'INTERNAL_SERVER_ERROR',
    ],
    [
      'after GraphQL errors with 503 and Retry-After',
      unable('PARTNER_UNAVAILABLE', 503),
      'PARTNER_UNAVAILABLE',
    ],
    [
      'after GraphQL errors with 504, when its time was over',
      unable('PARTNER_TIMEOUT', 504),
      'PARTNER_TIMEOUT',
    ],
  ])('%s', async (_what, fault, code) => {
    const { sendQuery, towns } = await startFaultGraph(cleanup, inTurn(fault, success), retrying);
    const { data, errors } = await sendQuery(query);
    expect(data).toEqual({ towns: null });
    expect(errors).toMatchObject([{ extensions: { code, partner: 'towns' } }]);
    expect(towns.requests).toHaveLength(1);
    expect((await sendQuery(query)).errors).toBeUndefined();
  });

  it('after a timeout', async () => {
    const { sendQuery, towns } = await startFaultGraph(cleanup, () => {}, { ...retrying, timeoutMs: 50 });
    const { errors } = await sendQuery(query);
    expect(errors).toMatchObject([{ extensions: { code: 'PARTNER_TIMEOUT' } }]);
    expect(towns.requests).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['when the connection breaks', breakConnection],
    ['after 503', busy(503)],
  ])('if it is a mutation, %s', async (_what, fault) => {
    const { sendQuery, towns } = await startFaultGraph(cleanup, inTurn(fault, success), retrying);
    const { data, errors } = await sendQuery(mutation);
    expect(data).toEqual({ rename: null });
    expect(errors).toMatchObject([{ path: ['rename'], extensions: { code: 'PARTNER_UNAVAILABLE' } }]);
    expect(towns.requests).toHaveLength(1);
  });
});

function answerPartly(text: string): Answer {
  return (_request, response) => {
    response
      .writeHead(200, { ...json, 'content-length': text.length + 100 })
      .write(text, () => response.destroy());
  };
}
