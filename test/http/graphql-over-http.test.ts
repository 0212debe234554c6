import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Cleanup, composeSupergraph, federated, startTestGateway } from '../../gateway/gateway.fixture.ts';
import { startPartner } from '../../gateway/partners.fixture.ts';

/** The audit of `graphql-http`: the requirements of the specification "GraphQL over HTTP", one request each. */

const rejectionsAre400 =
  'A rejected request has status 400 for every media type, so that monitors, proxies and clients that read only the ' +
  'status see it. For application/json the specification recommends 200, for clients that take any other status for a ' +
  'network fault; for application/graphql-response+json it recommends 400.';

/** Recommendations that are not followed, each with its reason. */
const notFollowed: Readonly<Record<string, string>> = {
  '572B': rejectionsAre400,
  FDE2: rejectionsAre400,
  '7B9B': rejectionsAre400,
};

const sdl = federated('type Query { hello(id: ID): String } type Mutation { greet: String }');

const cleanup = new Cleanup();
let url: string;
beforeAll(async () => {
  const partner = await startPartner(sdl, { Query: { hello: () => 'Hello' } });
  cleanup.add(() => partner.stop());
  const { gateway } = await startTestGateway(
    cleanup,
    composeSupergraph({ greeter: { sdl, url: partner.url } }),
  );
  url = gateway.url;
});
afterAll(() => cleanup.run());

/**
 * Adds to a GET the header that a page of another site cannot set without a preflight. The specification does not define
 * it, so the audit does not send it.
 */
function askWithPreflight(address: string, request: RequestInit = {}): Promise<Response> {
  const headers = new Headers(request.headers);
  if ((request.method ?? 'GET') === 'GET') headers.set('apollo-require-preflight', 'true');
  return fetch(address, { ...request, headers });
}

const audits = serverAudits({ url: () => url, fetchFn: askWithPreflight });

it.each(audits)('$id: $name', async ({ id, fn }) => {
  const result = await fn();
  const { status, reason } = { reason: undefined, ...result };
  expect({ status, reason }).toEqual(
    id in notFollowed
      ? { status: 'warn', reason: 'Response status code is not 200' }
      : { status: 'ok', reason: undefined },
  );
});

it('lists only exceptions that are in the audit', () => {
  const known = audits.map(({ id }) => id);
  expect(known).toEqual(expect.arrayContaining(Object.keys(notFollowed)));
});

const json = { 'content-type': 'application/json' };

it('reads a body that starts with a byte order mark', async () => {
  const body = `\uFEFF${JSON.stringify({ query: '{ hello }' })}`;
  const response = await fetch(url, { method: 'POST', headers: json, body });
  expect(await response.json()).toMatchObject({ data: { hello: 'Hello' } });
});

it.each([
  [undefined, 200, 'application/json; charset=utf-8'],
  ['application/graphql-response+json', 200, 'application/graphql-response+json; charset=utf-8'],
  [
    'application/graphql-response+json, application/json;q=0.9',
    200,
    'application/graphql-response+json; charset=utf-8',
  ],
  ['application/json, application/graphql-response+json;q=0.5', 200, 'application/json; charset=utf-8'],
  ['image/png', 406, 'application/json; charset=utf-8'],
])('answers a request that accepts %s with status %d and type %s', async (accept, status, type) => {
  const headers = accept === undefined ? json : { ...json, accept };
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query: '{ hello }' }),
  });
  expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({ status, type });
  await response.text();
});
