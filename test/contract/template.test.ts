import {
  expectCursorsChecked,
  expectCursorsOfEdges,
  expectIndexedReads,
  expectPageSizeChecked,
  expectPagesInOrder,
  expectPagesStable,
} from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { template } from '../../subgraphs/template/index.ts';
import { workshops } from '../../subgraphs/template/models/workshop.ts';
import { seed } from '../../subgraphs/template/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const MITACS = 'ror:00cjrc276';
const ATR = 'ror:01pe1d703';
const LIST = `query ($filter: WorkshopFilter) {
  workshops(filter: $filter) { nodes { id } totalCount }
}`;
const WORKSHOPS_OF_HOST =
  'id workshops(first: 1) { nodes { id } totalCount pageInfo { hasNextPage endCursor } }';

let partner: TestSubgraph;

beforeAll(async () => {
  partner = await startTestSubgraph(template, {
    records: (database) => seed(database, { onProgress: () => {} }),
  });
});
afterAll(() => partner.close());

const workshopList = () => ({ subgraph: partner, field: 'workshops' });

/** Inserts copies of a workshop while an action runs. */
async function withCopies<Result>(
  copies: readonly { _id: string; heldOn?: string }[],
  action: () => Promise<Result>,
): Promise<Result> {
  const model = workshops(partner.database);
  const example = await model.findById('template:W-001').lean();
  await model.insertMany(copies.map((copy) => ({ ...example, ...copy })));
  try {
    return await action();
  } finally {
    await model.deleteMany({ _id: { $in: copies.map(({ _id }) => _id) } });
  }
}

async function numbers(filter: Record<string, unknown> | null): Promise<string[]> {
  const { nodes, totalCount } = (await partner.data(LIST, { filter })).workshops;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }: { id: string }) => id.slice('template:'.length));
}

describe('one workshop', () => {
  it('has all known values, in the language of the argument or the request', async () => {
    const query = `{ workshop(id: "template:W-001") {
      id title fr: title(lang: FR) host { id } heldOn seats source { partner recordId updatedAt importedAt }
    } }`;
    expect(await partner.data(query)).toEqual({
      workshop: {
        id: 'template:W-001',
        title: 'Writing a research proposal',
        fr: 'Rédiger une proposition de recherche',
        host: { id: MITACS },
        heldOn: '2026-03-12',
        seats: 40,
        source: {
          partner: 'template',
          recordId: 'SAMPLE-W-001',
          updatedAt: '2026-09-01T12:00:00.000Z',
          importedAt: '2026-09-02T02:00:00.000Z',
        },
      },
    });
    const french = await partner.query(query, {}, { 'accept-language': 'fr-CA' });
    expect(french.data.workshop.title).toBe('Rédiger une proposition de recherche');
  });

  it('falls back to English, and has null for an unknown number of seats', async () => {
    expect(await partner.data('{ workshop(id: "template:W-002") { title(lang: FR) seats } }')).toEqual({
      workshop: { title: 'Robots that help at home', seats: null },
    });
  });

  it('is null for an unknown id, and rejects a malformed one', async () => {
    expect(await partner.data('{ workshop(id: "template:W-999") { id } }')).toEqual({ workshop: null });
    for (const id of ['W-001', 'template:', 'mitacs:W-001', '{"$gt":""}']) {
      expect(await partner.firstError('query ($id: ID!) { workshop(id: $id) { id } }', { id })).toMatchObject(
        {
          message: expect.stringMatching(/^"id" must be an identifier such as template:/),
          extensions: { code: 'BAD_USER_INPUT', argument: 'id', received: id },
        },
      );
    }
  });

  it('resolves references in one command, null for an unknown or a malformed id', async () => {
    const ids = ['template:W-003', 'template:W-999', '💥'];
    let found: unknown;
    const commands = await partner.commandsOf(async () => {
      found = await partner.entities('Workshop', ids, 'id seats');
    });
    expect(found).toEqual([{ id: 'template:W-003', seats: 25 }, null, null]);
    expect(commands).toEqual(['find']);
  });

  it('resolves 150 references in one command', async () => {
    const ids = Array.from({ length: 150 }, (_, index) => `template:MANY-${index}`);
    const commands = await withCopies(
      ids.map((_id) => ({ _id })),
      () => partner.commandsOf(() => partner.entities('Workshop', ids, 'id seats')),
    );
    expect(commands).toEqual(['find']);
  });
});

describe('the list', () => {
  it('has the newest first, and by id within a day', () =>
    expectPagesInOrder(
      workshopList(),
      ['W-002', 'W-003', 'W-001'].map((number) => `template:${number}`),
    ));

  it('has in each edge the cursor after which the next page continues', () =>
    expectCursorsOfEdges(workshopList()));

  it('rejects a page size that is not from 1 to 100', () => expectPageSizeChecked(workshopList()));

  it('rejects a malformed cursor, and one of another list', () =>
    expectCursorsChecked(workshopList(), [
      { subgraph: partner, field: 'workshops', of: { __typename: 'Organization', id: MITACS } },
    ]));

  it('has no gaps and no repetitions when workshops are inserted between two pages', async () => {
    const model = workshops(partner.database);
    const example = await model.findById('template:W-001').lean();
    await expectPagesStable(workshopList(), {
      first: 1,
      insert: async (pagesRead) => {
        await model.create({ ...example, _id: `template:NEWER-${pagesRead}`, heldOn: '2026-12-31' });
        await model.create({ ...example, _id: `template:OLDER-${pagesRead}`, heldOn: '2020-01-01' });
        return [`template:OLDER-${pagesRead}`];
      },
    });
    await model.deleteMany({ _id: /ER-/ });
  });

  it.each<[string, Record<string, unknown> | null, string[]]>([
    ['no filter', null, ['W-002', 'W-003', 'W-001']],
    ['null for each filter', { host: null, heldOn: null, updatedSince: null }, ['W-002', 'W-003', 'W-001']],
    ['host', { host: [ATR] }, ['W-002']],
    ['no host', { host: [] }, []],
    ['day', { heldOn: { from: '2026-03-12', to: '2026-06-03' } }, ['W-001']],
    ['an open range', { heldOn: { from: '2026-03-13' } }, ['W-002', 'W-003']],
    ['change', { updatedSince: '2026-09-01T12:00:00.001Z' }, []],
    ['both', { host: [MITACS], heldOn: { from: '2026-06-04' } }, ['W-003']],
  ])('filters by %s', async (_, filter, found) => {
    expect(await numbers(filter)).toEqual(found);
  });

  it.each<[string, Record<string, unknown>]>([
    ['filter.host[0]', { host: ['Mitacs'] }],
    ['filter.heldOn.from', { heldOn: { from: '2026-02-30' } }],
    ['filter.heldOn', { heldOn: { from: '2026-02-02', to: '2026-02-01' } }],
    ['filter.updatedSince', { updatedSince: '2026-02-30' }],
  ])('rejects a wrong %s: %j', async (argument, filter) => {
    expect(await partner.firstError(LIST, { filter })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });
});

describe("an organization's workshops", () => {
  it('are a page for many organizations in one command, and the counts in another', async () => {
    let found: unknown;
    const commands = await partner.commandsOf(async () => {
      found = await partner.entities('Organization', [MITACS, 'sgc:3520005', ATR], WORKSHOPS_OF_HOST);
    });
    expect(found).toMatchObject([
      {
        id: MITACS,
        workshops: { nodes: [{ id: 'template:W-003' }], totalCount: 2, pageInfo: { hasNextPage: true } },
      },
      { id: 'sgc:3520005', workshops: { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false } } },
      { id: ATR, workshops: { nodes: [{ id: 'template:W-002' }], totalCount: 1 } },
    ]);
    expect(commands).toEqual(['aggregate', 'aggregate']);
  });

  it('continue after a cursor', async () => {
    const [first] = await partner.entities('Organization', [MITACS], WORKSHOPS_OF_HOST);
    const after = first.workshops.pageInfo.endCursor;
    const [next] = await partner.entities(
      'Organization',
      [MITACS],
      `workshops(first: 1, after: "${after}") { nodes { id } }`,
    );
    expect(next.workshops.nodes).toEqual([{ id: 'template:W-001' }]);
  });
});

it.each<[string, Record<string, unknown>]>([
  ['no filter', {}],
  ['host', { host: [MITACS] }],
  ['heldOn', { heldOn: { from: '2026-06-01' } }],
  ['updatedSince', { updatedSince: '2026-09-01T00:00:00Z' }],
])('scans no collection for the list and its count by %s', async (_, filter) => {
  expect(await expectIndexedReads(partner, LIST, { filter })).toHaveLength(2);
});

it("scans no collection for organizations' workshops and their counts", async () => {
  const query = `query ($references: [_Any!]!) {
    _entities(representations: $references) { ... on Organization { ${WORKSHOPS_OF_HOST} } }
  }`;
  const references = [{ __typename: 'Organization', id: MITACS }];
  expect(await expectIndexedReads(partner, query, { references })).toHaveLength(2);
});
