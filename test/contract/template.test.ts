import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { template } from '../../subgraphs/template/index.ts';
import { workshops } from '../../subgraphs/template/models/workshops.ts';
import { seed } from '../../subgraphs/template/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const MITACS = 'ror:00cjrc276';
const ATR = 'ror:01pe1d703';
const LIST = `query ($filter: WorkshopFilter, $first: Int! = 25, $after: String) {
  workshops(filter: $filter, first: $first, after: $after) {
    nodes { id }
    edges { cursor }
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const WORKSHOPS_OF = `query ($refs: [_Any!]!, $first: Int! = 1, $after: String) {
  _entities(representations: $refs) {
    ... on Organization { id workshops(first: $first, after: $after) { nodes { id } totalCount pageInfo { hasNextPage endCursor } } }
  }
}`;

let partner: TestSubgraph;

beforeAll(async () => {
  partner = await startTestSubgraph(template, {
    records: (database) => seed(database, { onProgress: () => {} }),
  });
});
afterAll(() => partner.close());

async function data(query: string, variables: Record<string, unknown> = {}) {
  const answer = await partner.ask(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

async function refusal(query: string, variables: Record<string, unknown>) {
  const { errors } = await partner.ask(query, variables);
  return errors?.[0];
}

async function numbers(variables: Record<string, unknown>): Promise<string[]> {
  const { nodes, totalCount } = (await data(LIST, variables)).workshops;
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }: { id: string }) => id.slice('template:'.length));
}

describe('one workshop', () => {
  it('has everything that is known of it, in the language asked for', async () => {
    const query = `{ workshop(id: "template:W-001") {
      id title fr: title(lang: FR) host { id } heldOn seats source { partner recordId updatedAt importedAt }
    } }`;
    expect(await data(query)).toEqual({
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
    const french = await partner.ask(query, {}, { 'accept-language': 'fr-CA' });
    expect(french.data.workshop.title).toBe('Rédiger une proposition de recherche');
  });

  it('falls back to English, and has null for a number of seats that is not known', async () => {
    expect(await data('{ workshop(id: "template:W-002") { title(lang: FR) seats } }')).toEqual({
      workshop: { title: 'Robots that help at home', seats: null },
    });
  });

  it('is null for an unknown id, and refuses a malformed one', async () => {
    expect(await data('{ workshop(id: "template:W-999") { id } }')).toEqual({ workshop: null });
    for (const id of ['W-001', 'template:', 'mitacs:W-001', '{"$gt":""}']) {
      expect(await refusal('query ($id: ID!) { workshop(id: $id) { id } }', { id })).toMatchObject({
        message: expect.stringMatching(/^"id" must be an identifier such as template:/),
        extensions: { code: 'BAD_USER_INPUT', argument: 'id', received: id },
      });
    }
  });

  it('resolves references in one command, null for an unknown or a malformed id', async () => {
    const refs = ['template:W-003', 'template:W-999', '💥'].map((id) => ({ __typename: 'Workshop', id }));
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Workshop { id seats } } }`;
    expect((await data(query, { refs }))._entities).toEqual([
      { id: 'template:W-003', seats: 25 },
      null,
      null,
    ]);
    expect(await partner.commandsOf(() => partner.ask(query, { refs }))).toEqual(['find']);
  });

  it('resolves more references than a first batch holds in one command', async () => {
    const model = workshops(partner.database);
    const example = await model.findById('template:W-001').lean();
    const ids = Array.from({ length: 150 }, (_, index) => `template:MANY-${index}`);
    await model.insertMany(ids.map((_id) => ({ ...example, _id })));
    const refs = ids.map((id) => ({ __typename: 'Workshop', id }));
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Workshop { id seats } } }`;
    const commands = await partner.commandsOf(() => partner.ask(query, { refs }));
    await model.deleteMany({ _id: { $in: ids } });
    expect(commands).toEqual(['find']);
  });
});

describe('the list', () => {
  it('has the newest first, and by id within a day', async () => {
    expect(await numbers({})).toEqual(['W-002', 'W-003', 'W-001']);
  });

  it.each<[string, Record<string, unknown> | null, string[]]>([
    ['no filter', null, ['W-002', 'W-003', 'W-001']],
    ['host', { host: [ATR] }, ['W-002']],
    ['no host', { host: [] }, []],
    ['day', { heldOn: { from: '2026-03-12', to: '2026-06-03' } }, ['W-001']],
    ['an open range', { heldOn: { from: '2026-03-13' } }, ['W-002', 'W-003']],
    ['change', { updatedSince: '2026-09-01T12:00:00.001Z' }, []],
    ['both', { host: [MITACS], heldOn: { from: '2026-06-04' } }, ['W-003']],
  ])('filters by %s', async (_, filter, found) => {
    expect(await numbers({ filter })).toEqual(found);
  });

  it.each<[string, Record<string, unknown>]>([
    ['first', { first: 0 }],
    ['first', { first: 101 }],
    ['first', { first: -1 }],
    ['after', { after: 'rubbish' }],
    ['filter.host[0]', { filter: { host: ['Mitacs'] } }],
    ['filter.heldOn.from', { filter: { heldOn: { from: '2026-02-30' } } }],
    ['filter.heldOn', { filter: { heldOn: { from: '2026-02-02', to: '2026-02-01' } } }],
    ['filter.updatedSince', { filter: { updatedSince: '2026-02-01' } }],
  ])('refuses a bad %s: %j', async (argument, variables) => {
    expect(await refusal(LIST, variables)).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument },
    });
  });

  it('neither loses nor repeats a workshop when others are inserted between two pages', async () => {
    const model = workshops(partner.database);
    const example = await model.findById('template:W-001').lean();
    const first = (await data(LIST, { first: 1 })).workshops;
    await model.create({ ...example, _id: 'template:NEWER', heldOn: '2026-12-31' });
    await model.create({ ...example, _id: 'template:OLDER', heldOn: '2020-01-01' });
    const rest = (await data(LIST, { after: first.pageInfo.endCursor })).workshops;
    await model.deleteMany({ _id: { $in: ['template:NEWER', 'template:OLDER'] } });
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(rest.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(
      ['W-002', 'W-003', 'W-001', 'OLDER'].map((number) => `template:${number}`),
    );
  });
});

describe("an organization's workshops", () => {
  const refs = [MITACS, 'sgc:3520005', ATR].map((id) => ({ __typename: 'Organization', id }));

  it('gives a page for many organizations in one command, and the counts in another', async () => {
    let found: unknown;
    const commands = await partner.commandsOf(async () => {
      found = (await data(WORKSHOPS_OF, { refs }))._entities;
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

  it('goes on behind a cursor, and refuses one of the list of all workshops', async () => {
    const [mitacs] = (await data(WORKSHOPS_OF, { refs }))._entities;
    const after = mitacs.workshops.pageInfo.endCursor;
    const [next] = (await data(WORKSHOPS_OF, { refs, after }))._entities;
    expect(next.workshops.nodes).toEqual([{ id: 'template:W-001' }]);
    const foreign = (await data(LIST)).workshops.pageInfo.endCursor;
    expect(await refusal(WORKSHOPS_OF, { refs, after: foreign })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
    });
  });
});

it.each<[string, Record<string, unknown>]>([
  [LIST, {}],
  [LIST, { filter: { host: [MITACS] } }],
  [LIST, { filter: { heldOn: { from: '2026-06-01' } } }],
  [LIST, { filter: { updatedSince: '2026-09-01T00:00:00Z' } }],
  [WORKSHOPS_OF, { refs: [{ __typename: 'Organization', id: MITACS }] }],
])('scans no collection: %.20s %j', async (query, variables) => {
  const plans = await partner.plansOf(() => partner.ask(query, variables));
  expect(plans).toHaveLength(2);
  for (const { stages } of plans) expect(stages).not.toContain('COLLSCAN');
});

it('answers the query of its README as the README says', async () => {
  const readme = await readFile(new URL('../../subgraphs/template/README.md', import.meta.url), 'utf8');
  const [, query = '', answer = ''] =
    /\n( {4}\{ workshops.*\n)\nanswers\n\n((?: {4}.*\n)+)/u.exec(readme) ?? [];
  expect(await data(query)).toEqual(JSON.parse(answer));
});
