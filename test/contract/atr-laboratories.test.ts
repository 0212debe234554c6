import { expectPagesInOrder } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ATR, aLaboratory, anExchange, startAtr, WATERLOO } from './atr.fixture.ts';

let atr: TestSubgraph;

beforeAll(async () => {
  atr = await startAtr({
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
  });
});
afterAll(() => atr.close());

describe('one laboratory', () => {
  it('has all values of its record', async () => {
    const { laboratory } = await atr.data(`{
      laboratory(id: "atr:lab-new") {
        id name acronym theme validFrom validTo
        fields { scheme code label }
        organization { id }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(laboratory).toEqual({
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

  it('is null for an unknown id', async () => {
    expect(await atr.data('{ laboratory(id: "atr:lab-nowhere") { id } }')).toEqual({ laboratory: null });
  });

  it.each(['', 'lab-new', 'ror:01pe1d703', 'atr:', 'atr:-x', '{"$gt":""}', '🚀'])(
    'rejects the malformed id %j',
    async (id) => {
      const error = await atr.firstError('query ($id: ID!) { laboratory(id: $id) { id } }', { id });
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    },
  );

  const namesOf = (lang: string) => `{ laboratory(id: "atr:lab-new") { name${lang} theme${lang} } }`;

  it.each([
    ['(lang: FR)', 'Laboratoire du cerveau'],
    ['(lang: JA)', '脳情報研究所'],
    ['(lang: EN)', 'Brain Laboratory'],
  ])('has its name in the language of %s, its theme in the only one that exists', async (lang, name) => {
    const { data } = await atr.query(namesOf(lang), {}, { 'accept-language': 'en' });
    expect(data.laboratory).toEqual({ name, theme: 'decoding' });
  });

  it.each([
    ['fr-CA,en;q=0.5', 'Laboratoire du cerveau'],
    ['ja', '脳情報研究所'],
    ['de', 'Brain Laboratory'],
  ])('has its name in the language of the request: %s', async (header, name) => {
    const { data } = await atr.query(namesOf(''), {}, { 'accept-language': header });
    expect(data.laboratory.name).toBe(name);
  });
});

describe('the list', () => {
  async function idsOf(args: string): Promise<string[]> {
    const { laboratories } = await atr.data(`{ laboratories${args} { id } }`);
    return laboratories.map(({ id }: { id: string }) => id);
  }

  it('has the laboratories that are open today, by name; an unknown last day counts as open', async () => {
    expect(await idsOf('')).toEqual(['atr:lab-unknown', 'atr:lab-new']);
  });

  it.each([
    ['2013-01-01', ['atr:lab-unknown', 'atr:lab-new']],
    ['2012-12-31', ['atr:lab-unknown']],
    ['2001-12-31', ['atr:lab-unknown', 'atr:lab-past']],
    ['2002-01-01', ['atr:lab-unknown']],
    ['1986-01-01', ['atr:lab-unknown']],
    ['1985-12-31', []],
  ])('has those that were open on %s', async (day, expected) => {
    expect(await idsOf(`(on: "${day}")`)).toEqual(expected);
  });

  it('has every laboratory, open or closed, with includeClosed', async () => {
    expect(await idsOf('(includeClosed: true)')).toEqual(['atr:lab-unknown', 'atr:lab-new', 'atr:lab-past']);
  });

  it('filters by field of research; a division includes its groups', async () => {
    expect(await idsOf('(field: "RDF102")')).toEqual(['atr:lab-new']);
    expect(await idsOf('(field: "RDF20-21")')).toEqual(['atr:lab-unknown']);
    expect(await idsOf('(field: "RDF50", includeClosed: true)')).toEqual(['atr:lab-past']);
    expect(await idsOf('(field: "RDF40", includeClosed: true)')).toEqual([]);
  });

  it('filters by change since a moment, inclusive', async () => {
    expect(await idsOf('(updatedSince: "2026-06-01T00:00:00Z")')).toEqual(['atr:lab-new']);
    expect(await idsOf('(updatedSince: "2026-06-01")')).toEqual(['atr:lab-new']);
    expect(await idsOf('(updatedSince: "2026-06-01T00:00:00.001Z")')).toEqual([]);
    expect(await idsOf('(updatedSince: "2026-06-02")')).toEqual([]);
  });

  it('treats null as no condition', async () => {
    expect(await idsOf('(on: null, field: null, updatedSince: null)')).toEqual(await idsOf(''));
  });

  it.each([
    ['on', 'on: "2026-02-30"'],
    ['on', 'on: "today", includeClosed: true'],
    ['field', 'field: "RDF999"'],
    ['field', 'field: ""'],
    ['field', 'field: "$where"'],
    ['updatedSince', 'updatedSince: "2026-06-31"'],
  ])('rejects a wrong %s: %s', async (argument, args) => {
    const error = await atr.firstError(`{ laboratories(${args}) { id } }`);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe("a laboratory's exchanges", () => {
  it('are a page, a count and a filter for each laboratory', async () => {
    const { laboratories } = await atr.data(`{
      laboratories {
        id
        exchanges(filter: { kind: [INDUSTRIAL_INTERNSHIP] }, first: 1) {
          nodes { id }
          totalCount
          pageInfo { hasNextPage }
        }
      }
    }`);
    expect(laboratories).toEqual([
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

  it('are paged by arrival, newest first, and by id within a day', () =>
    expectPagesInOrder(
      { subgraph: atr, field: 'exchanges', of: { __typename: 'Laboratory', id: 'atr:lab-new' } },
      ['atr:EX-2025-001', 'atr:EX-2025-002', 'atr:EX-2024-001'],
      [1, 2, 100],
    ));
});

describe('references', () => {
  it('resolve laboratories in their order, null for an unknown or a malformed id', async () => {
    const keys = ['atr:lab-past', 'atr:lab-nowhere', '$where', { id: { $gt: '' } }, 'atr:lab-new'];
    expect(await atr.entities('Laboratory', keys, '__typename name')).toEqual([
      { __typename: 'Laboratory', name: 'Media Laboratory' },
      null,
      null,
      null,
      { __typename: 'Laboratory', name: 'Brain Laboratory' },
    ]);
  });

  it("list ATR's laboratories, open or closed, and none for another organization", async () => {
    expect(await atr.entities('Organization', [WATERLOO, ATR], 'id laboratories { id }')).toEqual([
      { id: WATERLOO, laboratories: [] },
      {
        id: ATR,
        laboratories: [{ id: 'atr:lab-unknown' }, { id: 'atr:lab-new' }, { id: 'atr:lab-past' }],
      },
    ]);
  });
});
