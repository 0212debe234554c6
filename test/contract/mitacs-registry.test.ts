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
  PHOTON,
  TORONTO,
  WATERLOO,
} from './mitacs-records.ts';

let subgraph: TestSubgraph;

const photonRecord = { partner: 'tech-park', localId: 'M-042', assertedOn: '2025-02-03' } as const;

beforeAll(async () => {
  subgraph = await startTestSubgraph(mitacs, {
    records: (database) =>
      insertMitacs(database, {
        organizations: [
          anOrganization(ATR, {
            aliases: ['isni:0000000122911583', 'wikidata:Q4950663', 'fundref:501100000023'],
            names: { en: 'Advanced Telecommunications Research Institute', ja: '国際電気通信基礎技術研究所' },
            acronym: 'ATR',
            kind: 'RESEARCH_INSTITUTE',
            location: { city: 'Kyoto', region: 'JP-26', country: 'JP', latitude: 34.7, longitude: 135.8 },
            website: 'https://www.atr.jp',
          }),
          anOrganization(WATERLOO, { names: { en: 'University of Waterloo' }, kind: 'UNIVERSITY' }),
          anOrganization(LAVAL, {
            names: { en: 'Université Laval' },
            kind: 'UNIVERSITY',
            partOfId: WATERLOO,
          }),
          anOrganization(TORONTO, { names: { en: 'Toronto' }, kind: 'MUNICIPALITY', sectorCode: '91' }),
          anOrganization(PHOTON, {
            aliases: ['techpark:M-042', 'mitacs:O-00042'],
            names: { en: 'Copper Heron Optics', fr: 'Optique Héron de cuivre' },
            sectorCode: '31-33',
            validFrom: '2009-03-01',
            hasHosted: true,
            identities: [{ ...photonRecord, method: 'PUBLIC_IDENTIFIER', confidence: 1 }],
          }),
        ],
        researchers: [
          aResearcher(ADA, {
            aliases: ['mitacs:R-00001', 'atr:P-7'],
            identities: [
              {
                partner: 'atr',
                localId: 'P-7',
                method: 'PUBLIC_IDENTIFIER',
                confidence: 1,
                assertedOn: '2025-02-03',
              },
            ],
          }),
          aResearcher(GRACE, { stage: 'FACULTY', affiliationId: LAVAL, name: 'Grace Hopper' }),
        ],
        projects: [aProject('IT00001')],
        placements: [aPlacement('IT00001-01')],
      }),
  });
});
afterAll(() => subgraph.close());

describe('an organization', () => {
  it.each([
    ['its canonical id', PHOTON],
    ["a partner's local id", 'techpark:M-042'],
    ["the registry's own number", 'mitacs:O-00042'],
  ])('is found by %s, and shows the canonical id', async (_, id) => {
    const { data } = await subgraph.ask('query ($id: ID!) { organization(id: $id) { id name } }', { id });
    expect(data.organization).toEqual({ id: PHOTON, name: 'Copper Heron Optics' });
  });

  it.each([
    'isni:0000000122911583',
    'wikidata:Q4950663',
    'fundref:501100000023',
    'https://ror.org/01pe1d703',
  ])('is found by the public identifier %s', async (id) => {
    const { data } = await subgraph.ask('query ($id: ID!) { organization(id: $id) { id ror } }', { id });
    expect(data.organization).toEqual({ id: ATR, ror: '01pe1d703' });
  });

  it('is null for a well-formed id that nobody has', async () => {
    const { data, errors } = await subgraph.ask('{ organization(id: "sgc:3599999") { id } }');
    expect(errors).toBeUndefined();
    expect(data.organization).toBeNull();
  });

  it.each(['ror:01pe1d704', 'nonsense', '', '{"$gt": ""}'])(
    'refuses %j, which is no identifier',
    async (id) => {
      const { errors } = await subgraph.ask('query ($id: ID!) { organization(id: $id) { id } }', { id });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
      expect(errors?.[0]?.message).toContain('"id" must be an identifier such as');
    },
  );

  it('shows what is known of it, and null for what is not', async () => {
    const { data } = await subgraph.ask(`{
      organization(id: "techpark:M-042") {
        acronym kind website validFrom validTo partOf { id }
        location { city region country latitude }
        sector { scheme code label french: label(lang: FR) }
        identities { partner localId method confidence assertedOn }
        source { partner recordId updatedAt importedAt }
      }
    }`);
    expect(data.organization).toEqual({
      acronym: null,
      kind: 'COMPANY',
      website: null,
      validFrom: '2009-03-01',
      validTo: null,
      partOf: null,
      location: { city: 'Québec', region: 'CA-QC', country: 'CA', latitude: null },
      sector: { scheme: 'NAICS', code: '31-33', label: 'Manufacturing', french: 'Fabrication' },
      identities: [{ ...photonRecord, method: 'PUBLIC_IDENTIFIER', confidence: 1 }],
      source: {
        partner: 'mitacs',
        recordId: `SAMPLE-${PHOTON}`,
        updatedAt: '2026-01-10T08:00:00.000Z',
        importedAt: '2026-01-11T02:00:00.000Z',
      },
    });
  });

  it('links to the whole that it is part of', async () => {
    const { data } = await subgraph.ask(`{ organization(id: "${LAVAL}") { partOf { name } } }`);
    expect(data.organization.partOf.name).toBe('University of Waterloo');
  });
});

describe('a name', () => {
  const name = async (argument: string, header: string | undefined, id: string) => {
    const { data } = await subgraph.ask(
      `{ organization(id: "${id}") { name${argument} } }`,
      {},
      header ? { 'accept-language': header } : {},
    );
    return data.organization.name;
  };

  it('is in the language asked for, else in that of the request, else in English', async () => {
    expect(await name('(lang: FR)', 'en', PHOTON)).toBe('Optique Héron de cuivre');
    expect(await name('', 'fr-CA,fr;q=0.9', PHOTON)).toBe('Optique Héron de cuivre');
    expect(await name('', undefined, PHOTON)).toBe('Copper Heron Optics');
  });

  it('falls back to the language that there is', async () => {
    expect(await name('(lang: FR)', undefined, ATR)).toBe('Advanced Telecommunications Research Institute');
    expect(await name('(lang: JA)', undefined, ATR)).toBe('国際電気通信基礎技術研究所');
    expect(await name('(lang: JA)', undefined, PHOTON)).toBe('Copper Heron Optics');
  });
});

describe('organizations', () => {
  const names = async (filter: string) => {
    const { data, errors } = await subgraph.ask(
      `{ organizations(filter: ${filter}) { totalCount nodes { name } } }`,
    );
    expect(errors).toBeUndefined();
    const { nodes, totalCount } = data.organizations;
    expect(totalCount).toBe(nodes.length);
    return nodes.map((node: { name: string }) => node.name);
  };

  it('come by name, accents aside', async () => {
    expect(await names('null')).toEqual([
      'Advanced Telecommunications Research Institute',
      'Copper Heron Optics',
      'Toronto',
      'Université Laval',
      'University of Waterloo',
    ]);
  });

  it.each([
    ['{ kind: [UNIVERSITY] }', ['Université Laval', 'University of Waterloo']],
    ['{ kind: [] }', []],
    ['{ country: ["JP"] }', ['Advanced Telecommunications Research Institute']],
    ['{ region: ["JP-26", "CA-NU"] }', ['Advanced Telecommunications Research Institute']],
    ['{ sector: ["91"] }', ['Toronto']],
    ['{ hasRor: false }', ['Copper Heron Optics', 'Toronto']],
    ['{ hasRor: true, kind: [RESEARCH_INSTITUTE] }', ['Advanced Telecommunications Research Institute']],
    ['{ hasHosted: true }', ['Copper Heron Optics']],
    ['{ hasHosted: false, knownTo: ["tech-park"] }', []],
    ['{ knownTo: ["tech-park"] }', ['Copper Heron Optics']],
    ['{ updatedSince: "2026-01-10T08:00:00.001Z" }', []],
    ['{ text: "heron" }', ['Copper Heron Optics']],
    ['{ text: "OPTIQUE cuivre" }', ['Copper Heron Optics']],
    ['{ text: "atr" }', ['Advanced Telecommunications Research Institute']],
    ['{ text: "国際" }', ['Advanced Telecommunications Research Institute']],
    ['{ text: "universite" }', ['Université Laval']],
    ['{ text: "heron toronto" }', []],
    ['{ text: "$where" }', []],
    ['{ text: "{\\"$gt\\": \\"\\"}" }', []],
    ['{ text: "🚀" }', []],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await names(filter)).toEqual(expected);
  });

  it.each([
    ['region', '["Ontario"]', 'filter.region[0]'],
    ['country', '["Japan"]', 'filter.country[0]'],
    ['sector', '["54", "999"]', 'filter.sector[1]'],
    ['updatedSince', '"2026-02-30T00:00:00Z"', 'filter.updatedSince'],
  ])('refuse a wrong %s by its name', async (field, value, argument) => {
    const { errors } = await subgraph.ask(`{ organizations(filter: { ${field}: ${value} }) { totalCount } }`);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});

describe('a researcher', () => {
  it.each([ADA, 'https://orcid.org/0000-0002-1825-0097', 'mitacs:R-00001', 'atr:P-7'])(
    'is found by %s',
    async (id) => {
      const { data } = await subgraph.ask(
        'query ($id: ID!) { researcher(id: $id) { id orcid name stage affiliation { name } } }',
        { id },
      );
      expect(data.researcher).toEqual({
        id: ADA,
        orcid: '0000-0002-1825-0097',
        name: 'Ada Lovelace',
        stage: 'DOCTORAL',
        affiliation: { name: 'University of Waterloo' },
      });
    },
  );

  it('is null for an id that nobody has, and refused for one with a wrong check digit', async () => {
    const unknown = await subgraph.ask('{ researcher(id: "orcid:0000-0001-5109-3700") { id } }');
    expect(unknown).toMatchObject({ data: { researcher: null } });
    const wrong = await subgraph.ask('{ researcher(id: "orcid:0000-0001-5109-3701") { id } }');
    expect(wrong.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
  });

  it('lists its fields of research, and the placements it holds and supervises', async () => {
    const { data } = await subgraph.ask(`{
      researcher(id: "${ADA}") { fields { code label } placements { nodes { id } } supervised { totalCount } }
      supervisor: researcher(id: "${GRACE}") { orcid placements { totalCount } supervised { nodes { id } } }
    }`);
    expect(data.researcher).toEqual({
      fields: [{ code: 'RDF102', label: 'Computer and information sciences' }],
      placements: { nodes: [{ id: 'mitacs:IT00001-01' }] },
      supervised: { totalCount: 0 },
    });
    expect(data.supervisor).toEqual({
      orcid: null,
      placements: { totalCount: 0 },
      supervised: { nodes: [{ id: 'mitacs:IT00001-01' }] },
    });
  });
});

describe('researchers', () => {
  const ids = async (filter: string) => {
    const { data, errors } = await subgraph.ask(
      `{ researchers(filter: ${filter}) { totalCount nodes { id } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.researchers.totalCount).toBe(data.researchers.nodes.length);
    return data.researchers.nodes.map((node: { id: string }) => node.id);
  };

  it.each([
    ['null', [GRACE, ADA]],
    ['{ stage: [FACULTY, INDUSTRY] }', [GRACE]],
    [`{ affiliation: ["${WATERLOO}"] }`, [ADA]],
    ['{ affiliation: ["https://ror.org/04sjchr03"] }', [GRACE]],
    ['{ field: ["RDF10"] }', [GRACE, ADA]],
    ['{ field: ["RDF203"] }', []],
    ['{ hasOrcid: false }', [GRACE]],
    ['{ hasOrcid: true }', [ADA]],
    ['{ knownTo: ["atr"] }', [ADA]],
    ['{ updatedSince: "2026-01-10T08:00:00Z" }', [GRACE, ADA]],
    ['{ text: "comput waterloo" }', [GRACE, ADA]],
  ])('are filtered by %s', async (filter, expected) => {
    expect(await ids(filter)).toEqual(expected);
  });

  it.each(['Lovelace', 'Ada', 'Hopper', 'ada@example.org'])(
    'cannot be found by the name or address %s, which not everybody may read',
    async (text) => {
      expect(await ids(`{ text: "${text}" }`)).toEqual([]);
    },
  );

  it('refuse a field of research that the classification does not have', async () => {
    const { errors } = await subgraph.ask('{ researchers(filter: { field: ["RDF999"] }) { totalCount } }');
    expect(errors?.[0]?.message).toBe(
      '"filter.field[0]" must be a code of CRDC 2020, see terms(scheme: CRDC), but got \'RDF999\'.',
    );
  });
});
