import { findByKeys } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readMunicipalities } from '../../sample/index.ts';
import { municipalities } from '../../subgraphs/regional/amcto/models/municipality.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ALFRED_AND_PLANTAGENET, PRESCOTT_AND_RUSSELL, startAmcto, TORONTO } from './amcto.fixture.ts';

let amcto: TestSubgraph;

beforeAll(async () => {
  amcto = await startAmcto([]);
});
afterAll(() => amcto.close());

describe('one municipality', () => {
  it('has the values of the reference table, and null for missing ones', async () => {
    const data = await amcto.data(
      `query ($id: ID!) {
        municipality(id: $id) {
          id organization { id } name officialName kind french: kind(lang: FR) tier upperTier { id } lowerTiers { id }
          now: population before: population(census: 2016) landAreaKm2 amctoMembers
          source { partner recordId updatedAt importedAt }
        }
      }`,
      { id: TORONTO },
    );
    expect(data.municipality).toEqual({
      id: TORONTO,
      organization: { id: TORONTO },
      name: 'Toronto',
      officialName: null,
      kind: 'city',
      french: 'cité',
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
      const data = await amcto.data(
        'query ($id: ID!, $census: Int!) { municipality(id: $id) { population(census: $census) } }',
        { id: TORONTO, census },
      );
      expect(data.municipality).toEqual({ population: null });
    },
  );

  it('is null for a well-formed code that does not exist in Ontario', async () => {
    const data = await amcto.data(
      '{ quebec: municipality(id: "sgc:2423027") { name } upper: municipality(id: "sgc:3599") { name } }',
    );
    expect(data).toEqual({ quebec: null, upper: null });
  });

  it.each(['3520005', 'sgc:', 'sgc:35200', 'sgc:٣٥٢٠٠٠٥', 'ror:01pe1d703', '{"$gt":""}', '', '🏙️'])(
    'rejects %j as an id, with a valid example',
    async (id) => {
      const error = await amcto.firstError('query ($id: ID!) { municipality(id: $id) { name } }', { id });
      expect(error).toMatchObject({
        message: expect.stringMatching(/^"id" must be an identifier such as sgc:3520005, but got /),
        extensions: { code: 'BAD_USER_INPUT', argument: 'id', received: id },
      });
    },
  );
});

describe('tiers', () => {
  it('links a lower tier to its upper tier, and an upper tier to its lower tiers', async () => {
    const data = await amcto.data(
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
      const data = await amcto.data(
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
    expect(await amcto.commandsOf(() => amcto.data(query))).toEqual(['find', 'find']);
  });

  it('reads lower tiers for upper tiers only', async () => {
    const query = '{ municipalities(filter: { tier: [SINGLE, LOWER] }) { nodes { lowerTiers { name } } } }';
    expect(await amcto.commandsOf(() => amcto.data(query))).toEqual(['find']);
  });

  it('includes the population of the lower tiers in their upper tier', async () => {
    const data = await amcto.data(
      'query ($id: ID!) { municipality(id: $id) { population lowerTiers { population } } }',
      { id: PRESCOTT_AND_RUSSELL },
    );
    const lowerTiers = data.municipality.lowerTiers as { population: number }[];
    expect(lowerTiers.reduce((sum, { population }) => sum + population, 0)).toBe(95_639);
    expect(data.municipality.population).toBe(95_639);
  });
});

it('reads only the paths that the fields need', async () => {
  const fields = new Set(['id', 'population']);
  const [row] = await findByKeys(amcto.database, municipalities, { keys: [TORONTO], fields });
  expect(row).toEqual({ _id: TORONTO, population2016: 2_731_571, population2021: 2_794_356 });
});

it('has every municipality of the reference table by its code', async () => {
  const data = await amcto.data('{ municipalities { totalCount } }');
  expect(data.municipalities.totalCount).toBe(readMunicipalities().length);
});
