import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ATR, LAVAL, PHOTON, startMitacs } from './mitacs.fixture.ts';
import { PARK_RECORD, RECORDS_WITH_ALIASES } from './mitacs-aliases.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs(RECORDS_WITH_ALIASES);
});
afterAll(() => mitacs.close());

describe('an organization', () => {
  it.each([
    ['its canonical id', PHOTON],
    ["a partner's local id", 'tech-park:M-042'],
    ["the registry's own number", 'mitacs:O-00042'],
  ])('is found by %s, and shows the canonical id', async (_, id) => {
    const data = await mitacs.data('query ($id: ID!) { organization(id: $id) { id name } }', { id });
    expect(data.organization).toEqual({ id: PHOTON, name: 'Copper Heron Optics' });
  });

  it.each([
    'isni:0000000122911583',
    'wikidata:Q4950663',
    'fundref:501100000023',
    'https://ror.org/01pe1d703',
  ])('is found by the public identifier %s', async (id) => {
    const data = await mitacs.data('query ($id: ID!) { organization(id: $id) { id ror } }', { id });
    expect(data.organization).toEqual({ id: ATR, ror: '01pe1d703' });
  });

  it('is null for an unknown id', async () => {
    const data = await mitacs.data('{ organization(id: "sgc:3599999") { id } }');
    expect(data.organization).toBeNull();
  });

  it.each(['ror:01pe1d704', 'no identifier', '', '{"$gt": ""}'])(
    'rejects the malformed id %j',
    async (id) => {
      const error = await mitacs.firstError('query ($id: ID!) { organization(id: $id) { id } }', { id });
      expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'id' });
      expect(error?.message).toContain('"id" must be an identifier such as');
    },
  );

  it('has all values of its record, and null for the others', async () => {
    const data = await mitacs.data(`{
      organization(id: "tech-park:M-042") {
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
      identities: [{ ...PARK_RECORD, method: 'PUBLIC_IDENTIFIER', confidence: 1 }],
      source: {
        partner: 'mitacs',
        recordId: `SAMPLE-${PHOTON}`,
        updatedAt: '2026-01-10T08:00:00.000Z',
        importedAt: '2026-01-11T02:00:00.000Z',
      },
    });
  });

  it('links to the organization that it is part of', async () => {
    const data = await mitacs.data(`{ organization(id: "${LAVAL}") { partOf { name } } }`);
    expect(data.organization.partOf.name).toBe('University of Waterloo');
  });
});

describe('a name', () => {
  const name = async (argument: string, header: string | undefined, id: string) => {
    const { data } = await mitacs.query(
      `{ organization(id: "${id}") { name${argument} } }`,
      {},
      header ? { 'accept-language': header } : {},
    );
    return data.organization.name;
  };

  it('is in the language of the argument, else of the request, else in English', async () => {
    expect(await name('(lang: FR)', 'en', PHOTON)).toBe('Optique Héron de cuivre');
    expect(await name('', 'fr-CA,fr;q=0.9', PHOTON)).toBe('Optique Héron de cuivre');
    expect(await name('', undefined, PHOTON)).toBe('Copper Heron Optics');
  });

  it('falls back to a language that the record has', async () => {
    expect(await name('(lang: FR)', undefined, ATR)).toBe('Advanced Telecommunications Research Institute');
    expect(await name('(lang: JA)', undefined, ATR)).toBe('国際電気通信基礎技術研究所');
    expect(await name('(lang: JA)', undefined, PHOTON)).toBe('Copper Heron Optics');
  });
});

describe('organizations', () => {
  const names = async (filter: string) => {
    const data = await mitacs.data(`{ organizations(filter: ${filter}) { totalCount nodes { name } } }`);
    const { nodes, totalCount } = data.organizations;
    expect(totalCount).toBe(nodes.length);
    return nodes.map((node: { name: string }) => node.name);
  };

  it('are sorted by name; accents make no difference', async () => {
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
    ['{ knownTo: [] }', []],
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
    ['knownTo', '["atr", "techpark"]', 'filter.knownTo[1]'],
    ['updatedSince', '"2026-02-30T00:00:00Z"', 'filter.updatedSince'],
  ])('reject a wrong %s, and name the argument', async (field, value, argument) => {
    const error = await mitacs.firstError(`{ organizations(filter: { ${field}: ${value} }) { totalCount } }`);
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('list the known partners when the name of a partner is unknown', async () => {
    const error = await mitacs.firstError(
      '{ organizations(filter: { knownTo: ["techpark"] }) { totalCount } }',
    );
    expect(error?.message).toBe(
      '"filter.knownTo[0]" must be the name of a partner (mitacs, atr, tech-park, amcto), but got \'techpark\'.',
    );
  });
});
