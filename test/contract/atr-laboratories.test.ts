import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atr } from '../../subgraphs/international/atr/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { ATR, aLaboratory, anExchange, insertAtr, WATERLOO } from './atr-records.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(atr, {
    records: (db) =>
      insertAtr(db, {
        laboratories: [
          aLaboratory('lab-past', {
            name: { en: 'Media Laboratory', fr: null, ja: null },
            validFrom: '1995-01-01',
            validTo: '2001-12-31',
            fields: ['RDF508'],
          }),
          aLaboratory('lab-new', {
            name: { en: 'Brain Laboratory', fr: 'Laboratoire du cerveau', ja: '脳情報研究所' },
            acronym: 'BRL',
            theme: { en: 'decoding' },
            validFrom: '2013-01-01',
            fields: ['RDF301', 'RDF102'],
            source: {
              partner: 'atr',
              recordId: 'lab-new',
              updatedAt: new Date('2026-06-01T00:00:00.000Z'),
              importedAt: new Date('2026-06-02T02:00:00.000Z'),
            },
          }),
          aLaboratory('lab-unknown', { name: { en: 'Android Laboratory' }, fields: ['RDF203'] }),
        ],
        exchanges: [
          anExchange('EX-2024-001', { laboratoryId: 'atr:lab-new', arrivesOn: '2024-05-01' }),
          anExchange('EX-2025-001', { laboratoryId: 'atr:lab-new', arrivesOn: '2025-05-01' }),
          anExchange('EX-2025-002', { laboratoryId: 'atr:lab-new', kind: 'RESEARCH_VISIT' }),
          anExchange('EX-2025-003', { laboratoryId: 'atr:lab-unknown' }),
        ],
      }),
  });
});

afterAll(() => subgraph?.close());

describe('Query.laboratory', () => {
  it('gives a laboratory whole', async () => {
    const { data, errors } = await subgraph.query(`{
      laboratory(id: "atr:lab-new") {
        id name acronym theme validFrom validTo
        fields { scheme code label }
        organization { id }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.laboratory).toEqual({
      id: 'atr:lab-new',
      name: 'Brain Laboratory',
      acronym: 'BRL',
      theme: 'decoding',
      validFrom: '2013-01-01',
      validTo: null,
      fields: [
        { scheme: 'CRDC', code: 'RDF301', label: 'Basic medicine and life sciences' },
        { scheme: 'CRDC', code: 'RDF102', label: 'Computer and information sciences' },
      ],
      organization: { id: ATR },
      source: {
        partner: 'atr',
        recordId: 'lab-new',
        updatedAt: '2026-06-01T00:00:00.000Z',
        importedAt: '2026-06-02T02:00:00.000Z',
      },
    });
  });

  it('is null for an id that no laboratory has', async () => {
    const { data, errors } = await subgraph.query('{ laboratory(id: "atr:lab-nowhere") { id } }');
    expect(errors).toBeUndefined();
    expect(data.laboratory).toBeNull();
  });

  it.each(['', 'lab-new', 'ror:01pe1d703', 'atr:', 'atr:-x', '{"$gt":""}', '🚀'])(
    'refuses %j as an id',
    async (id) => {
      const { errors } = await subgraph.query('query ($id: ID!) { laboratory(id: $id) { id } }', { id });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    },
  );
});

describe('Query.laboratories', () => {
  const idsOf = async (args: string) => {
    const { data, errors } = await subgraph.query(`{ laboratories${args} { id } }`);
    expect(errors).toBeUndefined();
    return data.laboratories.map(({ id }: { id: string }) => id);
  };

  it('lists those open today by name, an unknown end being no end', async () => {
    expect(await idsOf('')).toEqual(['atr:lab-unknown', 'atr:lab-new']);
  });

  it.each([
    ['2013-01-01', ['atr:lab-unknown', 'atr:lab-new']],
    ['2012-12-31', ['atr:lab-unknown']],
    ['2001-12-31', ['atr:lab-unknown', 'atr:lab-past']],
    ['2002-01-01', ['atr:lab-unknown']],
    ['1986-01-01', ['atr:lab-unknown']],
    ['1985-12-31', []],
  ])('lists those open on %s', async (day, expected) => {
    expect(await idsOf(`(on: "${day}")`)).toEqual(expected);
  });

  it('lists every laboratory that ever was when closed ones are asked for', async () => {
    expect(await idsOf('(includeClosed: true)')).toEqual(['atr:lab-unknown', 'atr:lab-new', 'atr:lab-past']);
  });

  it('takes a division to hold its groups', async () => {
    expect(await idsOf('(field: "RDF102")')).toEqual(['atr:lab-new']);
    expect(await idsOf('(field: "RDF20-21")')).toEqual(['atr:lab-unknown']);
    expect(await idsOf('(field: "RDF50", includeClosed: true)')).toEqual(['atr:lab-past']);
    expect(await idsOf('(field: "RDF40", includeClosed: true)')).toEqual([]);
  });

  it('lists those changed since a moment, the moment included', async () => {
    expect(await idsOf('(updatedSince: "2026-06-01T00:00:00Z")')).toEqual(['atr:lab-new']);
    expect(await idsOf('(updatedSince: "2026-06-01T00:00:00.001Z")')).toEqual([]);
  });

  it.each([
    ['on: "2026-02-30"', 'on'],
    ['on: "today", includeClosed: true', 'on'],
    ['field: "RDF999"', 'field'],
    ['field: ""', 'field'],
    ['field: "$where"', 'field'],
    ['updatedSince: "2026-06-01"', 'updatedSince'],
  ])('refuses %s by name', async (args, argument) => {
    const { errors } = await subgraph.query(`{ laboratories(${args}) { id } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('a laboratory’s name', () => {
  const query = (lang: string) => `{ laboratory(id: "atr:lab-new") { name${lang} theme${lang} } }`;

  it.each([
    ['(lang: FR)', 'Laboratoire du cerveau'],
    ['(lang: JA)', '脳情報研究所'],
    ['(lang: EN)', 'Brain Laboratory'],
  ])('comes in the language of %s, the theme in the one that exists', async (lang, name) => {
    const { data } = await subgraph.query(query(lang), {}, { 'accept-language': 'en' });
    expect(data.laboratory).toEqual({ name, theme: 'decoding' });
  });

  it.each([
    ['fr-CA,en;q=0.5', 'Laboratoire du cerveau'],
    ['ja', '脳情報研究所'],
    ['de', 'Brain Laboratory'],
  ])('comes in the language of the request: %s', async (header, name) => {
    const { data } = await subgraph.query(query(''), {}, { 'accept-language': header });
    expect(data.laboratory.name).toBe(name);
  });
});

describe('Laboratory.exchanges', () => {
  it('pages, filters and counts the exchanges of each laboratory', async () => {
    const { data, errors } = await subgraph.query(`{
      laboratories {
        id
        exchanges(filter: { kind: [INDUSTRIAL_INTERNSHIP] }, first: 1) {
          nodes { id }
          totalCount
          pageInfo { hasNextPage }
        }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.laboratories).toEqual([
      {
        id: 'atr:lab-unknown',
        exchanges: { nodes: [{ id: 'atr:EX-2025-003' }], totalCount: 1, pageInfo: { hasNextPage: false } },
      },
      {
        id: 'atr:lab-new',
        exchanges: { nodes: [{ id: 'atr:EX-2025-001' }], totalCount: 2, pageInfo: { hasNextPage: true } },
      },
    ]);
  });

  it('goes on behind a cursor of the same list', async () => {
    const page = (after: string | null) =>
      subgraph.query(
        `query ($after: String) { laboratory(id: "atr:lab-new") {
          exchanges(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasPreviousPage } }
        } }`,
        { after },
      );
    const first = (await page(null)).data.laboratory.exchanges;
    const second = (await page(first.pageInfo.endCursor)).data.laboratory.exchanges;
    expect([first, second].flatMap((list) => list.nodes.map(({ id }: { id: string }) => id))).toEqual([
      'atr:EX-2025-001',
      'atr:EX-2025-002',
      'atr:EX-2024-001',
    ]);
    expect(second.pageInfo.hasPreviousPage).toBe(true);
  });
});

describe('references', () => {
  const query = `query ($representations: [_Any!]!) {
    _entities(representations: $representations) {
      __typename
      ... on Laboratory { name }
      ... on Organization { id laboratories { id } }
    }
  }`;

  it('resolve laboratories in their order, null for ids unknown, malformed or no text', async () => {
    const { data, errors } = await subgraph.query(query, {
      representations: ['atr:lab-past', 'atr:lab-nowhere', '$where', { $gt: '' }, 'atr:lab-new'].map(
        (id) => ({
          __typename: 'Laboratory',
          id,
        }),
      ),
    });
    expect(errors).toBeUndefined();
    expect(data._entities).toEqual([
      { __typename: 'Laboratory', name: 'Media Laboratory' },
      null,
      null,
      null,
      { __typename: 'Laboratory', name: 'Brain Laboratory' },
    ]);
  });

  it('give ATR its laboratories, open or closed, and others none', async () => {
    const { data } = await subgraph.query(query, {
      representations: [WATERLOO, ATR].map((id) => ({ __typename: 'Organization', id })),
    });
    expect(data._entities).toEqual([
      { __typename: 'Organization', id: WATERLOO, laboratories: [] },
      {
        __typename: 'Organization',
        id: ATR,
        laboratories: [{ id: 'atr:lab-unknown' }, { id: 'atr:lab-new' }, { id: 'atr:lab-past' }],
      },
    ]);
  });
});
