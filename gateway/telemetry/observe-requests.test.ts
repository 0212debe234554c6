import { createHash } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMemoryKeyStore, storedKey } from '../access/callers/keys/memory-key-store.fixture.ts';
import { createSecret } from '../access/callers/keys/secret.ts';
import {
  Cleanup,
  composeSupergraph,
  federated,
  type GatewayUnderTest,
  startTestGateway,
} from '../gateway.fixture.ts';
import { createSignal, type StubPartner, startPartner, startStubPartner } from '../partners.fixture.ts';
import { collectLines, type LogLines } from './log-lines.fixture.ts';

const greeterSdl = federated('type Query { hello(name: String): String }');
const brokenSdl = federated('type Query { broken: String }');
const cleanup = new Cleanup();
let lines: LogLines;
let test: GatewayUnderTest;
let greeter: StubPartner;
let waiting = createSignal();

beforeAll(async () => {
  greeter = await startPartner(greeterSdl, {
    Query: {
      hello: (_parent: unknown, { name }: { name?: string }) => {
        if (name === 'nobody') {
          waiting.send();
          return new Promise(() => {});
        }
        return `Hello ${name}`;
      },
    },
  });
  cleanup.add(() => greeter.stop());
  const broken = await startStubPartner((_request, response) => {
    response.writeHead(400).end('no');
  });
  cleanup.add(() => broken.stop());
  lines = collectLines();
  test = await startTestGateway(
    cleanup,
    composeSupergraph({
      greeter: { sdl: greeterSdl, url: greeter.url },
      broken: { sdl: brokenSdl, url: broken.url },
    }),
    { log: lines.log },
  );
});
afterAll(() => cleanup.run());

describe('the log line of a request', () => {
  it('has the operation, the caller, the cost and the partners, and no values of the request', async () => {
    const query = 'query Greet($name: String) { hello(name: $name) broken }';
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await test.sendQuery(query, {
      variables: { name: 'Zoë Secretive' },
      headers: { 'x-request-id': 'one', traceparent },
    });
    const line = await lines.find({ requestId: 'one', level: 'info' });
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      service: 'gateway',
      message: 'A request was answered.',
      requestId: 'one',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      operationName: 'Greet',
      document: createHash('sha256').update(query).digest('hex'),
      caller: 'anonymous',
      cost: expect.any(Number),
      status: 200,
      isAbandoned: false,
      errors: { PARTNER_INVALID_RESPONSE: 1 },
      durationMs: expect.any(Number),
      busyMs: expect.any(Number),
      partners: {
        greeter: { status: 'ok', durationMs: expect.any(Number) },
        broken: { status: 'invalid', durationMs: expect.any(Number) },
      },
    });
    expect(lines.texts.join('')).not.toContain('Secretive');
  });

  it.each([
    ['a field that is not there', { query: '{ nope }' }, { GRAPHQL_VALIDATION_FAILED: 1 }],
    ['a body without a query', {}, { BAD_REQUEST: 1 }],
    ['a key that is not known', { query: '{ hello }' }, { UNAUTHENTICATED: 1 }],
  ])('counts the code of a rejected request: %s', async (name, body, errors) => {
    const id = name.replaceAll(' ', '-');
    const response = await fetch(test.gateway.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-request-id': id,
        ...(name.includes('key') && { 'x-api-key': 'psk_wrong' }),
      },
      body: JSON.stringify(body),
    });
    await response.text();
    expect(await lines.find({ requestId: id })).toMatchObject({ status: response.status, errors });
  });

  it('names a caller by the name of its key', async () => {
    const secret = createSecret();
    const keyStore = createMemoryKeyStore(storedKey(secret, { name: 'dashboard' }));
    const own = collectLines();
    const { sendQuery } = await startTestGateway(
      cleanup,
      composeSupergraph({ greeter: { sdl: greeterSdl, url: greeter.url } }),
      { log: own.log, keyStore },
    );
    await sendQuery('{ hello }', { headers: { 'x-api-key': secret.secret, 'x-request-id': 'signed-in' } });
    expect(await own.find({ requestId: 'signed-in' })).toMatchObject({ caller: 'dashboard', status: 200 });
    expect(own.texts.join('')).not.toContain(secret.secret);
  });

  it('is written when the client disconnected, too', async () => {
    waiting = createSignal();
    const { port } = test.gateway;
    const socket = connect(port, 'localhost');
    const body = JSON.stringify({ query: '{ hello(name: "nobody") }' });
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nX-Request-Id: gone\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await waiting.sent;
    socket.destroy();
    expect(await lines.find({ requestId: 'gone' })).toMatchObject({ isAbandoned: true });
  });

  it('is not written at a higher log level', async () => {
    const quiet = collectLines('warn');
    quiet.log({ level: 'info', message: 'A request was answered.' });
    quiet.log({ level: 'warn', message: 'Look here.' });
    expect(quiet.texts).toHaveLength(1);
    expect(await quiet.find({ level: 'warn' })).toMatchObject({ message: 'Look here.' });
  });
});

describe('the trace of a request', () => {
  it('continues in requests to partners, with another span id and the same trace state', async () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    await test.sendQuery('{ hello }', { headers: { traceparent, tracestate: 'vendor=1' } });
    const sent = greeter.requests.at(-1)?.headers;
    expect(sent?.['traceparent']).toMatch(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[\da-f]{16}-01$/);
    expect(sent?.['traceparent']).not.toBe(traceparent);
    expect(sent?.['tracestate']).toBe('vendor=1');
  });

  it.each(['nonsense', '00-00000000000000000000000000000000-00f067aa0ba902b7-01', undefined])(
    'is a new one, not recorded, when the caller says %s',
    async (traceparent) => {
      const id = `new-trace-${traceparent ?? 'none'}`;
      await test.sendQuery('{ hello }', {
        headers: { 'x-request-id': id, ...(traceparent && { traceparent }) },
      });
      const sent = String(greeter.requests.at(-1)?.headers['traceparent']);
      expect(sent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-00$/);
      expect(sent).not.toContain('0000000000000000');
      const { traceId } = await lines.find({ requestId: id });
      expect(sent.split('-')[1]).toBe(traceId);
    },
  );
});
