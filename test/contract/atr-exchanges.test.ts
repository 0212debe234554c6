import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atr } from '../../subgraphs/international/atr/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { ATR, aLaboratory, anExchange, insertAtr, KYOTO, WATERLOO } from './atr-records.ts';

const ANA = 'orcid:0000-0002-1825-0097';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(atr, {
    records: (db) =>
      insertAtr(db, {
        laboratories: [aLaboratory('lab-irc')],
        exchanges: [
          anExchange('EX-2025-001', {
            researcherId: ANA,
            laboratoryId: 'atr:lab-irc',
            placementId: 'mitacs:IT18063-02',
            permitExpiresOn: '2025-09-30',
            jointPublications: 2,
            arrivesOn: '2025-05-01',
            departsOn: '2025-08-31',
          }),
          anExchange('EX-2025-002', {
            direction: 'JAPAN_TO_CANADA',
            kind: 'RESEARCH_VISIT',
            researcherId: 'mitacs:R-00123',
            homeOrganizationId: KYOTO,
            hostOrganizationId: WATERLOO,
            arrivesOn: '2025-08-31',
            departsOn: '2025-12-20',
          }),
          anExchange('EX-2026-001', {
            kind: 'SUMMER_PROGRAM',
            researcherId: ANA,
            arrivesOn: '2026-06-01',
            departsOn: '2026-07-31',
            theme: { en: 'Avatars', fr: null },
            source: {
              partner: 'atr',
              recordId: 'SAMPLE-EX-2026-001',
              updatedAt: new Date('2026-07-01T09:30:00.000Z'),
              importedAt: new Date('2026-07-02T02:00:00.000Z'),
            },
          }),
        ],
      }),
  });
});

afterAll(() => subgraph?.close());

describe('Query.exchange', () => {
  it('gives an exchange whole, links as references', async () => {
    const { data, errors } = await subgraph.query(`{
      exchange(id: "atr:EX-2025-001") {
        id direction kind theme arrivesOn departsOn permitExpiresOn jointPublications
        researcher { id } homeOrganization { id } hostOrganization { id } placement { id }
        laboratory { id name }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.exchange).toEqual({
      id: 'atr:EX-2025-001',
      direction: 'CANADA_TO_JAPAN',
      kind: 'INDUSTRIAL_INTERNSHIP',
      theme: 'Gesture',
      arrivesOn: '2025-05-01',
      departsOn: '2025-08-31',
      permitExpiresOn: '2025-09-30',
      jointPublications: 2,
      researcher: { id: ANA },
      homeOrganization: { id: WATERLOO },
      hostOrganization: { id: ATR },
      placement: { id: 'mitacs:IT18063-02' },
      laboratory: { id: 'atr:lab-irc', name: 'Laboratory lab-irc' },
      source: {
        partner: 'atr',
        recordId: 'SAMPLE-EX-2025-001',
        updatedAt: '2026-01-10T08:00:00.000Z',
        importedAt: '2026-01-11T02:00:00.000Z',
      },
    });
  });

  it('is null where nothing is known, and for an id that no exchange has', async () => {
    const { data, errors } = await subgraph.query(`{
      exchange(id: "atr:EX-2026-001") { laboratory { id } placement { id } permitExpiresOn }
      absent: exchange(id: "atr:EX-1999-999") { id }
    }`);
    expect(errors).toBeUndefined();
    expect(data.exchange).toEqual({ laboratory: null, placement: null, permitExpiresOn: null });
    expect(data.absent).toBeNull();
  });

  it('refuses a malformed id by name', async () => {
    const { errors } = await subgraph.query('{ exchange(id: "mitacs:IT18063-02") { id } }');
    expect(errors?.[0]?.message).toBe(
      `"id" must be an identifier such as atr:EX-2024-017, but got 'mitacs:IT18063-02'.`,
    );
  });

  it('gives the theme in the language asked for, else in the one that exists', async () => {
    const { data } = await subgraph.query(
      `{ both: exchange(id: "atr:EX-2025-001") { theme en: theme(lang: EN) }
         one: exchange(id: "atr:EX-2026-001") { theme ja: theme(lang: JA) } }`,
      {},
      { 'accept-language': 'fr' },
    );
    expect(data).toEqual({
      both: { theme: 'Geste', en: 'Gesture' },
      one: { theme: 'Avatars', ja: 'Avatars' },
    });
  });
});

describe('Query.exchanges', () => {
  const ask = (filter: unknown) =>
    subgraph.query(
      'query ($filter: ExchangeFilter) { exchanges(filter: $filter) { nodes { id } totalCount } }',
      { filter },
    );

  const [first, second, third] = ['atr:EX-2025-001', 'atr:EX-2025-002', 'atr:EX-2026-001'];

  it.each([
    ['no filter', null, [third, second, first]],
    ['an empty filter', {}, [third, second, first]],
    ['a direction', { direction: ['JAPAN_TO_CANADA'] }, [second]],
    ['several kinds', { kind: ['SUMMER_PROGRAM', 'RESEARCH_VISIT'] }, [third, second]],
    ['an empty list, which nothing is in', { kind: [] }, []],
    ['a laboratory', { laboratory: ['atr:lab-irc'] }, [first]],
    ['a home', { homeOrganization: [KYOTO] }, [second]],
    ['a home by its web address', { homeOrganization: ['https://ror.org/02kpeqv85'] }, [second]],
    ['a host', { hostOrganization: [ATR] }, [third, first]],
    ['researchers', { researcher: [ANA, 'mitacs:R-00123'] }, [third, second, first]],
    ['an unknown researcher', { researcher: ['mitacs:R-99999'] }, []],
    ['a placement behind it', { hasPlacement: true }, [first]],
    ['no placement behind it', { hasPlacement: false }, [third, second]],
    ['arrival from a day', { arrivesOn: { from: '2025-08-31' } }, [third, second]],
    ['arrival up to a day', { arrivesOn: { to: '2025-08-31' } }, [second, first]],
    ['arrival on one day', { arrivesOn: { from: '2025-08-31', to: '2025-08-31' } }, [second]],
    ['presence on the day that one leaves and one comes', { presentOn: '2025-08-31' }, [second, first]],
    ['presence on a day between', { presentOn: '2026-01-01' }, []],
    ['a change since', { updatedSince: '2026-07-01T09:30:00.000Z' }, [third]],
    [
      'several conditions',
      { researcher: [ANA], arrivesOn: { from: '2025-01-01' }, hasPlacement: false },
      [third],
    ],
  ])('filters by %s, newest arrival first', async (_, filter, expected) => {
    const { data, errors } = await ask(filter);
    expect(errors).toBeUndefined();
    expect(data.exchanges.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
    expect(data.exchanges.totalCount).toBe(expected.length);
  });

  it.each([
    [{ laboratory: ['atr:lab-irc', 'irc'] }, 'filter.laboratory[1]'],
    [{ homeOrganization: ['ror:01pe1d704'] }, 'filter.homeOrganization[0]'],
    [{ hostOrganization: ['{"$gt":""}'] }, 'filter.hostOrganization[0]'],
    [{ researcher: ['orcid:0000-0002-1825-0098'] }, 'filter.researcher[0]'],
    [{ researcher: ['🚀'.repeat(5_000)] }, 'filter.researcher[0]'],
    [{ arrivesOn: { from: '2026-02-30' } }, 'filter.arrivesOn.from'],
    [{ arrivesOn: { from: '2026-02-01', to: '2026-01-01' } }, 'filter.arrivesOn'],
    [{ presentOn: '31-01-2026' }, 'filter.presentOn'],
    [{ updatedSince: 'yesterday' }, 'filter.updatedSince'],
  ])('refuses what is wrong in a filter by its name, %#', async (filter, argument) => {
    const { errors } = await ask(filter);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(errors?.[0]?.message.length).toBeLessThan(300);
  });

  it('takes no operator in place of a value', async () => {
    const { errors } = await ask({ laboratory: [{ $gt: '' }] });
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
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

  it('resolve exchanges in their order, null for an id that none has', async () => {
    expect(
      await ask('Exchange', ['atr:EX-2026-001', 'nonsense', { $ne: null }, 'atr:EX-2025-001'], 'id kind'),
    ).toEqual([
      { id: 'atr:EX-2026-001', kind: 'SUMMER_PROGRAM' },
      null,
      null,
      { id: 'atr:EX-2025-001', kind: 'INDUSTRIAL_INTERNSHIP' },
    ]);
  });

  it('give a researcher’s stays, newest arrival first, and none to a stranger', async () => {
    expect(await ask('Researcher', [ANA, 'mitacs:R-99999', { $gt: '' }], 'exchanges { id }')).toEqual([
      { exchanges: [{ id: 'atr:EX-2026-001' }, { id: 'atr:EX-2025-001' }] },
      { exchanges: [] },
      { exchanges: [] },
    ]);
  });

  it('give an organization’s exchanges both ways', async () => {
    const selection = 'id exchangesSent { id } exchangesHosted { id }';
    expect(await ask('Organization', [WATERLOO, ATR, 'ror:00cjrc276', '$nowhere'], selection)).toEqual([
      {
        id: WATERLOO,
        exchangesSent: [{ id: 'atr:EX-2026-001' }, { id: 'atr:EX-2025-001' }],
        exchangesHosted: [{ id: 'atr:EX-2025-002' }],
      },
      {
        id: ATR,
        exchangesSent: [],
        exchangesHosted: [{ id: 'atr:EX-2026-001' }, { id: 'atr:EX-2025-001' }],
      },
      { id: 'ror:00cjrc276', exchangesSent: [], exchangesHosted: [] },
      { id: '$nowhere', exchangesSent: [], exchangesHosted: [] },
    ]);
  });

  it('give a placement the exchange that it funds', async () => {
    expect(await ask('Placement', ['mitacs:IT00000-01', 'mitacs:IT18063-02', ''], 'exchange { id }')).toEqual(
      [{ exchange: null }, { exchange: { id: 'atr:EX-2025-001' } }, { exchange: null }],
    );
  });
});
