import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import {
  ADA,
  ATR,
  anOrganization,
  aPlacement,
  aProject,
  aResearcher,
  GRACE,
  insertMitacs,
  LAVAL,
  MITACS,
  PHOTON,
  TORONTO,
  WATERLOO,
} from './mitacs.fixture.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(mitacs, {
    records: (database) =>
      insertMitacs(database, {
        organizations: [
          anOrganization(PHOTON, { name: { en: 'Copper Heron Optics' }, aliases: ['techpark:M-042'] }),
          anOrganization(TORONTO, { name: { en: 'Toronto' }, kind: 'MUNICIPALITY' }),
          anOrganization(WATERLOO, { name: { en: 'University of Waterloo' } }),
          anOrganization(MITACS, { name: { en: 'Mitacs' } }),
        ],
        researchers: [aResearcher(ADA, { aliases: ['atr:P-7'] }), aResearcher(GRACE)],
        projects: [
          aProject('IT00001'),
          aProject('IT00002', {
            title: { en: 'Québec snow load 🚀', fr: 'Charge de neige' },
            sectorCode: null,
          }),
        ],
        placements: [
          aPlacement('IT00001-01', {
            outcomes: [
              { kind: 'PUBLICATION', on: '2025-01-20', url: 'https://example.org/paper' },
              { kind: 'HIRED_BY_HOST', on: null, url: null },
            ],
          }),
          aPlacement('IT00002-01', {
            programCode: 'MIIP',
            fundingModelCode: 'MIIP_POSITION',
            status: 'ACTIVE',
            internId: null,
            hostId: TORONTO,
            hostKind: 'MUNICIPALITY',
            hostRegion: 'CA-ON',
            startsOn: '2026-01-01',
            endsOn: '2026-08-31',
            decidedOn: null,
            fieldCodes: ['RDF506'],
            sectorCode: '91',
            words: ['quebec', 'snow', 'load', '🚀', 'charge', 'neige'],
            source: {
              partner: 'mitacs',
              recordId: 'SAMPLE-IT00002-01',
              updatedAt: new Date('2026-09-01T00:00:00Z'),
              importedAt: new Date('2026-09-02T00:00:00Z'),
            },
          }),
          aPlacement('IT00003-01', {
            programCode: 'GLOBALINK_RESEARCH_INTERNSHIP',
            fundingModelCode: null,
            fundingCents: 0,
            fundingCurrency: 'XXX',
            contributions: [],
            stipendCents: null,
            institutionId: LAVAL,
            hostId: ATR,
            hostKind: 'RESEARCH_INSTITUTE',
            hostRegion: 'JP-26',
            hostCountry: 'JP',
            fieldCodes: ['RDF203'],
            startsOn: '2025-05-01',
            endsOn: '2025-07-31',
            words: ['شبكة', 'reseaux'],
          }),
        ],
      }),
  });
});
afterAll(() => subgraph.close());

describe('a placement', () => {
  it('has people, host, period, program, funding model and funding', async () => {
    const { data, errors } = await subgraph.query(`{
      placement(id: "mitacs:IT00001-01") {
        id status startsOn endsOn months units mode submittedOn decidedOn
        project { id title(lang: FR) summary fields { code } sector { code } }
        program { id code name(lang: FR) }
        intern { id stage } supervisor { id } institution { name } host { id name }
        fundingModel { name total { amount currency } unitMonthsMin unitMonthsMax }
        funding { total { amount currency } contributions { funder { name } amount { amount currency } kind paidOn } }
        stipend { amount currency }
        outcomes { kind on url }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(errors).toBeUndefined();
    expect(data.placement).toEqual({
      id: 'mitacs:IT00001-01',
      status: 'COMPLETED',
      startsOn: '2024-05-01',
      endsOn: '2024-08-31',
      months: 4,
      units: 1,
      mode: 'HYBRID',
      submittedOn: '2024-01-15',
      decidedOn: '2024-03-08',
      project: {
        id: 'mitacs:IT00001',
        title: 'Projet IT00001',
        summary: 'Sensors on ice',
        fields: [{ code: 'RDF102' }, { code: 'RDF203' }],
        sector: { code: '54' },
      },
      program: { id: 'mitacs:P-ACCELERATE', code: 'ACCELERATE', name: 'Accélération' },
      intern: { id: ADA, stage: 'DOCTORAL' },
      supervisor: { id: GRACE },
      institution: { name: 'University of Waterloo' },
      host: { id: PHOTON, name: 'Copper Heron Optics' },
      fundingModel: {
        name: 'Standard internship unit',
        total: { amount: 15000, currency: 'CAD' },
        unitMonthsMin: 4,
        unitMonthsMax: 6,
      },
      funding: {
        total: { amount: 15000, currency: 'CAD' },
        contributions: [
          {
            funder: { name: 'Copper Heron Optics' },
            amount: { amount: 7500, currency: 'CAD' },
            kind: 'CASH',
            paidOn: '2024-05-01',
          },
          {
            funder: { name: 'Mitacs' },
            amount: { amount: 7500, currency: 'CAD' },
            kind: 'CASH',
            paidOn: '2024-05-01',
          },
        ],
      },
      stipend: { amount: 10000, currency: 'CAD' },
      outcomes: [
        { kind: 'PUBLICATION', on: '2025-01-20', url: 'https://example.org/paper' },
        { kind: 'HIRED_BY_HOST', on: null, url: null },
      ],
      source: {
        partner: 'mitacs',
        recordId: 'SAMPLE-IT00001-01',
        updatedAt: '2026-01-10T08:00:00.000Z',
        importedAt: '2026-01-11T02:00:00.000Z',
      },
    });
  });

  it('has null for an unknown intern, and for funding when the cost is not known', async () => {
    const { data } = await subgraph.query(`{
      open: placement(id: "mitacs:IT00002-01") { intern { id } decidedOn }
      uncosted: placement(id: "mitacs:IT00003-01") { fundingModel { name } funding { total { amount } } stipend { amount } }
    }`);
    expect(data.open).toEqual({ intern: null, decidedOn: null });
    expect(data.uncosted).toEqual({ fundingModel: null, funding: null, stipend: null });
  });

  it('has the ids of records that are not in the registry', async () => {
    const { data, errors } = await subgraph.query(
      '{ placement(id: "mitacs:IT00003-01") { host { id name kind } institution { id } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.placement).toEqual({ host: { id: ATR, name: null, kind: null }, institution: { id: LAVAL } });
  });

  it('and a project are null for an unknown id, and reject a malformed one', async () => {
    const { data } = await subgraph.query(
      '{ placement(id: "mitacs:IT99999-01") { id } project(id: "mitacs:IT99999") { id } }',
    );
    expect(data).toEqual({ placement: null, project: null });
    for (const field of ['placement', 'project', 'partnership']) {
      const { errors } = await subgraph.query(`{ ${field}(id: "IT00001 01") { id } }`);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
    }
  });

  it('links to its project, which lists it', async () => {
    const { data } = await subgraph.query(
      '{ project(id: "mitacs:IT00002") { title(lang: JA) sector { code } placements { totalCount nodes { id } } source { recordId } } }',
    );
    expect(data.project).toEqual({
      title: 'Québec snow load 🚀',
      sector: null,
      placements: { totalCount: 1, nodes: [{ id: 'mitacs:IT00002-01' }] },
      source: { recordId: 'SAMPLE-IT00002' },
    });
  });
});

describe('placements', () => {
  const [FIRST, MIIP, GLOBALINK] = ['IT00001-01', 'IT00002-01', 'IT00003-01'];

  it.each([
    ['null', [MIIP, GLOBALINK, FIRST]],
    ['{}', [MIIP, GLOBALINK, FIRST]],
    ['{ program: ["MIIP", "ACCELERATE"] }', [MIIP, FIRST]],
    ['{ status: [ACTIVE] }', [MIIP]],
    ['{ status: [] }', []],
    [`{ host: ["${TORONTO}"] }`, [MIIP]],
    ['{ host: ["techpark:M-042"] }', [FIRST]],
    ['{ host: ["sgc:3599999"] }', []],
    [`{ institution: ["https://ror.org/04sjchr03"] }`, [GLOBALINK]],
    ['{ intern: ["atr:P-7"] }', [GLOBALINK, FIRST]],
    [`{ supervisor: ["${GRACE}"], host: ["${TORONTO}"] }`, [MIIP]],
    ['{ hostKind: [MUNICIPALITY, COMPANY] }', [MIIP, FIRST]],
    ['{ hostRegion: ["CA-ON"] }', [MIIP]],
    ['{ hostCountry: ["JP"] }', [GLOBALINK]],
    ['{ field: ["RDF506"] }', [MIIP]],
    ['{ field: ["RDF50"] }', [MIIP]],
    ['{ field: ["RDF20-21"] }', [GLOBALINK, FIRST]],
    ['{ field: ["RDF10", "RDF203"] }', [GLOBALINK, FIRST]],
    ['{ sector: ["91"] }', [MIIP]],
    ['{ hasIntern: true }', [GLOBALINK, FIRST]],
    ['{ hasIntern: false }', [MIIP]],
    ['{ startsOn: { from: "2025-05-01" } }', [MIIP, GLOBALINK]],
    ['{ startsOn: { from: "2025-01-01", to: "2025-12-31" } }', [GLOBALINK]],
    ['{ endsOn: { to: "2024-08-31" } }', [FIRST]],
    ['{ activeOn: "2026-08-31" }', [MIIP]],
    ['{ activeOn: "2026-09-01" }', []],
    ['{ updatedSince: "2026-09-01T00:00:00Z" }', [MIIP]],
    ['{ updatedSince: "2026-09-01T02:00:00+02:00" }', [MIIP]],
    ['{ text: "sens ICE" }', [FIRST]],
    ['{ text: "neige" }', [MIIP]],
    ['{ text: "Québec" }', [MIIP]],
    ['{ text: "🚀" }', [MIIP]],
    ['{ text: "شبكة" }', [GLOBALINK]],
    ['{ text: "réseaux" }', [GLOBALINK]],
    ['{ text: "   " }', [MIIP, GLOBALINK, FIRST]],
    ['{ text: "$where" }', []],
    ['{ text: "{\\"$gt\\": \\"\\"}" }', []],
    ['{ text: ".*" }', []],
    ['{ hostKind: [MUNICIPALITY], text: "sensors" }', []],
  ])('are filtered by %s', async (filter, expected) => {
    const { data, errors } = await subgraph.query(
      `{ placements(filter: ${filter}) { totalCount nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data.placements;
    expect(nodes.map(({ id }: { id: string }) => id.slice('mitacs:'.length))).toEqual(expected);
    expect(totalCount).toBe(expected.length);
  });

  it('accept a search text of ten thousand characters', async () => {
    const { data, errors } = await subgraph.query(
      'query ($text: String) { placements(filter: { text: $text }) { totalCount } }',
      { text: 'sensors on ice '.repeat(667) },
    );
    expect(errors).toBeUndefined();
    expect(data.placements.totalCount).toBe(1);
  });

  it.each([
    ['startsOn: { from: "2026-02-30" }', 'filter.startsOn.from', '2026-02-30'],
    ['endsOn: { from: "2026-02-01", to: "2026-01-01" }', 'filter.endsOn', '2026-02-01 to 2026-01-01'],
    ['activeOn: "yesterday"', 'filter.activeOn', 'yesterday'],
    ['updatedSince: "2026-01-01"', 'filter.updatedSince', '2026-01-01'],
    ['host: ["ror:01pe1d703", "ror:01pe1d704"]', 'filter.host[1]', 'ror:01pe1d704'],
    ['institution: ["x"]', 'filter.institution[0]', 'x'],
    ['intern: ["x"]', 'filter.intern[0]', 'x'],
    ['supervisor: ["x"]', 'filter.supervisor[0]', 'x'],
    ['hostRegion: ["Ontario"]', 'filter.hostRegion[0]', 'Ontario'],
    ['hostCountry: ["JPN"]', 'filter.hostCountry[0]', 'JPN'],
    ['field: ["RDF999"]', 'filter.field[0]', 'RDF999'],
    ['sector: ["00"]', 'filter.sector[0]', '00'],
    ['program: ["MIIP", "NONE"]', 'filter.program[1]', 'NONE'],
  ])('reject %s with the name of the argument', async (filter, argument, received) => {
    const { errors } = await subgraph.query(`{ placements(filter: { ${filter} }) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument, received });
    expect(errors?.[0]?.message).toContain(`"${argument}" must be`);
  });

  it('list the valid programs when they reject one', async () => {
    const { errors } = await subgraph.query('{ placements(filter: { program: ["NONE"] }) { totalCount } }');
    expect(errors?.[0]?.message).toBe(
      '"filter.program[0]" must be the code of a program (ACCELERATE, ACCELERATE_FELLOWSHIP, BSI, ' +
        'CANADIAN_SCIENCE_POLICY_FELLOWSHIP, ELEVATE, GLOBALINK_GRADUATE_FELLOWSHIP, GLOBALINK_RESEARCH_AWARD, ' +
        "GLOBALINK_RESEARCH_INTERNSHIP, MIIP), but got 'NONE'.",
    );
  });
});
