import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Contribution } from '../../subgraphs/mitacs/models/index.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { anOrganization, aPlacement, MITACS, PHOTON, startMitacs, TORONTO } from './mitacs.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs({
    organizations: [
      anOrganization(PHOTON, { name: { en: 'Copper Heron Optics' } }),
      anOrganization(TORONTO, { name: { en: 'Toronto' } }),
      anOrganization(MITACS, { name: { en: 'Mitacs' } }),
    ],
    placements: [
      // Two cluster units of 6,000.00 + 7,333.00; one has 10 cents more.
      aPlacement('IT00001-01', {
        fundingCents: 13_333_00,
        contributions: [part(PHOTON, 6_000_00), part(MITACS, 7_333_00)],
      }),
      aPlacement('IT00001-02', {
        fundingCents: 13_333_10,
        contributions: [part(PHOTON, 6_000_10), part(MITACS, 7_333_00)],
      }),
      // Two instalments of one placement.
      aPlacement('IT00002-01', {
        programCode: 'GLOBALINK_GRADUATE_FELLOWSHIP',
        startsOn: '2025-05-01',
        fundingCents: 15_000_00,
        contributions: [part(MITACS, 7_500_00), part(MITACS, 7_500_00, { instalment: 2 })],
      }),
      aPlacement('IT00003-01', {
        programCode: 'MIIP',
        status: 'ACTIVE',
        hostId: TORONTO,
        hostKind: 'MUNICIPALITY',
        hostRegion: 'CA-ON',
        startsOn: '2026-01-01',
        fundingCents: 30_000_20,
        contributions: [
          part(TORONTO, 14_000_10),
          part(TORONTO, 1_000_00, { kind: 'IN_KIND' }),
          part(MITACS, 15_000_10),
        ],
      }),
      aPlacement('IT00004-01', {
        hostRegion: null,
        fundingCents: 500_000_00,
        fundingCurrency: 'JPY',
        contributions: [part(MITACS, 500_000_00)],
      }),
      aPlacement('IT00005-01', {
        programCode: 'GLOBALINK_RESEARCH_INTERNSHIP',
        fundingCents: 0,
        fundingCurrency: 'XXX',
        contributions: [],
      }),
    ],
  });
});
afterAll(() => mitacs.close());

function part(funderId: string, cents: number, facts: Partial<Contribution> = {}): Contribution {
  return { funderId, cents, kind: 'CASH', instalment: 1, paidOn: null, ...facts };
}

interface Row {
  readonly funder: { readonly name: string };
  readonly kind: string;
  readonly placements: number;
  readonly awarded: { readonly amount: number; readonly currency: string };
  readonly requested: { readonly amount: number; readonly currency: string };
}

describe('funding by funder', () => {
  const rows = async (list: string) => {
    const data = await mitacs.data(
      `{ ${list} { fundingByFunder { isComplete remainder { rows } rows {
        funder { name } kind placements awarded { amount currency } requested { amount currency }
      } } } }`,
    );
    expect(data.placements.fundingByFunder).toMatchObject({ isComplete: true, remainder: null });
    return data.placements.fundingByFunder.rows.map((row: Row) => {
      const { funder, kind, placements, awarded, requested } = row;
      const more = requested.amount === awarded.amount ? [] : [`of ${requested.amount}`];
      return [funder.name, kind, placements, awarded.amount, ...more, awarded.currency].join(' ');
    });
  };

  it('sums exactly by kind and currency, largest first, and counts instalments as one placement', async () => {
    expect(await rows('placements')).toEqual([
      'Mitacs CASH 1 500000 JPY',
      'Mitacs CASH 4 44666.1 CAD',
      'Toronto CASH 1 14000.1 CAD',
      'Copper Heron Optics CASH 2 12000.1 CAD',
      'Toronto IN_KIND 1 1000 CAD',
    ]);
  });

  it('includes only placements that match the filter', async () => {
    expect(await rows('placements(filter: { hostKind: [MUNICIPALITY] })')).toEqual([
      'Mitacs CASH 1 15000.1 CAD',
      'Toronto CASH 1 14000.1 CAD',
      'Toronto IN_KIND 1 1000 CAD',
    ]);
    expect(await rows('placements(filter: { status: [] })')).toEqual([]);
  });

  it('includes all pages, not only the selected one', async () => {
    expect(await rows('placements(first: 1)')).toHaveLength(5);
  });

  it('has contributions that add up to the funding of each placement', async () => {
    const data = await mitacs.data(
      '{ placements(filter: { program: ["ACCELERATE"] }) { nodes { funding { total { amount } contributions { amount { amount } } } } } }',
    );
    for (const { funding } of data.placements.nodes) {
      const cents = funding.contributions.map(({ amount }: { amount: { amount: number } }) =>
        Math.round(amount.amount * 100),
      );
      const total = cents.reduce((sum: number, amount: number) => sum + amount, 0);
      expect(total).toBe(Math.round(funding.total.amount * 100));
    }
  });

  it('sums for several organizations in one command', async () => {
    const keys = [PHOTON, TORONTO, MITACS].map((id) => ({ __typename: 'Organization', id }));
    let found: { hosted: { fundingByFunder: { rows: { requested: { amount: number } }[] } } }[] = [];
    const commands = await mitacs.commandsOf(async () => {
      const data = await mitacs.data(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Organization {
          hosted { fundingByFunder { rows { placements requested { amount } } } } } } }`,
        { keys },
      );
      found = data._entities;
    });
    expect(commands).toEqual(['find', 'aggregate']);
    expect(
      found.map(({ hosted }) => hosted.fundingByFunder.rows.map(({ requested }) => requested.amount)),
    ).toEqual([[500_000, 29_666, 12_000.1], [15_000.1, 14_000.1, 1_000], []]);
  });
});

interface Bucket {
  readonly placements: number;
  readonly requested: readonly unknown[];
  readonly [dimension: string]: unknown;
}

describe('a breakdown', () => {
  const buckets = async (list: string, by: string, fields: string) => {
    const data = await mitacs.data(
      `{ ${list} { breakdown(by: ${by}) { isComplete remainder { rows } rows { ${fields} placements requested { amount currency } } } } }`,
    );
    expect(data.placements.breakdown).toMatchObject({ isComplete: true, remainder: null });
    return data.placements.breakdown.rows;
  };

  it('counts and sums by program, one amount for each currency, largest group first', async () => {
    expect(await buckets('placements', '[PROGRAM]', 'program { code name } status')).toEqual([
      {
        program: { code: 'ACCELERATE', name: 'Accelerate' },
        status: null,
        placements: 3,
        requested: [
          { amount: 26_666.1, currency: 'CAD' },
          { amount: 500_000, currency: 'JPY' },
        ],
      },
      {
        program: { code: 'GLOBALINK_GRADUATE_FELLOWSHIP', name: 'Globalink Graduate Fellowship' },
        status: null,
        placements: 1,
        requested: [{ amount: 15_000, currency: 'CAD' }],
      },
      {
        program: { code: 'GLOBALINK_RESEARCH_INTERNSHIP', name: 'Globalink Research Internship' },
        status: null,
        placements: 1,
        requested: [],
      },
      {
        program: { code: 'MIIP', name: 'Municipal Innovation Internship Program' },
        status: null,
        placements: 1,
        requested: [{ amount: 30_000.2, currency: 'CAD' }],
      },
    ]);
  });

  it('has a row for each combination of several dimensions', async () => {
    const rows = await buckets(
      'placements(filter: { program: ["ACCELERATE", "MIIP"] })',
      '[STATUS, HOST_KIND, HOST_REGION, HOST_COUNTRY, START_YEAR, STATUS]',
      'status hostKind hostRegion hostCountry startYear program { id }',
    );
    const summaries = rows.map(({ placements, requested, ...row }: Bucket) => [
      ...Object.values(row),
      placements,
      requested.length,
    ]);
    expect(summaries).toEqual([
      ['COMPLETED', 'COMPANY', 'CA-QC', 'CA', 2024, null, 2, 1],
      ['ACTIVE', 'MUNICIPALITY', 'CA-ON', 'CA', 2026, null, 1, 1],
      ['COMPLETED', 'COMPANY', null, 'CA', 2024, null, 1, 1],
    ]);
  });

  it('rejects an empty list of dimensions, and is empty for no placements', async () => {
    const error = await mitacs.firstError('{ placements { breakdown(by: []) { isComplete } } }');
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'by' });
    expect(await buckets('placements(filter: { status: [] })', '[STATUS]', 'status')).toEqual([]);
  });

  it('needs one command for several organizations, like the page and the count', async () => {
    const keys = [PHOTON, TORONTO].map((id) => ({ __typename: 'Organization', id }));
    let found: unknown;
    const commands = await mitacs.commandsOf(async () => {
      const data = await mitacs.data(
        `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Organization {
          hosted { totalCount nodes { id } breakdown(by: [START_YEAR]) { rows { startYear placements } } } } } }`,
        { keys },
      );
      found = data._entities.map(
        ({ hosted }: { hosted: { breakdown: { rows: unknown } } }) => hosted.breakdown.rows,
      );
    });
    expect(commands.toSorted()).toEqual(['aggregate', 'aggregate', 'aggregate', 'find']);
    expect(found).toEqual([
      [
        { startYear: 2024, placements: 4 },
        { startYear: 2025, placements: 1 },
      ],
      [{ startYear: 2026, placements: 1 }],
    ]);
  });
});
