import { expectPageSizeChecked, expectPagesInOrder, type PagedList } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { aChallenge, aMembership, startTechPark } from './tech-park.fixture.ts';

const LUMINA = 'neq:1143920115';
const LIST = 'query ($filter: ParkMemberFilter) { parkMembers(filter: $filter) { nodes { id } totalCount } }';

let techPark: TestSubgraph;

beforeAll(async () => {
  techPark = await startTechPark({
    memberships: [
      aMembership('M-001', {
        name: 'Éclairage Lumina 🚀',
        organizationId: LUMINA,
        category: 'STARTUP',
        sectors: ['OPTICS_PHOTONICS', 'ELECTRONICS'],
        premises: '2740, rue Einstein',
        employees: 12,
        researchStaff: 5,
        joinedOn: '2012-03-01',
        leftOn: '2014-06-30',
        agreementEndsOn: '2014-12-31',
      }),
      aMembership('M-002', {
        name: 'Boréal $where',
        category: 'RESEARCH_CENTRE',
        sectors: ['LIFE_SCIENCES'],
        joinedOn: '2014-06-30',
      }),
      aMembership('M-003', {
        name: 'Éclairage Lumina',
        organizationId: LUMINA,
        joinedOn: '2020-01-15',
        source: {
          partner: 'tech-park',
          recordId: 'SAMPLE-M-003',
          updatedAt: new Date('2026-07-01T09:30:00.000Z'),
          importedAt: new Date('2026-07-02T02:00:00.000Z'),
        },
      }),
      aMembership('M-004', { name: 'مختبر الضوء' }),
    ],
    challenges: [
      aChallenge('C-0001', { postedOn: '2025-01-01', memberId: 'tech-park:M-001' }),
      aChallenge('C-0002', { postedOn: '2025-02-01', memberId: 'tech-park:M-001', status: 'MATCHED' }),
      aChallenge('C-0003', { postedOn: '2025-03-01', memberId: 'tech-park:M-001' }),
      aChallenge('C-0004', { postedOn: '2025-04-01', memberId: 'tech-park:M-002' }),
    ],
  });
});
afterAll(() => techPark.close());

describe('one membership', () => {
  it('has all values of its record, and links by id', async () => {
    const { parkMember } = await techPark.data(`{
      parkMember(id: "tech-park:M-001") {
        id category sectors premises employees researchStaff joinedOn leftOn agreementEndsOn
        organization { id }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(parkMember).toEqual({
      id: 'tech-park:M-001',
      category: 'STARTUP',
      sectors: ['OPTICS_PHOTONICS', 'ELECTRONICS'],
      premises: '2740, rue Einstein',
      employees: 12,
      researchStaff: 5,
      joinedOn: '2012-03-01',
      leftOn: '2014-06-30',
      agreementEndsOn: '2014-12-31',
      organization: { id: LUMINA },
      source: {
        partner: 'tech-park',
        recordId: 'SAMPLE-M-001',
        updatedAt: '2026-01-10T08:00:00.000Z',
        importedAt: '2026-01-11T02:00:00.000Z',
      },
    });
  });

  it('has null for values that are not known', async () => {
    const { parkMember } = await techPark.data(
      '{ parkMember(id: "tech-park:M-002") { premises employees researchStaff leftOn agreementEndsOn } }',
    );
    expect(parkMember).toEqual({
      premises: null,
      employees: null,
      researchStaff: null,
      leftOn: null,
      agreementEndsOn: null,
    });
  });

  it('is null for an unknown id', async () => {
    expect(await techPark.data('{ parkMember(id: "tech-park:M-999") { id } }')).toEqual({ parkMember: null });
  });

  it.each(['', 'M-001', 'tech-park:', 'tech-park:M 001', 'ror:01pe1d703', '{"$gt":""}'])(
    'rejects the malformed id %j',
    async (id) => {
      const error = await techPark.firstError('query ($id: ID!) { parkMember(id: $id) { id } }', { id });
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    },
  );
});

describe('the list', () => {
  const [first, second, third, fourth] = [1, 2, 3, 4].map((number) => `tech-park:M-00${number}`);

  it.each<[string, Record<string, unknown> | null, unknown[]]>([
    ['no filter', null, [first, second, third, fourth]],
    ['a null condition', { sector: null, memberOn: null, text: null }, [first, second, third, fourth]],
    ['categories', { category: ['STARTUP', 'RESEARCH_CENTRE'] }, [first, second]],
    ['any of its sectors', { sector: ['ELECTRONICS', 'LIFE_SCIENCES'] }, [first, second]],
    ['an empty list, which matches nothing', { sector: [] }, []],
    [
      'membership on the last day of one and the first of another',
      { memberOn: '2014-06-30' },
      [first, second],
    ],
    ['membership on the day after', { memberOn: '2014-07-01' }, [second]],
    ['membership before any began', { memberOn: '2000-01-01' }, []],
    ['change since a moment', { updatedSince: '2026-07-01T09:30:00Z' }, [third]],
    ['a name without its accents', { text: 'eclairage LUMINA' }, [first, third]],
    ['the beginning of a word', { text: 'bor*' }, [second]],
    ['a street', { text: 'einstein' }, [first]],
    ['an emoji', { text: '🚀' }, [first]],
    ['a name written from right to left', { text: 'الضوء' }, [fourth]],
    ['a text that looks like an operator', { text: '$where' }, [second]],
    ['another such text', { text: '{"$gt": ""}' }, []],
    ['a text without a word', { text: '---' }, []],
    ['a blank text, which is no condition', { text: '  ' }, [first, second, third, fourth]],
    ['a long text', { text: 'lumina '.repeat(1_429) }, [first, third]],
    ['a long word', { text: 'x'.repeat(10_000) }, []],
    ['several conditions', { text: 'lumina', memberOn: '2026-01-01', category: ['COMPANY'] }, [third]],
  ])('filters by %s, in the order of ids', async (_, filter, expected) => {
    const { parkMembers } = await techPark.data(LIST, { filter });
    expect(parkMembers.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
    expect(parkMembers.totalCount).toBe(expected.length);
  });

  it.each([
    ['filter.memberOn', { memberOn: '2026-02-30' }],
    ['filter.updatedSince', { updatedSince: '2026-02-30' }],
  ])('rejects a wrong %s', async (argument, filter) => {
    const error = await techPark.firstError(LIST, { filter });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each([{ text: { $gt: '' } }, { sector: [{ $ne: null }] }, { category: ['BANK'] }])(
    'rejects %j, which is not of the type of the filter',
    async (filter) => {
      expect((await techPark.firstError(LIST, { filter }))?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );
});

describe("a member's challenges", () => {
  it('are a page, a count and a filter for each member, newest first', async () => {
    const { parkMembers } = await techPark.data(`{
      parkMembers(first: 2) { nodes {
        all: challenges(first: 2) { nodes { id } totalCount pageInfo { hasNextPage } }
        open: challenges(status: [OPEN]) { nodes { id } totalCount }
        none: challenges(status: []) { totalCount }
        any: challenges(status: null) { totalCount }
      } }
    }`);
    expect(parkMembers.nodes).toEqual([
      {
        all: {
          nodes: [{ id: 'tech-park:C-0003' }, { id: 'tech-park:C-0002' }],
          totalCount: 3,
          pageInfo: { hasNextPage: true },
        },
        open: { nodes: [{ id: 'tech-park:C-0003' }, { id: 'tech-park:C-0001' }], totalCount: 2 },
        none: { totalCount: 0 },
        any: { totalCount: 3 },
      },
      {
        all: { nodes: [{ id: 'tech-park:C-0004' }], totalCount: 1, pageInfo: { hasNextPage: false } },
        open: { nodes: [{ id: 'tech-park:C-0004' }], totalCount: 1 },
        none: { totalCount: 0 },
        any: { totalCount: 1 },
      },
    ]);
  });

  it('are paged', async () => {
    const of = { __typename: 'ParkMembership', id: 'tech-park:M-001' };
    const list: PagedList = { subgraph: techPark, field: 'challenges', of };
    await expectPagesInOrder(list, ['tech-park:C-0003', 'tech-park:C-0002', 'tech-park:C-0001'], [1, 2, 100]);
    await expectPageSizeChecked(list);
  });
});

describe('references', () => {
  it('resolve memberships in their order, null for an unknown or a malformed id', async () => {
    const keys = ['tech-park:M-003', 'nonsense', { id: { $gt: '' } }, 'tech-park:M-999', 'tech-park:M-001'];
    expect(await techPark.entities('ParkMembership', keys, 'id joinedOn')).toEqual([
      { id: 'tech-park:M-003', joinedOn: '2020-01-15' },
      null,
      null,
      null,
      { id: 'tech-park:M-001', joinedOn: '2012-03-01' },
    ]);
  });

  it('find the latest membership of an organization, null where it never had one', async () => {
    const keys = [LUMINA, 'ror:00cjrc276', { id: { $gt: '' } }];
    expect(await techPark.entities('Organization', keys, 'parkMembership { id joinedOn }')).toEqual([
      { parkMembership: { id: 'tech-park:M-003', joinedOn: '2020-01-15' } },
      { parkMembership: null },
      null,
    ]);
  });
});
