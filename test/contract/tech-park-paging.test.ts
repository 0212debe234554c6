import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { techPark } from '../../subgraphs/regional/tech-park/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { aChallenge, aMembership, insertPark } from './tech-park-records.ts';

let subgraph: TestSubgraph;

const member = (n: number) => aMembership(`M-${String(n).padStart(3, '0')}`);
const challenge = (n: number, postedOn: string) =>
  aChallenge(`C-${String(n).padStart(4, '0')}`, { postedOn, memberId: 'techpark:M-010' });

beforeAll(async () => {
  subgraph = await startTestSubgraph(techPark, {
    records: (db) =>
      insertPark(db, {
        // Every tenth number, so that others fit between; many challenges share a day.
        memberships: Array.from({ length: 20 }, (_, n) => member((n + 1) * 10)),
        challenges: Array.from({ length: 20 }, (_, n) => challenge((n + 1) * 10, `2025-0${1 + (n % 2)}-15`)),
      }),
  });
});

afterAll(() => subgraph?.close());

const askPage = (list: string, first: number, after: string | null = null) =>
  subgraph.query(
    `query ($first: Int!, $after: String) {
      list: ${list}(first: $first, after: $after) {
        nodes { id }
        edges { cursor }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`,
    { first, after },
  );

async function readAll(
  list: string,
  first: number,
  between: (page: number) => Promise<void> = async () => {},
) {
  const ids: string[] = [];
  let after: string | null = null;
  for (let page = 1; ; page++) {
    const { data, errors } = await askPage(list, first, after);
    expect(errors).toBeUndefined();
    ids.push(...data.list.nodes.map(({ id }: { id: string }) => id));
    if (!data.list.pageInfo.hasNextPage) return ids;
    after = data.list.pageInfo.endCursor;
    await between(page);
  }
}

describe.each([
  ['parkMembers', 'techpark:M-010', 'techpark:M-200'],
  ['challenges', 'techpark:C-0020', 'techpark:C-0190'],
])('pages of %s', (list, head, tail) => {
  it.each([1, 7, 20, 100])('of %i hold every record once, in order', async (first) => {
    const ids = await readAll(list, first);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
    expect([ids.at(0), ids.at(-1)]).toEqual([head, tail]);
  });

  it('say where they stand', async () => {
    const { edges, pageInfo } = (await askPage(list, 7)).data.list;
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: edges[0].cursor,
      endCursor: edges[6].cursor,
    });
    const last = (await askPage(list, 100, pageInfo.endCursor)).data.list;
    expect(last.nodes).toHaveLength(13);
    expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it.each([0, 101, -1])('of %i are refused', async (first) => {
    const { errors } = await askPage(list, first);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'first',
      received: first,
    });
  });

  it('go on behind no cursor of another list, nor behind a garbled one', async () => {
    const other = list === 'challenges' ? 'parkMembers' : 'challenges';
    const foreign = (await askPage(other, 1)).data.list.pageInfo.endCursor;
    const { data } = await subgraph.query(
      '{ parkMember(id: "techpark:M-010") { challenges(first: 1) { pageInfo { endCursor } } } }',
    );
    const child = data.parkMember.challenges.pageInfo.endCursor;
    for (const cursor of [foreign, child, '', 'null', '🚀', '{"$gt":""}', 'x'.repeat(10_000)]) {
      const { errors } = await askPage(list, 1, cursor);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'after' });
    }
  });
});

describe('while records are inserted between pages', () => {
  it('no member is lost and none comes twice', async () => {
    const before = await readAll('parkMembers', 100);
    const seen = await readAll('parkMembers', 4, async (page) => {
      if (page <= 3) await insertPark(subgraph.database, { memberships: [member(page), member(150 + page)] });
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(
      expect.arrayContaining([...before, 'techpark:M-151', 'techpark:M-152', 'techpark:M-153']),
    );
  });

  it('no challenge is lost and none comes twice', async () => {
    const before = await readAll('challenges', 100);
    const seen = await readAll('challenges', 4, async (page) => {
      if (page > 3) return;
      await insertPark(subgraph.database, {
        challenges: [challenge(page, '2026-01-01'), challenge(300 + page, '2025-01-15')],
      });
    });
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(
      expect.arrayContaining([...before, 'techpark:C-0301', 'techpark:C-0302', 'techpark:C-0303']),
    );
  });
});
