import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { techPark } from '../../subgraphs/regional/tech-park/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { aChallenge, aMembership, insertPark } from './tech-park-records.ts';

const LUMINA = 'neq:1143920115';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(techPark, {
    records: (db) =>
      insertPark(db, {
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
          aChallenge('C-0001', { postedOn: '2025-01-01', memberId: 'techpark:M-001' }),
          aChallenge('C-0002', { postedOn: '2025-02-01', memberId: 'techpark:M-001', status: 'MATCHED' }),
          aChallenge('C-0003', { postedOn: '2025-03-01', memberId: 'techpark:M-001' }),
          aChallenge('C-0004', { postedOn: '2025-04-01', memberId: 'techpark:M-002' }),
        ],
      }),
  });
});

afterAll(() => subgraph?.close());

describe('Query.parkMember', () => {
  it('gives a membership whole', async () => {
    const { data, errors } = await subgraph.query(`{
      parkMember(id: "techpark:M-001") {
        id category sectors premises employees researchStaff joinedOn leftOn agreementEndsOn
        organization { id }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.parkMember).toEqual({
      id: 'techpark:M-001',
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

  it('is null where nothing is known, and for an id that no membership has', async () => {
    const { data, errors } = await subgraph.query(`{
      parkMember(id: "techpark:M-002") { premises employees researchStaff leftOn agreementEndsOn }
      absent: parkMember(id: "techpark:M-999") { id }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      parkMember: {
        premises: null,
        employees: null,
        researchStaff: null,
        leftOn: null,
        agreementEndsOn: null,
      },
      absent: null,
    });
  });

  it.each(['', 'M-001', 'techpark:', 'techpark:m-001', 'ror:01pe1d703', '{"$gt":""}'])(
    'refuses %j as an id',
    async (id) => {
      const { errors } = await subgraph.query('query ($id: ID!) { parkMember(id: $id) { id } }', { id });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    },
  );
});

describe('Query.parkMembers', () => {
  const ask = (filter: unknown) =>
    subgraph.query(
      'query ($filter: ParkMemberFilter) { parkMembers(filter: $filter) { nodes { id } totalCount } }',
      {
        filter,
      },
    );

  const [first, second, third, fourth] = [1, 2, 3, 4].map((n) => `techpark:M-00${n}`);

  it.each([
    ['no filter', null, [first, second, third, fourth]],
    ['categories', { category: ['STARTUP', 'RESEARCH_CENTRE'] }, [first, second]],
    ['any of its sectors', { sector: ['ELECTRONICS', 'LIFE_SCIENCES'] }, [first, second]],
    ['an empty list, which nothing is in', { sector: [] }, []],
    ['membership on the day that one leaves and one joins', { memberOn: '2014-06-30' }, [first, second]],
    ['membership on the day after', { memberOn: '2014-07-01' }, [second]],
    ['membership before any', { memberOn: '2000-01-01' }, []],
    ['a change since', { updatedSince: '2026-07-01T09:30:00Z' }, [third]],
    ['a name without its accents', { text: 'eclairage LUMINA' }, [first, third]],
    ['beginnings of words', { text: 'bor' }, [second]],
    ['a street', { text: 'einstein' }, [first]],
    ['an emoji', { text: '🚀' }, [first]],
    ['a name written right to left', { text: 'الضوء' }, [fourth]],
    ['a text that looks like an operator', { text: '$where' }, [second]],
    ['another', { text: '{"$gt": ""}' }, []],
    ['a text without a word', { text: '---' }, []],
    ['a blank text, which is no condition', { text: '  ' }, [first, second, third, fourth]],
    ['a long text', { text: 'lumina '.repeat(1_429) }, [first, third]],
    ['a long word', { text: 'x'.repeat(10_000) }, []],
    ['several conditions', { text: 'lumina', memberOn: '2026-01-01', category: ['COMPANY'] }, [third]],
  ])('filters by %s, in the order of ids', async (_, filter, expected) => {
    const { data, errors } = await ask(filter);
    expect(errors).toBeUndefined();
    expect(data.parkMembers.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
    expect(data.parkMembers.totalCount).toBe(expected.length);
  });

  it.each([
    [{ memberOn: '2026-02-30' }, 'filter.memberOn'],
    [{ updatedSince: '2026-01-01' }, 'filter.updatedSince'],
  ])('refuses %j by the name of what is wrong in it', async (filter, argument) => {
    const { errors } = await ask(filter);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each([{ text: { $gt: '' } }, { sector: [{ $ne: null }] }, { category: ['BANK'] }])(
    'refuses %j, which is no value of its type',
    async (filter) => {
      expect((await ask(filter)).errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    },
  );
});

describe('ParkMembership.challenges', () => {
  it('pages, filters and counts the challenges of each member, newest first', async () => {
    const { data, errors } = await subgraph.query(`{
      parkMembers(first: 2) { nodes {
        all: challenges(first: 2) { nodes { id } totalCount pageInfo { hasNextPage } }
        open: challenges(status: [OPEN]) { nodes { id } totalCount }
        none: challenges(status: []) { totalCount }
      } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.parkMembers.nodes).toEqual([
      {
        all: {
          nodes: [{ id: 'techpark:C-0003' }, { id: 'techpark:C-0002' }],
          totalCount: 3,
          pageInfo: { hasNextPage: true },
        },
        open: { nodes: [{ id: 'techpark:C-0003' }, { id: 'techpark:C-0001' }], totalCount: 2 },
        none: { totalCount: 0 },
      },
      {
        all: { nodes: [{ id: 'techpark:C-0004' }], totalCount: 1, pageInfo: { hasNextPage: false } },
        open: { nodes: [{ id: 'techpark:C-0004' }], totalCount: 1 },
        none: { totalCount: 0 },
      },
    ]);
  });

  it('goes on behind a cursor, and refuses a page of none', async () => {
    const page = (first: number, after: string | null) =>
      subgraph.query(
        `query ($first: Int!, $after: String) { parkMember(id: "techpark:M-001") {
          challenges(first: $first, after: $after) { nodes { id } pageInfo { endCursor } }
        } }`,
        { first, after },
      );
    const { endCursor } = (await page(2, null)).data.parkMember.challenges.pageInfo;
    expect((await page(2, endCursor)).data.parkMember.challenges.nodes).toEqual([{ id: 'techpark:C-0001' }]);
    expect((await page(0, null)).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'first',
    });
  });
});

describe('references', () => {
  const ask = async (typename: string, ids: readonly unknown[], selection: string) => {
    const { data, errors } = await subgraph.query(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${selection} } } }`,
      { of: ids.map((id) => ({ __typename: typename, id })) },
    );
    expect(errors).toBeUndefined();
    return data._entities;
  };

  it('resolve memberships in their order, null for an id that none has', async () => {
    const ids = ['techpark:M-003', 'nonsense', { $gt: '' }, 'techpark:M-999', 'techpark:M-001'];
    expect(await ask('ParkMembership', ids, 'id joinedOn')).toEqual([
      { id: 'techpark:M-003', joinedOn: '2020-01-15' },
      null,
      null,
      null,
      { id: 'techpark:M-001', joinedOn: '2012-03-01' },
    ]);
  });

  it('give an organization its latest membership, and null where it never had one', async () => {
    expect(
      await ask('Organization', [LUMINA, 'ror:00cjrc276', { $gt: '' }], 'parkMembership { id joinedOn }'),
    ).toEqual([
      { parkMembership: { id: 'techpark:M-003', joinedOn: '2020-01-15' } },
      { parkMembership: null },
      { parkMembership: null },
    ]);
  });
});
