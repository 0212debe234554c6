import { today } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ATR, anOrganization, aPlacement, MITACS, startMitacs } from './mitacs.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs({
    organizations: [
      anOrganization(MITACS, { name: { en: 'Mitacs' } }),
      anOrganization(ATR, { name: { en: 'ATR' }, aliases: ['isni:0000000122911583'] }),
      anOrganization('mitacs:O-AMCTO', { name: { en: 'AMCTO' } }),
      anOrganization('mitacs:O-AMO', { name: { en: 'AMO' } }),
    ],
    placements: [
      aPlacement('IT00001-01', { startsOn: '2024-05-01', endsOn: '2024-08-31' }),
      aPlacement('IT00001-02', { startsOn: '2025-05-01', endsOn: '2025-08-31' }),
      aPlacement('IT00002-01', { programCode: 'MIIP', startsOn: '2024-05-01', endsOn: '2024-08-31' }),
    ],
  });
});
afterAll(() => mitacs.close());

async function codes(args: string): Promise<string[]> {
  const data = await mitacs.data(`{ programs${args} { code } }`);
  return data.programs.map(({ code }: { code: string }) => code);
}

describe('programs', () => {
  it('are those that are valid on a day, their first and last day included', async () => {
    expect(await codes('(on: "2025-03-31")')).toEqual([
      'ACCELERATE',
      'ACCELERATE_FELLOWSHIP',
      'BSI',
      'ELEVATE',
      'GLOBALINK_GRADUATE_FELLOWSHIP',
      'GLOBALINK_RESEARCH_AWARD',
      'GLOBALINK_RESEARCH_INTERNSHIP',
      'MIIP',
    ]);
    expect(await codes('(on: "2025-04-01")')).not.toContain('ELEVATE');
    expect(await codes('(on: "2025-03-06")')).not.toContain('MIIP');
    expect(await codes('(on: "2023-08-31")')).toContain('CANADIAN_SCIENCE_POLICY_FELLOWSHIP');
  });

  it('are left out on days before the first one on which they are known to have been open', async () => {
    expect(await codes('(on: "1950-01-01")')).toEqual([]);
    expect(await codes('(on: "2023-08-31")')).not.toContain('ACCELERATE');
    expect(await codes('(on: "2023-09-01")')).toContain('ACCELERATE');
  });

  it('are those of today by default, and all with includeRetired', async () => {
    expect(await codes('')).toEqual(await codes(`(on: "${today()}")`));
    expect(await codes('(includeRetired: true)')).toHaveLength(9);
  });

  it('reject a day that the calendar does not have', async () => {
    const error = await mitacs.firstError('{ programs(on: "2026-02-30") { code } }');
    expect(error?.message).toBe(
      '"on" must be a day of the calendar, written YYYY-MM-DD, but got \'2026-02-30\'.',
    );
  });
});

describe('a program', () => {
  it('has names, stages and funding models, newest model first', async () => {
    const data = await mitacs.data(`{
      program(code: "ACCELERATE") {
        id name french: name(lang: FR) eligibleStages validFrom knownSince validTo url
        fundingModels {
          name(lang: FR) unitMonthsMin unitMonthsMax validFrom validTo
          total { amount currency } partnerShare { amount } mitacsShare { amount } minimumStipend { amount }
        }
        source { partner recordId }
      }
    }`);
    expect(data.program).toMatchObject({
      id: 'mitacs:P-ACCELERATE',
      name: 'Accelerate',
      french: 'Accélération',
      validFrom: null,
      knownSince: '2023-09-01',
      validTo: null,
      source: { partner: 'mitacs', recordId: 'P-ACCELERATE' },
    });
    expect(data.program.eligibleStages).toContain('POSTDOCTORAL');
    expect(data.program.fundingModels).toEqual([
      {
        name: 'Unité de stage postdoctoral',
        unitMonthsMin: 4,
        unitMonthsMax: 4,
        validFrom: '2025-04-01',
        validTo: null,
        total: { amount: 20_000, currency: 'CAD' },
        partnerShare: { amount: 10_000 },
        mitacsShare: { amount: 10_000 },
        minimumStipend: null,
      },
      expect.objectContaining({
        total: { amount: 15_000, currency: 'CAD' },
        minimumStipend: { amount: 10_000 },
      }),
      expect.objectContaining({
        total: { amount: 13_333, currency: 'CAD' },
        partnerShare: { amount: 6_000 },
        mitacsShare: { amount: 7_333 },
      }),
    ]);
  });

  it('has the funding models of a day', async () => {
    const data = await mitacs.data(`{
      unknown: program(code: "ACCELERATE") { fundingModels(on: "1950-01-01") { name } }
      earliest: program(code: "ACCELERATE") { fundingModels(on: "2023-09-01") { name validFrom knownSince } }
      before: program(code: "ACCELERATE") { fundingModels(on: "2025-03-31") { name } }
      after: program(code: "ACCELERATE") { fundingModels(on: "2025-04-01") { name } }
      retired: program(code: "ELEVATE") { fundingModels(on: "2025-04-01") { name } }
      unfunded: program(code: "CANADIAN_SCIENCE_POLICY_FELLOWSHIP") { validTo eligibleStages fundingModels { name } }
    }`);
    expect(data.unknown.fundingModels).toEqual([]);
    expect(data.earliest.fundingModels).toEqual([
      { name: 'Standard internship unit', validFrom: null, knownSince: '2023-09-01' },
    ]);
    expect(data.before.fundingModels).toHaveLength(2);
    expect(data.after.fundingModels).toHaveLength(3);
    expect(data.retired.fundingModels).toEqual([]);
    expect(data.unfunded).toEqual({ validTo: '2023-08-31', eligibleStages: null, fundingModels: [] });
  });

  it('lists its placements on a day, and its partnerships', async () => {
    const data = await mitacs.data(`{
      program(code: "ACCELERATE") {
        placements(filter: { activeOn: "2024-06-01" }) { totalCount nodes { id } }
        partnerships { id }
      }
    }`);
    expect(data.program).toEqual({
      placements: { totalCount: 1, nodes: [{ id: 'mitacs:IT00001-01' }] },
      partnerships: [{ id: 'mitacs:A-TECH-PARK' }],
    });
  });

  it('rejects an unknown code, with a list of the known codes', async () => {
    const { data, errors } = await mitacs.query('{ program(code: "accelerate") { id } }');
    expect(data.program).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'code' });
    expect(errors?.[0]?.message).toMatch(
      /^"code" must be the code of a program \(ACCELERATE, .*, MIIP\), but got/,
    );
  });
});

describe('partnerships', () => {
  it('have the commitments and the signatories of both sides', async () => {
    const data = await mitacs.data(`{
      partnership(id: "mitacs:A-AMCTO") {
        kind announcedOn partner { id name } programs { code }
        commitments { by { name } amount { amount currency } share purpose(lang: EN) }
        signatories { name office(lang: FR) organization { name } }
        source { recordId }
      }
    }`);
    expect(data.partnership).toEqual({
      kind: 'MEMORANDUM_OF_UNDERSTANDING',
      announcedOn: null,
      partner: { id: 'mitacs:O-AMCTO', name: 'AMCTO' },
      programs: [{ code: 'MIIP' }],
      commitments: [
        {
          by: { name: 'Mitacs' },
          amount: { amount: 300_000, currency: 'CAD' },
          share: 0.5,
          purpose: expect.stringContaining('up to 20 part-time internship positions'),
        },
        { by: null, amount: null, share: 0.5, purpose: expect.stringContaining('municipalities that host') },
        {
          by: { name: 'AMO' },
          amount: { amount: 15_000, currency: 'CAD' },
          share: null,
          purpose: expect.stringContaining('administration'),
        },
      ],
      signatories: [
        { name: 'Paul Shipway', office: 'Président 2024-2025, AMCTO', organization: { name: 'AMCTO' } },
        {
          name: 'Dr. Stephen Lucas',
          office: 'Chef de la direction, Mitacs',
          organization: { name: 'Mitacs' },
        },
      ],
      source: { recordId: 'A-AMCTO' },
    });
  });

  it.each([
    ['', ['mitacs:A-AMCTO', 'mitacs:A-ATR', 'mitacs:A-TECH-PARK']],
    [`(partner: "${ATR}")`, ['mitacs:A-ATR']],
    ['(partner: "isni:0000000122911583")', ['mitacs:A-ATR']],
    [`(partner: "${MITACS}")`, ['mitacs:A-AMCTO', 'mitacs:A-ATR', 'mitacs:A-TECH-PARK']],
    ['(partner: "sgc:3520005")', []],
  ])('filtered by %j are %j', async (args, expected) => {
    const data = await mitacs.data(`{ partnerships${args} { id } }`);
    expect(data.partnerships.map(({ id }: { id: string }) => id)).toEqual(expected);
  });

  it('are a field of organizations, and have their texts in both languages', async () => {
    const data = await mitacs.data(`{
      organization(id: "${ATR}") { partnerships { title(lang: EN) french: title(lang: FR) summary(lang: FR) themes themesInFrench: themes(lang: FR) } }
    }`);
    expect(data.organization.partnerships).toEqual([
      {
        title: 'Agreement on research mobility between Canada and Japan',
        french: 'Entente sur la mobilité en recherche entre le Canada et le Japon',
        summary: expect.stringContaining('stages industriels conjoints'),
        themes: expect.arrayContaining(['machine translation', 'life science']),
        themesInFrench: expect.arrayContaining(['traduction automatique', 'sciences de la vie']),
      },
    ]);
  });
});

describe('terms', () => {
  it('list a classification by code, with a label in both languages', async () => {
    const data = await mitacs.data(`{
      fields: terms(scheme: CRDC) { scheme code label(lang: FR) }
      sectors: terms(scheme: NAICS) { code label(lang: FR) }
    }`);
    expect(data.fields).toHaveLength(49);
    expect(data.fields[0]).toEqual({ scheme: 'CRDC', code: 'RDF10', label: 'Sciences naturelles' });
    expect(data.sectors).toHaveLength(20);
    expect(data.sectors.at(-1)).toEqual({ code: '91', label: 'Administrations publiques' });
  });
});
