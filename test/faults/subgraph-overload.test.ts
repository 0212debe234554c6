import { type RunningSubgraph, startSubgraph } from '@passerelle/kit';
import { sendQuery } from '@passerelle/kit/testing';
import { afterEach, expect, it } from 'vitest';
import { type EmbeddedDatabase, openTemporaryDatabase } from '../../database/index.ts';
import { Cleanup } from '../../gateway/gateway.fixture.ts';
import { createSignal } from '../../gateway/partners.fixture.ts';
import { template } from '../../subgraphs/template/index.ts';

const cleanup = new Cleanup();
afterEach(() => cleanup.run());

/** A subgraph whose field `workshop` waits until the test ends it. */
async function startWaiting(settings: { concurrency: number; queue: number }) {
  const engine: EmbeddedDatabase = await openTemporaryDatabase();
  cleanup.add(() => engine.close());
  const end = createSignal();
  let running = 0;
  const workshop = async () => {
    running += 1;
    await end.sent;
    return null;
  };
  const resolvers = { ...template.resolvers, Query: { ...queryOf(template.resolvers), workshop } };
  const config = { host: '127.0.0.1', port: 0, mongodbUri: engine.uri, ...settings };
  const subgraph: RunningSubgraph = await startSubgraph({ ...template, resolvers }, config, () => {});
  cleanup.add(() => subgraph.close());
  return { url: subgraph.url, end, running: () => running };
}

function queryOf(resolvers: object): object {
  return (resolvers as { readonly Query: object }).Query;
}

const query = '{ workshop(id: "template:W-001") { id } }';

it('answers 503 with Retry-After when too many requests wait, while its health stays good', async () => {
  const { url, end, running } = await startWaiting({ concurrency: 2, queue: 3 });
  const accepted = Array.from({ length: 5 }, () => sendQuery(url, query));
  await expect.poll(running).toBe(2);
  const rejected = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'fr' },
    body: JSON.stringify({ query }),
  });
  expect(rejected.status).toBe(503);
  expect(rejected.headers.get('retry-after')).toBe('1');
  expect(await rejected.json()).toEqual({
    errors: [
      {
        message: 'Ce partenaire a trop de requêtes pour l’instant.',
        extensions: { code: 'PARTNER_UNAVAILABLE' },
      },
    ],
  });
  expect((await fetch(new URL('/health/ready', url))).status).toBe(200);
  expect(running()).toBe(2);
  end.send();
  for (const answer of await Promise.all(accepted)) expect(answer.data).toEqual({ workshop: null });
});

it('starts no work for a client that disconnected while it waited', async () => {
  const { url, end, running } = await startWaiting({ concurrency: 1, queue: 3 });
  const first = sendQuery(url, query);
  await expect.poll(running).toBe(1);
  const client = new AbortController();
  const waiting = fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: client.signal,
  });
  const last = sendQuery(url, '{ workshops { totalCount } }');
  client.abort();
  await expect(waiting).rejects.toThrow('aborted');
  end.send();
  await Promise.all([first, last]);
  expect(running()).toBe(1);
});
