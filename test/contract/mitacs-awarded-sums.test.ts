import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Placement } from '../../subgraphs/mitacs/models/index.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { anOrganization, aPlacement, MITACS, PHOTON, startMitacs } from './mitacs.fixture.ts';

const STATUSES: readonly Placement['status'][] = [
  'SUBMITTED',
  'UNDER_REVIEW',
  'REVISIONS_REQUESTED',
  'NOT_APPROVED',
  'APPROVED',
  'ACTIVE',
  'EXTENDED',
  'COMPLETED',
  'WITHDRAWN',
  'CANCELLED',
];

const MORE_THAN_ALL_ROWS = 1_003;

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs({
    organizations: [anOrganization(PHOTON), anOrganization(MITACS, { name: { en: 'Mitacs' } })],
    placements: [
      // A standard unit of $15,000 for each status.
      ...STATUSES.map((status, index) => aPlacement(`IT1000${index}-01`, { status })),
      ...Array.from({ length: MORE_THAN_ALL_ROWS }, (_, index) => manyHosts(index)),
    ],
  });
});
afterAll(() => mitacs.close());

/** Placement n has a funder and a region of its own, and costs n dollars. Every third one is withdrawn. */
function manyHosts(index: number): Placement {
  const cents = (index + 1) * 100;
  return aPlacement(`IT${20_000 + index}-01`, {
    programCode: 'BSI',
    status: index % 3 === 0 ? 'WITHDRAWN' : 'ACTIVE',
    hostId: `mitacs:O-${index}`,
    hostRegion: `X${index}`,
    fundingCents: cents,
    contributions: [{ funderId: `mitacs:O-${index}`, cents, kind: 'CASH', instalment: 1, paidOn: null }],
  });
}

const ACCELERATE = 'placements(filter: { program: ["ACCELERATE"] })';

describe('sums of placements', () => {
  it('count all that match, and have what is awarded apart from what is requested', async () => {
    const { placements } = await mitacs.data(`{ ${ACCELERATE} {
      totalCount
      fundingByFunder { rows { placements awarded { amount } requested { amount } } }
      breakdown(by: [PROGRAM]) { rows { placements awarded { amount currency } requested { amount currency } } }
    } }`);
    expect(placements.totalCount).toBe(10);
    expect(placements.breakdown.rows).toEqual([
      {
        placements: 10,
        awarded: [{ amount: 60_000, currency: 'CAD' }],
        requested: [{ amount: 150_000, currency: 'CAD' }],
      },
    ]);
    const each = { placements: 10, awarded: { amount: 30_000 }, requested: { amount: 75_000 } };
    expect(placements.fundingByFunder.rows).toEqual([each, each]);
  });

  it('are awarded for the four statuses after an approval, and 0 for each other one', async () => {
    const { placements } = await mitacs.data(
      `{ ${ACCELERATE} { breakdown(by: [STATUS]) { rows { status awarded { amount } requested { amount } } } } }`,
    );
    const rows: { status: string; awarded: { amount: number }[]; requested: { amount: number }[] }[] =
      placements.breakdown.rows;
    const awarded = rows.filter((row) => row.awarded[0]?.amount === 15_000).map(({ status }) => status);
    expect(awarded.toSorted()).toEqual(['ACTIVE', 'APPROVED', 'COMPLETED', 'EXTENDED']);
    const others = rows.filter(({ status }) => !awarded.includes(status));
    expect(others).toHaveLength(6);
    for (const row of others) {
      expect(row).toMatchObject({ awarded: [{ amount: 0 }], requested: [{ amount: 15_000 }] });
    }
  });
});

describe('sums with more groups than are listed', () => {
  const BSI = 'placements(filter: { program: ["BSI"] })';
  const money = 'awarded { amount } requested { amount }';
  const add = (amounts: readonly number[]) => amounts.reduce((sum, amount) => sum + amount, 0);
  const all = Array.from({ length: MORE_THAN_ALL_ROWS }, (_, index) => manyHosts(index));
  const requested = add(all.map(({ fundingCents }) => fundingCents)) / 100;
  const awarded =
    add(all.flatMap(({ status, fundingCents }) => (status === 'ACTIVE' ? [fundingCents] : []))) / 100;

  it('say so, and the rows and the remainder add up to the whole', async () => {
    const data = await mitacs.data(`{ ${BSI} {
      totalCount
      breakdown(by: [HOST_REGION]) { isComplete rows { placements ${money} } remainder { rows placements ${money} } }
      fundingByFunder { isComplete rows { ${money} } remainder { rows ${money} } }
    } }`);
    const { totalCount, breakdown, fundingByFunder } = data.placements;
    expect(breakdown).toMatchObject({ isComplete: false, remainder: { rows: 3, placements: 3 } });
    expect(breakdown.rows).toHaveLength(1_000);
    const shown: { placements: number; awarded: { amount: number }[]; requested: { amount: number }[] }[] = [
      ...breakdown.rows,
      breakdown.remainder,
    ];
    expect(add(shown.map(({ placements }) => placements))).toBe(totalCount);
    expect(add(shown.map((row) => row.awarded[0]?.amount ?? 0))).toBe(awarded);
    expect(add(shown.map((row) => row.requested[0]?.amount ?? 0))).toBe(requested);

    expect(fundingByFunder).toMatchObject({ isComplete: false, remainder: { rows: 3 } });
    const funders: { awarded: { amount: number }; requested: { amount: number } }[] = fundingByFunder.rows;
    expect(add(funders.map((row) => row.awarded.amount)) + fundingByFunder.remainder.awarded[0].amount).toBe(
      awarded,
    );
    expect(
      add(funders.map((row) => row.requested.amount)) + fundingByFunder.remainder.requested[0].amount,
    ).toBe(requested);
    // The largest awarded amounts are listed; what is left out is not awarded.
    expect(funders[0]?.awarded.amount).toBe(1_002);
    expect(fundingByFunder.remainder).toEqual({
      rows: 3,
      awarded: [{ amount: 0 }],
      requested: [{ amount: 12 }],
    });
  });
});
