import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atr } from '../../subgraphs/international/atr/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { aLaboratory, anExchange, insertAtr } from './atr-records.ts';

let subgraph: TestSubgraph;

const onDay = (n: number, arrivesOn: string) =>
  anExchange(`EX-2025-${String(n).padStart(3, '0')}`, { arrivesOn, laboratoryId: 'atr:lab-irc' });

beforeAll(async () => {
  // Many share a day, so that pages end among equals.
  const exchanges = Array.from({ length: 30 }, (_, n) => onDay(n, `2025-0${1 + (n % 3)}-15`));
  subgraph = await startTestSubgraph(atr, {
    records: (db) => insertAtr(db, { laboratories: [aLaboratory('lab-irc')], exchanges }),
  });
});

afterAll(() => subgraph?.close());

const askPage = (first: number, after: string | null = null) =>
  subgraph.query(
    `query ($first: Int!, $after: String) {
      exchanges(first: $first, after: $after) {
        nodes { id arrivesOn }
        edges { cursor node { id } }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`,
    { first, after },
  );

async function readAll(first: number, between: (page: number) => Promise<void> = async () => {}) {
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 1; ; page++) {
    const { data, errors } = await askPage(first, after);
    expect(errors).toBeUndefined();
    ids.push(...data.exchanges.nodes.map(({ id }: { id: string }) => id));
    if (!data.exchanges.pageInfo.hasNextPage) return ids;
    after = data.exchanges.pageInfo.endCursor;
    await between(page);
  }
}

describe('pages of exchanges', () => {
  it.each([1, 7, 30, 100])('of %i hold every exchange once, newest arrival first', async (first) => {
    const ids = await readAll(first);
    expect(new Set(ids).size).toBe(30);
    expect(ids).toHaveLength(30);
    expect(ids.slice(0, 2)).toEqual(['atr:EX-2025-002', 'atr:EX-2025-005']);
    expect(ids.at(-1)).toBe('atr:EX-2025-027');
  });

  it('say where they stand', async () => {
    const { data } = await askPage(7);
    const { edges, nodes, pageInfo } = data.exchanges;
    expect(edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(
      nodes.map(({ id }: { id: string }) => id),
    );
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[6].cursor,
    });
    const next = await askPage(30, edges[3].cursor);
    expect(next.data.exchanges.nodes).toHaveLength(26);
    expect(next.data.exchanges.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it.each([0, 101, -1])('of %i are refused', async (first) => {
    const { errors } = await askPage(first);
    expect(errors?.[0]?.message).toBe(`"first" must be a whole number from 1 to 100, but got ${first}.`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
  });

  it('go on behind no cursor of another list, nor behind a garbled one', async () => {
    const { data } = await subgraph.query(
      '{ laboratory(id: "atr:lab-irc") { exchanges(first: 1) { pageInfo { endCursor } } } }',
    );
    const foreign = data.laboratory.exchanges.pageInfo.endCursor;
    const right = (await askPage(1)).data.exchanges.pageInfo.endCursor;
    const operator = Buffer.from('["exchanges/ARRIVES_ON_DESC",{"$gt":""},"x"]').toString('base64url');
    for (const cursor of [foreign, operator, right.slice(0, -4), '', 'null', '🚀', 'x'.repeat(10_000)]) {
      const { errors } = await askPage(1, cursor);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  });

  it('neither lose nor repeat an exchange while others arrive between them', async () => {
    const before = await readAll(100);
    const seen = await readAll(5, async (page) => {
      if (page > 3) return;
      await insertAtr(subgraph.database, {
        exchanges: [
          onDay(100 + page, '2025-02-15'),
          onDay(200 + page, '2026-01-01'),
          onDay(300 + page, '2024-01-01'),
        ],
      });
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(expect.arrayContaining(before));
    // What arrived behind the reader is read as well.
    expect(seen).toEqual(expect.arrayContaining(['atr:EX-2025-301', 'atr:EX-2025-302', 'atr:EX-2025-303']));
  });
});
