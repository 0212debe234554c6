import { setTimeout as delay } from 'node:timers/promises';
import type { SubgraphContext } from '@passerelle/kit';
import { watchCommands } from '@passerelle/kit/testing';
import type { Connection } from 'mongoose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { template } from '../../subgraphs/template/index.ts';
import { type Workshop, workshops } from '../../subgraphs/template/models/workshop.ts';
import { seed } from '../../subgraphs/template/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

/** Compares each of some workshops with two thousand others: several seconds for two thousand. */
const slowPipeline = (workshopCount: number) => [
  { $limit: workshopCount },
  {
    $lookup: {
      from: 'workshops',
      let: { id: '$_id' },
      pipeline: [{ $match: { $expr: { $gt: ['$_id', '$$id'] } } }, { $count: 'count' }],
      as: 'later',
    },
  },
  { $count: 'count' },
];

/** The loaders of the template, and a read that is as slow as its argument says. */
function createLoaders(database: Connection) {
  return {
    ...template.createLoaders(database, { isSignedIn: false }),
    compare: (workshopCount: number) => workshops(database).aggregate(slowPipeline(workshopCount)).exec(),
  };
}

/** Is as slow as the id says, and then reads once more. */
async function workshop(
  _: unknown,
  { id }: { readonly id: string },
  { loaders }: SubgraphContext<ReturnType<typeof createLoaders>>,
) {
  await loaders.compare(Number(id));
  return loaders.workshopById.load(id, new Set(['title']));
}

const { Query, ...otherResolvers } = template.resolvers as { readonly Query: object };
const slow = { ...template, createLoaders, resolvers: { ...otherResolvers, Query: { ...Query, workshop } } };

const QUERY = '{ workshop(id: "2000") { id } }';
const LIST =
  '{ workshops { totalCount nodes { id title host { id workshops { totalCount nodes { id } } } } } }';

let partner: TestSubgraph;

beforeAll(async () => {
  partner = await startTestSubgraph(slow, {
    records: async (database) => {
      await seed(database, { onProgress: () => {} });
      const example = await workshops(database).findById('template:W-001').lean<Workshop>();
      const copies = Array.from({ length: 2_000 }, (_, index) => ({
        ...example,
        _id: `template:C-${index}`,
      }));
      await workshops(database).collection.insertMany(copies as never[]);
    },
  });
});
afterAll(() => partner.close());

it.each([
  ['what the gateway has left', { 'passerelle-deadline-ms': '700' }, 700],
  ['the subgraph’s own maximum if the header is larger', { 'passerelle-deadline-ms': '99999999' }, 15_000],
  ['the subgraph’s own maximum without the header', {}, 15_000],
  [
    'the subgraph’s own maximum for a header that is not a number',
    { 'passerelle-deadline-ms': '1e3' },
    15_000,
  ],
])('limits every command to %s', async (_, headers, limit) => {
  const { result, commands } = await watchCommands(partner.database, () => partner.query(LIST, {}, headers));
  expect(result.errors).toBeUndefined();
  expect(commands).toHaveLength(4);
  for (const { maxTimeMS } of commands) {
    expect(maxTimeMS).toBeLessThanOrEqual(limit);
    expect(maxTimeMS).toBeGreaterThan(limit - 650);
  }
});

it('gives each command the time that is left', async () => {
  const headers = { 'passerelle-deadline-ms': '10000' };
  const { commands } = await watchCommands(partner.database, () =>
    partner.query('{ workshop(id: "100") { id } }', {}, headers),
  );
  const [first, second] = commands.map(({ maxTimeMS }) => Number(maxTimeMS));
  expect(first).toBeGreaterThan(9_000);
  expect(second).toBeLessThan((first ?? 0) - 20);
});

it.each([
  ['en', 'The time for this request is over.'],
  ['fr', 'Le temps accordé à cette requête est écoulé.'],
])('answers with a named error in the language %s when the time is over', async (language, message) => {
  const headers = { 'passerelle-deadline-ms': '200', 'accept-language': language };
  const { result, commands } = await watchCommands(partner.database, () =>
    partner.query(`{ workshops { totalCount } slow: workshop(id: "2000") { id } }`, {}, headers),
  );
  expect(result).toEqual({
    status: 504,
    errors: [{ message, extensions: { code: 'PARTNER_TIMEOUT' } }],
  });
  // The count, the slow read, and none after it.
  expect(commands.map((command) => Object.keys(command)[0])).toEqual(['aggregate', 'aggregate']);
  await expectNoReads();
});

it('starts no further command when the client has disconnected, and ends the one in progress', async () => {
  const { commands } = await watchCommands(partner.database, async () => {
    const client = new AbortController();
    const request = fetch(partner.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY }),
      signal: client.signal,
    });
    await expect.poll(() => readsInProgress()).toBe(1);
    client.abort();
    await expect(request).rejects.toThrow('aborted');
    await expectNoReads();
    // The second read would start within a turn of the event loop of the end of the first.
    await delay(50);
  });
  expect(commands.map((command) => Object.keys(command)[0])).toEqual(['aggregate']);
  expect(partner.problems).toEqual([]);
});

async function readsInProgress(): Promise<number> {
  const operations = await partner.database
    .getClient()
    .db('admin')
    .aggregate([{ $currentOp: {} }, { $match: { 'command.comment': /^passerelle/ } }])
    .toArray();
  return operations.length;
}

async function expectNoReads(): Promise<void> {
  // Without being ended, the read would take several seconds.
  await expect.poll(() => readsInProgress(), { timeout: 1_000 }).toBe(0);
}
