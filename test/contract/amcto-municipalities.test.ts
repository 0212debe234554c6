import { findByKeys } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMunicipalities } from '../../sample/index.ts';
import { municipalities } from '../../subgraphs/regional/amcto/models/municipality.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import {
  ALFRED_AND_PLANTAGENET,
  KENORA,
  OTTAWA,
  PRESCOTT_AND_RUSSELL,
  RUSSELL,
  startAmcto,
  TORONTO,
} from './amcto.fixture.ts';

let amcto: TestSubgraph;

beforeAll(async () => {
  amcto = await startAmcto([
    { id: 'amcto:MIIP-2026-01', municipalityId: RUSSELL, status: 'COMPLETED' },
    { id: 'amcto:MIIP-2027-02', municipalityId: KENORA, status: 'PROPOSED' },
    { id: 'amcto:MIIP-2027-01', municipalityId: RUSSELL, status: 'PROPOSED' },
  ]);
});
afterAll(() => amcto.close());

describe('one municipality', () => {
  it('has the values of the reference table, and null for missing ones', async () => {
    const { data, errors } = await amcto.query(
      `query ($id: ID!) {
        municipality(id: $id) {
          id organization { id } name officialName kind tier upperTier { id } lowerTiers { id }
          now: population before: population(census: 2016) landAreaKm2 amctoMembers
          source { partner recordId updatedAt importedAt }
        }
      }`,
      { id: TORONTO },
    );
    expect(errors).toBeUndefined();
    expect(data.municipality).toEqual({
      id: TORONTO,
      organization: { id: TORONTO },
      name: 'Toronto',
      officialName: null,
      kind: 'city',
      tier: 'SINGLE',
      upperTier: null,
      lowerTiers: [],
      now: 2_794_356,
      before: 2_731_571,
      landAreaKm2: 631.1,
      amctoMembers: null,
      source: {
        partner: 'amcto',
        recordId: '3520005',
        updatedAt: '2022-02-09T00:00:00.000Z',
        importedAt: '2026-11-02T00:00:00.000Z',
      },
    });
  });

  it.each([2011, 2020, 0, -2021])(
    'has no population for the census of %s, which is not in the data',
    async (census) => {
      const { data, errors } = await amcto.query(
        'query ($id: ID!, $census: Int!) { municipality(id: $id) { population(census: $census) } }',
        { id: TORONTO, census },
      );
      expect(errors).toBeUndefined();
      expect(data.municipality).toEqual({ population: null });
    },
  );

  it('is null for a well-formed code that does not exist in Ontario', async () => {
    const { data, errors } = await amcto.query(
      '{ quebec: municipality(id: "sgc:2423027") { name } upper: municipality(id: "sgc:3599") { name } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ quebec: null, upper: null });
  });

  it.each(['3520005', 'sgc:', 'sgc:35200', 'sgc:٣٥٢٠٠٠٥', 'ror:01pe1d703', '{"$gt":""}', '', '🏙️'])(
    'rejects %j as an id, with a valid example',
    async (id) => {
      const { errors } = await amcto.query('query ($id: ID!) { municipality(id: $id) { name } }', { id });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringMatching(/^"id" must be an identifier such as sgc:3520005, but got /),
        extensions: { code: 'BAD_USER_INPUT', argument: 'id', received: id },
      });
    },
  );
});

describe('tiers', () => {
  it('links a lower tier to its upper tier and back', async () => {
    const { data } = await amcto.query(
      `query ($id: ID!) { municipality(id: $id) { name upperTier { id name officialName lowerTiers { name } } } }`,
      { id: ALFRED_AND_PLANTAGENET },
    );
    expect(data.municipality.upperTier).toEqual({
      id: PRESCOTT_AND_RUSSELL,
      name: 'Prescott and Russell',
      officialName: 'United Counties of Prescott and Russell',
      lowerTiers: [
        'Alfred and Plantagenet',
        'Casselman',
        'Champlain',
        'Clarence-Rockland',
        'East Hawkesbury',
        'Hawkesbury',
        'Russell',
        'The Nation',
      ].map((name) => ({ name })),
    });
  });

  it('reads the lower tiers of all upper tiers in one command, 241 in all', async () => {
    let upperTiers: { lowerTiers: unknown[] }[] = [];
    const commands = await amcto.commandsOf(async () => {
      const { data } = await amcto.query(
        '{ municipalities(filter: { tier: [UPPER] }, first: 100) { nodes { lowerTiers { name } } } }',
      );
      upperTiers = data.municipalities.nodes;
    });
    expect(commands).toEqual(['find', 'find']);
    expect(upperTiers).toHaveLength(30);
    expect(upperTiers.flatMap(({ lowerTiers }) => lowerTiers)).toHaveLength(241);
  });

  it('reads the upper tiers of a page in one command', async () => {
    const query =
      '{ municipalities(filter: { tier: [LOWER] }, first: 100) { nodes { upperTier { name } } } }';
    expect(await amcto.commandsOf(() => amcto.query(query))).toEqual(['find', 'find']);
  });

  it('reads lower tiers for upper tiers only', async () => {
    const query = '{ municipalities(filter: { tier: [SINGLE, LOWER] }) { nodes { lowerTiers { name } } } }';
    expect(await amcto.commandsOf(() => amcto.query(query))).toEqual(['find']);
  });

  it('includes the population of the lower tiers in their upper tier', async () => {
    const { data } = await amcto.query(
      'query ($id: ID!) { municipality(id: $id) { population lowerTiers { population } } }',
      { id: PRESCOTT_AND_RUSSELL },
    );
    const below = data.municipality.lowerTiers as { population: number }[];
    expect(below.reduce((people, { population }) => people + population, 0)).toBe(95_639);
    expect(data.municipality.population).toBe(95_639);
  });
});

describe('links to other partners', () => {
  it('answers example query 5 for a hundred municipalities with one command', async () => {
    const query = `{
      municipalities(filter: { population: { to: 49999 } }, first: 100) { nodes { id name organization { id } } }
    }`;
    let answer: { organization: { id: string } }[] = [];
    const commands = await amcto.commandsOf(async () => {
      answer = (await amcto.query(query)).data.municipalities.nodes;
    });
    expect(answer).toHaveLength(100);
    expect(commands).toEqual(['find']);
  });

  it('finds the municipality of an organization, in one command for many', async () => {
    const ids = [TORONTO, KENORA, 'sgc:2423027', OTTAWA];
    let found: unknown;
    const commands = await amcto.commandsOf(async () => {
      const { data } = await amcto.query(
        `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Organization { id municipality { name tier } } } }`,
        { refs: ids.map((id) => ({ __typename: 'Organization', id })) },
      );
      found = data._entities;
    });
    expect(found).toEqual([
      { id: TORONTO, municipality: { name: 'Toronto', tier: 'SINGLE' } },
      { id: KENORA, municipality: { name: 'Kenora', tier: 'SINGLE' } },
      { id: 'sgc:2423027', municipality: null },
      { id: OTTAWA, municipality: { name: 'Ottawa', tier: 'SINGLE' } },
    ]);
    expect(commands).toEqual(['find']);
  });

  it('finds all 444 of them in one command', async () => {
    const refs = readMunicipalities().map(({ id }) => ({ __typename: 'Organization', id }));
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Organization { municipality { name } } } }`;
    expect(await amcto.commandsOf(() => amcto.query(query, { refs }))).toEqual(['find']);
  });

  it('sends no command for an organization that is not a municipality', async () => {
    let found: unknown;
    const commands = await amcto.commandsOf(async () => {
      const { data } = await amcto.query(
        `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Organization { municipality { name } } } }`,
        {
          refs: ['ror:01pe1d703', 'neq:1143920115', 'mitacs:O-00042', 'rubbish'].map((id) => ({
            __typename: 'Organization',
            id,
          })),
        },
      );
      found = data._entities;
    });
    expect(found).toEqual(Array.from({ length: 4 }, () => ({ municipality: null })));
    expect(commands).toEqual([]);
  });

  it('resolves references to municipalities in one command, null for an unknown or a malformed id', async () => {
    let found: unknown;
    const commands = await amcto.commandsOf(async () => {
      const { data, errors } = await amcto.query(
        `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on Municipality { id name } } }`,
        {
          refs: [OTTAWA, 'sgc:3599999', '{"$ne":1}', TORONTO].map((id) => ({
            __typename: 'Municipality',
            id,
          })),
        },
      );
      expect(errors).toBeUndefined();
      found = data._entities;
    });
    expect(found).toEqual([{ id: OTTAWA, name: 'Ottawa' }, null, null, { id: TORONTO, name: 'Toronto' }]);
    expect(commands).toEqual(['find']);
  });

  it("gives each municipality its projects by year, then number, one command for a page's", async () => {
    let projects: Record<string, unknown> = {};
    const commands = await amcto.commandsOf(async () => {
      const { data } = await amcto.query(
        '{ municipalities(filter: { hasMiipProject: true }) { nodes { id miipProjects { id municipality { id } } } } }',
      );
      const nodes = data.municipalities.nodes as { id: string; miipProjects: unknown }[];
      projects = Object.fromEntries(nodes.map(({ id, miipProjects }) => [id, miipProjects]));
    });
    expect(projects).toEqual({
      [KENORA]: [{ id: 'amcto:MIIP-2027-02', municipality: { id: KENORA } }],
      [RUSSELL]: [
        { id: 'amcto:MIIP-2026-01', municipality: { id: RUSSELL } },
        { id: 'amcto:MIIP-2027-01', municipality: { id: RUSSELL } },
      ],
    });
    expect(commands).toEqual(['find', 'find']);
  });

  it('reads only the paths that the fields need', async () => {
    const fields = new Set(['id', 'population']);
    const [row] = await findByKeys(amcto.database, municipalities, { keys: [TORONTO], fields });
    expect(row).toEqual({ _id: TORONTO, population2016: 2_731_571, population2021: 2_794_356 });
  });
});

it('has every municipality of the reference table by its code', async () => {
  const { data } = await amcto.query('{ municipalities { totalCount } }');
  expect(data.municipalities.totalCount).toBe(readMunicipalities().length);
});
