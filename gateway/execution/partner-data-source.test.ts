import { afterEach, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, federated, startTestGateway } from '../gateway.fixture.ts';
import { createSignal, type StubPartner, startPartner, startStubPartner } from '../partners.fixture.ts';

const sdl = federated('type Query { hello(name: String): String }');
const resolvers = { Query: { hello: (_: never, { name }: { name: string | null }) => `Hello ${name}` } };

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

async function startWith(greeter: StubPartner) {
  cleanup.add(() => greeter.stop());
  return startTestGateway(cleanup, composeSupergraph({ greeter: { sdl, url: greeter.url } }));
}

it('passes on the language, the request id and the trace, and nothing else of the caller’s headers', async () => {
  const greeter = await startPartner(sdl, resolvers);
  const { sendQuery } = await startWith(greeter);
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  await sendQuery('{ hello }', {
    headers: {
      'accept-language': 'fr-CA',
      'x-request-id': 'abc-1',
      traceparent,
      cookie: 'a=b',
      'x-anything': 'x',
    },
  });
  const headers = greeter.requests[0]?.headers ?? {};
  expect(headers).toMatchObject({
    'accept-language': 'fr-CA',
    'x-request-id': 'abc-1',
    traceparent: expect.stringMatching(/^00-4bf92f3577b34da6a3ce929d0e0e4736-[\da-f]{16}-01$/),
    'content-type': 'application/json',
  });
  expect(headers).not.toHaveProperty('cookie');
  expect(headers).not.toHaveProperty('x-anything');
});

it('sends the variables that the operation uses', async () => {
  const greeter = await startPartner(sdl, resolvers);
  const { sendQuery } = await startWith(greeter);
  const { data } = await sendQuery('query ($n: String) { hello(name: $n) }', {
    variables: { n: 'Zoë', other: 1 },
  });
  expect(data).toEqual({ hello: 'Hello Zoë' });
  expect(greeter.requests[0]?.body.variables).toEqual({ n: 'Zoë' });
});

it('keeps its connection for the next request', async () => {
  const greeter = await startPartner(sdl, resolvers);
  const { sendQuery } = await startWith(greeter);
  for (let count = 0; count < 5; count += 1) await sendQuery('{ hello }');
  expect(greeter.requests).toHaveLength(5);
  expect(greeter.connections()).toBe(1);
});

it('cancels its request when the client hangs up', async () => {
  const received = createSignal();
  const cancelled = createSignal();
  const greeter = await startStubPartner((_request, response) => {
    response.on('close', cancelled.send);
    received.send();
  });
  const { gateway, log } = await startWith(greeter);
  const client = new AbortController();
  const answer = fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ hello }"}',
    signal: client.signal,
  }).catch((error: unknown) => String(error));
  await received.sent;
  client.abort();
  expect(await answer).toContain('AbortError');
  await cancelled.sent;
  expect(log).toEqual([]);
});
