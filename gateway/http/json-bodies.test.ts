import { fastify } from 'fastify';
import { expect, it } from 'vitest';
import { addJsonBodies, parseBody } from './json-bodies.ts';

const padding = ' '.repeat(70_000);

/** Answers with whether the query was readable before `parseBody`, and with the query after it. */
async function post(payload: string) {
  const server = fastify({ logger: false });
  addJsonBodies(server);
  server.post('/', (request, reply) => {
    const wasParsed = (request.body as { query?: unknown }).query !== undefined;
    parseBody(server, request);
    return reply.send({ wasParsed, query: (request.body as { query?: unknown }).query });
  });
  const answer = await server.inject({
    method: 'POST',
    url: '/',
    headers: { 'content-type': 'application/json' },
    payload,
  });
  await server.close();
  return { status: answer.statusCode, ...(answer.json() as { wasParsed?: boolean; query?: unknown }) };
}

it('parses a short body when it has arrived', async () => {
  expect(await post('{ "query": "{ a }" }')).toEqual({ status: 200, wasParsed: true, query: '{ a }' });
});

it('parses a long body only when it is needed', async () => {
  const long = `{ "query": "{ a }"${padding} }`;
  expect(await post(long)).toEqual({ status: 200, wasParsed: false, query: '{ a }' });
});

it.each([
  ['a long body that is not JSON', `{ "query": ${padding}`],
  ['a short body that is not JSON', '{ "query": '],
  ['a long body that would change a prototype', `{ "query": "{ a }"${padding}, "__proto__": {} }`],
])('rejects %s', async (_name, body) => {
  expect((await post(body)).status).toBe(400);
});
