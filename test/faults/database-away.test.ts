import { type LogEntry, type RunningSubgraph, startSubgraph } from '@passerelle/kit';
import { sendQuery } from '@passerelle/kit/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedDatabase, openTemporaryDatabase } from '../../database/index.ts';
import { template } from '../../subgraphs/template/index.ts';

const query = '{ workshops { totalCount } }';
const unavailable = (message: string) => ({
  status: 503,
  errors: [{ message, extensions: { code: 'PARTNER_UNAVAILABLE' } }],
});

let engine: EmbeddedDatabase;
let subgraph: RunningSubgraph;
const log: LogEntry[] = [];

beforeEach(async () => {
  log.length = 0;
  engine = await openTemporaryDatabase();
  const config = { host: '127.0.0.1', port: 0, mongodbUri: engine.uri };
  subgraph = await startSubgraph(template, config, (entry) => log.push(entry));
});
afterEach(async () => {
  await subgraph.close();
  await engine.close();
});

it('fails fast with a named error, and says so in its health and once in its log', async () => {
  expect((await sendQuery(subgraph.url, query)).data).toEqual({ workshops: { totalCount: 0 } });
  process.kill(engine.pid, 'SIGKILL');
  await engine.crashed;
  // The driver notices the broken connections.
  await expect.poll(() => subgraph.database.readyState, { timeout: 3_000 }).toBe(0);
  for (let turn = 0; turn < 10; turn += 1) {
    expect(await sendQuery(subgraph.url, query)).toEqual(
      unavailable('The database of this partner does not answer at the moment.'),
    );
  }
  expect(await sendQuery(subgraph.url, query, {}, { 'accept-language': 'fr' })).toEqual(
    unavailable('La base de données de ce partenaire ne répond pas pour l’instant.'),
  );
  const health = await fetch(new URL('/health/ready', subgraph.url));
  expect([health.status, await health.json()]).toEqual([503, { status: 'database unavailable' }]);
  expect((await fetch(new URL('/health/live', subgraph.url))).status).toBe(200);
  expect(log.filter(({ level }) => level !== 'info')).toEqual([
    { level: 'warn', message: 'The database does not answer. Requests fail until it does.' },
  ]);
});

it('fails the whole answer when the database is lost during a request', async () => {
  const requests = Array.from({ length: 20 }, () =>
    sendQuery(
      subgraph.url,
      `{ ${Array.from({ length: 50 }, (_, n) => `a${n}: workshops { totalCount }`).join(' ')} }`,
    ),
  );
  process.kill(engine.pid, 'SIGKILL');
  const answers = await Promise.all(requests);
  for (const { status, data, errors } of answers) {
    expect(status === 200 ? data : errors).toMatchObject(
      status === 200 ? { a0: { totalCount: 0 } } : [{ extensions: { code: 'PARTNER_UNAVAILABLE' } }],
    );
  }
  expect(answers.some(({ status }) => status === 503)).toBe(true);
  expect(log.filter(({ level }) => level === 'error')).toEqual([]);
});
