import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signedIn, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { ATR, aLaboratory, anExchange, KYOTO, startAtr, WATERLOO } from './atr.fixture.ts';

const ANA = 'mitacs:R-7XKB8GYJ3WJX';
const LIST = 'query ($filter: ExchangeFilter) { exchanges(filter: $filter) { nodes { id } totalCount } }';

let atr: TestSubgraph;

beforeAll(async () => {
  atr = await startAtr({
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
  });
});
afterAll(() => atr.close());

describe('one exchange', () => {
  it('has all values of its record, and links by id', async () => {
    const { exchange } = await atr.data(`{
      exchange(id: "atr:EX-2025-001") {
        id direction kind theme arrivesOn departsOn permitExpiresOn jointPublications
        researcher { id } homeOrganization { id } hostOrganization { id } placement { id }
        laboratory { id name }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(exchange).toEqual({
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

  it('has null for values that are not known', async () => {
    const { exchange } = await atr.data(
      '{ exchange(id: "atr:EX-2026-001") { laboratory { id } placement { id } permitExpiresOn } }',
    );
    expect(exchange).toEqual({ laboratory: null, placement: null, permitExpiresOn: null });
  });

  it('is null for an unknown id, and rejects a malformed one', async () => {
    expect(await atr.data('{ exchange(id: "atr:EX-1999-999") { id } }')).toEqual({ exchange: null });
    expect(await atr.firstError('{ exchange(id: "mitacs:IT18063-02") { id } }')).toMatchObject({
      message: `"id" must be an identifier such as atr:EX-2024-017, but got 'mitacs:IT18063-02'.`,
      extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
    });
  });

  it('has its theme in the language of the argument, of the request, or in the one that exists', async () => {
    const { data } = await atr.query(
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

describe('the list', () => {
  const [first, second, third] = ['atr:EX-2025-001', 'atr:EX-2025-002', 'atr:EX-2026-001'];

  it.each<[string, Record<string, unknown> | null, unknown[]]>([
    ['no filter', null, [third, second, first]],
    ['an empty filter', {}, [third, second, first]],
    ['a null condition', { kind: null, arrivesOn: null }, [third, second, first]],
    ['direction', { direction: ['JAPAN_TO_CANADA'] }, [second]],
    ['several kinds', { kind: ['SUMMER_PROGRAM', 'RESEARCH_VISIT'] }, [third, second]],
    ['an empty list, which matches nothing', { kind: [] }, []],
    ['laboratory', { laboratory: ['atr:lab-irc'] }, [first]],
    ['home organization', { homeOrganization: [KYOTO] }, [second]],
    ['home organization by its web address', { homeOrganization: ['https://ror.org/02kpeqv85'] }, [second]],
    ['host organization', { hostOrganization: [ATR] }, [third, first]],
    ['researchers', { researcher: [ANA, 'mitacs:R-00123'] }, [third, second, first]],
    ['an unknown researcher', { researcher: ['mitacs:R-99999'] }, []],
    ['having a placement', { hasPlacement: true }, [first]],
    ['having no placement', { hasPlacement: false }, [third, second]],
    ['arrival from a day on', { arrivesOn: { from: '2025-08-31' } }, [third, second]],
    ['arrival up to a day', { arrivesOn: { to: '2025-08-31' } }, [second, first]],
    ['arrival on one day', { arrivesOn: { from: '2025-08-31', to: '2025-08-31' } }, [second]],
    [
      'presence on the last day of one and the first of another',
      { presentOn: '2025-08-31' },
      [second, first],
    ],
    ['presence on a day between two exchanges', { presentOn: '2026-01-01' }, []],
    ['change since a moment', { updatedSince: '2026-07-01T09:30:00.000Z' }, [third]],
    [
      'several conditions',
      { researcher: [ANA], arrivesOn: { from: '2025-01-01' }, hasPlacement: false },
      [third],
    ],
  ])('filters by %s, newest arrival first', async (_, filter, expected) => {
    const { exchanges } = await atr.data(LIST, { filter });
    expect(exchanges.nodes.map(({ id }: { id: string }) => id)).toEqual(expected);
    expect(exchanges.totalCount).toBe(expected.length);
  });

  it.each([
    ['an anonymous', 'UNAUTHENTICATED'],
    ['a signed-in', 'BAD_USER_INPUT'],
  ])('does not find %s caller anybody by an identifier other than the canonical one', async (_, code) => {
    const subgraph = code === 'BAD_USER_INPUT' ? atr.as(signedIn) : atr;
    for (const id of ['orcid:0000-0002-1825-0097', 'atr:P-00420']) {
      const error = await subgraph.firstError(LIST, { filter: { researcher: [ANA, id] } });
      expect(error?.extensions).toMatchObject({ code, argument: 'filter.researcher[1]' });
    }
  });

  it.each([
    ['filter.laboratory[1]', { laboratory: ['atr:lab-irc', 'irc'] }],
    ['filter.homeOrganization[0]', { homeOrganization: ['ror:01pe1d704'] }],
    ['filter.hostOrganization[0]', { hostOrganization: ['{"$gt":""}'] }],
    ['filter.researcher[0]', { researcher: ['orcid:0000-0002-1825-0098'] }],
    ['filter.researcher[0]', { researcher: ['🚀'.repeat(5_000)] }],
    ['filter.arrivesOn.from', { arrivesOn: { from: '2026-02-30' } }],
    ['filter.arrivesOn', { arrivesOn: { from: '2026-02-01', to: '2026-01-01' } }],
    ['filter.presentOn', { presentOn: '31-01-2026' }],
    ['filter.updatedSince', { updatedSince: 'yesterday' }],
  ])('rejects a wrong %s, %#', async (argument, filter) => {
    const error = await atr.firstError(LIST, { filter });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
    expect(error?.message.length).toBeLessThan(300);
  });

  it('rejects a database operator in place of a value', async () => {
    const error = await atr.firstError(LIST, { filter: { laboratory: [{ $gt: '' }] } });
    expect(error?.extensions?.code).toBe('BAD_USER_INPUT');
  });
});

describe('references', () => {
  it('resolve exchanges in their order, null for an unknown or a malformed id', async () => {
    const keys = ['atr:EX-2026-001', 'nonsense', { id: { $ne: null } }, 'atr:EX-2025-001'];
    expect(await atr.entities('Exchange', keys, 'id kind')).toEqual([
      { id: 'atr:EX-2026-001', kind: 'SUMMER_PROGRAM' },
      null,
      null,
      { id: 'atr:EX-2025-001', kind: 'INDUSTRIAL_INTERNSHIP' },
    ]);
  });

  it('list the exchanges of a researcher, newest arrival first, and none for an unknown one', async () => {
    const keys = [ANA, 'mitacs:R-99999', { id: { $gt: '' } }];
    expect(await atr.entities('Researcher', keys, 'exchanges { id }')).toEqual([
      { exchanges: [{ id: 'atr:EX-2026-001' }, { id: 'atr:EX-2025-001' }] },
      { exchanges: [] },
      null,
    ]);
  });

  it('list the exchanges that an organization sent and hosted', async () => {
    const keys = [WATERLOO, ATR, 'ror:00cjrc276', '$nowhere'];
    const selection = 'id exchangesSent { nodes { id } } exchangesHosted { nodes { id } }';
    expect(await atr.entities('Organization', keys, selection)).toEqual([
      {
        id: WATERLOO,
        exchangesSent: { nodes: [{ id: 'atr:EX-2026-001' }, { id: 'atr:EX-2025-001' }] },
        exchangesHosted: { nodes: [{ id: 'atr:EX-2025-002' }] },
      },
      {
        id: ATR,
        exchangesSent: { nodes: [] },
        exchangesHosted: { nodes: [{ id: 'atr:EX-2026-001' }, { id: 'atr:EX-2025-001' }] },
      },
      { id: 'ror:00cjrc276', exchangesSent: { nodes: [] }, exchangesHosted: { nodes: [] } },
      { id: '$nowhere', exchangesSent: { nodes: [] }, exchangesHosted: { nodes: [] } },
    ]);
  });

  it('find the exchange that a placement funds', async () => {
    const keys = ['mitacs:IT00000-01', 'mitacs:IT18063-02', ''];
    expect(await atr.entities('Placement', keys, 'exchange { id }')).toEqual([
      { exchange: null },
      { exchange: { id: 'atr:EX-2025-001' } },
      { exchange: null },
    ]);
  });
});
