import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import { expectRecovered, query, startWith, validAnswer, withoutSlogans } from './invalid-answers.fixture.ts';
import { type Answer, answerWith, json, startFaultGraph } from './start-fault-graph.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

const entity = { slogan: 'Go' };
const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, '['));

describe('an answer that cannot be used makes all of its fields null', () => {
  it.each<[string, Answer]>([
    ['HTML', answerWith('<h1>Hello</h1>', { 'content-type': 'text/html' })],
    ['JSON without a content type', answerWith(validAnswer, { 'content-type': '' })],
    ['incomplete JSON', answerWith('{"data":{"_entities":[{"slogan":"Go"},{"slo')],
    ['an empty body', answerWith('')],
    ['no data and no errors', answerWith({ data: null })],
    ['too few entities', answerWith({ data: { _entities: [entity] } })],
    ['too many entities', answerWith({ data: { _entities: [entity, entity, entity] } })],
    ['every entity twice', answerWith({ data: { _entities: [entity, entity, entity, entity] } })],
    ['no list of entities', answerWith({ data: { _entities: { 0: entity, 1: entity } } })],
    [
      'a decompression bomb',
      (_, response) => void response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb),
    ],
    ['a megabyte of brackets', answerWith('['.repeat(1024 * 1024))],
    ['millions of empty lists', answerWith(`{"data":{"_entities":[${'[],'.repeat(4_500_000)}[]]}}`)],
    ['an answer that is not HTTP', (_, { socket }) => void socket?.end('220 smtp.example ESMTP\r\n\r\n')],
    [
      'a content length above the limit',
      (_, response) => response.writeHead(200, { ...json, 'content-length': 10 ** 12 }).flushHeaders(),
    ],
  ])('%s', async (_what, invalid) => {
    const graph = await startWith(cleanup, invalid);
    const { status, data, errors, extensions } = await graph.sendQuery(query);
    expect({ status, data }).toEqual({ status: 200, data: { organizations: withoutSlogans } });
    const error = { code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' };
    expect(errors).toMatchObject([
      { path: ['organizations', 0, 'slogan'], extensions: error },
      { path: ['organizations', 1, 'slogan'], extensions: error },
    ]);
    expect(extensions).toMatchObject({
      partners: { registry: { status: 'ok' }, towns: { status: 'invalid' } },
    });
    expect(JSON.stringify({ errors, extensions })).not.toMatch(/127\.0\.0\.1|undici|node:|HPE_/i);
    await expectRecovered(graph);
  });
});

describe('an answer that never ends', () => {
  it('is cancelled at the size limit', async () => {
    const chunk = Buffer.alloc(256 * 1024, ' ');
    const graph = await startWith(cleanup, (_request, response) => {
      response.writeHead(200, json);
      const send = () => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', send);
      send();
    });
    const { errors } = await graph.sendQuery('{ towns { name } }');
    expect(errors).toMatchObject([{ path: ['towns'], extensions: { code: 'PARTNER_INVALID_RESPONSE' } }]);
    await expectRecovered(graph);
  });

  it('counts against one memory limit with all answers that are being read', async () => {
    const chunk = Buffer.alloc(64 * 1024, ' ');
    let inProgress = 0;
    const graph = await startFaultGraph(
      cleanup,
      ({ body }, response) => {
        if (body.query.includes('_entities')) return answerWith(validAnswer)({ body, headers: {} }, response);
        inProgress += 1;
        response.writeHead(200, json);
        // A little less than the limit for one answer, then nothing more.
        for (let sent = 0; sent < 15; sent += 1) response.write(chunk);
      },
      { answerBytes: 1024 * 1024 },
    );
    // The limit for all answers is four times that of one: later answers are rejected while the first are still open.
    const client = new AbortController();
    const requests = Array.from({ length: 12 }, () =>
      fetch(graph.gateway.url, {
        method: 'POST',
        headers: json,
        body: '{"query":"{ towns { name } }"}',
        signal: client.signal,
      }).then((response) => response.json() as Promise<{ errors: Array<{ extensions: object }> }>),
    );
    const { errors } = await Promise.any(requests);
    expect(errors[0]?.extensions).toEqual({ code: 'PARTNER_INVALID_RESPONSE', partner: 'towns' });
    client.abort();
    await Promise.allSettled(requests);
    expect(inProgress).toBeGreaterThan(4);
    await expectRecovered(graph);
  });

  it('is cancelled at the deadline even if bytes still arrive', async () => {
    const sendSlowly = (response: Parameters<Answer>[1]) => {
      const timer = setInterval(() => response.write(' '), 5);
      response.on('close', () => clearInterval(timer));
    };
    const graph = await startWith(
      cleanup,
      (_request, response) => {
        response.writeHead(200, json);
        sendSlowly(response);
      },
      { timeoutMs: 100 },
    );
    const { data, errors } = await graph.sendQuery(query);
    expect(data).toEqual({ organizations: withoutSlogans });
    expect(errors?.[0]?.extensions).toEqual({ code: 'PARTNER_TIMEOUT', partner: 'towns' });
    await expectRecovered(graph);
  });
});

describe('an answer whose connection breaks', () => {
  it('counts as unavailable, and the part that arrived is not used', async () => {
    const graph = await startWith(cleanup, (_request, response) => {
      response.writeHead(200, { ...json, 'content-length': 1000 }).write('{"data":{"_entities":[');
      response.destroy();
    });
    const { data, errors } = await graph.sendQuery(query);
    expect(data).toEqual({ organizations: withoutSlogans });
    expect(errors?.[0]?.extensions).toEqual({ code: 'PARTNER_UNAVAILABLE', partner: 'towns' });
    await expectRecovered(graph);
  });
});

describe('errors that a partner reports', () => {
  it('are shortened to a readable length', async () => {
    const error = {
      message: 'No. '.repeat(5_000),
      path: Array.from({ length: 5_000 }, () => 'a'),
      extensions: { code: 'BAD_USER_INPUT', expected: { a: { b: { c: 1 } } }, received: 'x'.repeat(10_000) },
    };
    const graph = await startWith(
      cleanup,
      answerWith({ data: null, errors: Array.from({ length: 200 }, () => error) }),
    );
    const { errors } = await graph.sendQuery(query);
    expect(errors).toMatchObject([
      { message: error.message.slice(0, 2_000), path: ['organizations', 0, 'slogan'] },
      { message: error.message.slice(0, 2_000), path: ['organizations', 1, 'slogan'] },
    ]);
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      expected: { a: {} },
      received: `${'x'.repeat(100)}…`,
      partner: 'towns',
    });
    await expectRecovered(graph);
  });
});
