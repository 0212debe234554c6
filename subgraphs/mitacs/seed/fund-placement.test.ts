import { describe, expect, it } from 'vitest';
import { readFundingModels } from '../data/read-funding-models.ts';
import { fundPlacement } from './fund-placement.ts';

const modelByCode = new Map(readFundingModels().map((model) => [model.code, model]));

type Award = Parameters<typeof fundPlacement>[0];

const award: Award = {
  id: 'mitacs:IT00001-01',
  program: 'ACCELERATE',
  units: 1,
  startsOn: '2024-05-01',
  status: 'COMPLETED',
  hostShareShift: 0,
  stipendTopUp: 0.005,
  host: { id: 'neq:9900065537', kind: 'COMPANY', region: 'CA-QC', country: 'CA' },
};
const AS_OF = '2026-11-15';

const fund = (code: string, facts: Partial<Award>) =>
  fundPlacement({ ...award, ...facts }, modelByCode.get(code) ?? null, AS_OF);

describe('fundPlacement', () => {
  it('splits two cluster units into 12,000 from the host and 14,666 from Mitacs', () => {
    expect(fund('ACCELERATE_CLUSTER', { units: 2 })).toEqual({
      fundingCents: 26_666_00,
      fundingCurrency: 'CAD',
      contributions: [
        { funderId: award.host.id, cents: 12_000_00, kind: 'CASH', instalment: 1, paidOn: '2024-05-01' },
        { funderId: 'ror:00cjrc276', cents: 14_666_00, kind: 'CASH', instalment: 1, paidOn: '2024-05-01' },
      ],
      stipendCents: 20_100_00,
    });
  });

  it('has a stipend above the minimum, in steps of fifty dollars', () => {
    expect(fund('ACCELERATE_STANDARD', { stipendTopUp: 0.1 }).stipendCents).toBe(11_000_00);
    expect(fund('ACCELERATE_STANDARD', { stipendTopUp: 0.0001 }).stipendCents).toBe(10_050_00);
    expect(fund('ACCELERATE_POSTDOC', { startsOn: '2025-06-01', stipendTopUp: 0.1 }).stipendCents).toBeNull();
  });

  it('moves a part of the total from Mitacs to the host where the award is off its model, and adds up', () => {
    const { contributions, fundingCents } = fund('ACCELERATE_STANDARD', { units: 2, hostShareShift: 0.1 });
    expect(contributions.map(({ cents }) => cents)).toEqual([18_000_00, 12_000_00]);
    expect(fundingCents).toBe(30_000_00);
    const alone = fund('GLOBALINK_AWARD', { program: 'GLOBALINK_RESEARCH_AWARD', hostShareShift: 0.1 });
    expect(alone.contributions.map(({ cents }) => cents)).toEqual([6_000_00]);
  });

  it('has Mitacs as the only funder of an award abroad, and no known stipend', () => {
    const { contributions, stipendCents } = fund('GLOBALINK_AWARD', { program: 'GLOBALINK_RESEARCH_AWARD' });
    expect(contributions.map(({ funderId, cents }) => [funderId, cents])).toEqual([
      ['ror:00cjrc276', 6_000_00],
    ]);
    expect(stipendCents).toBeNull();
  });

  it('pays a graduate fellowship in two instalments, the second when its day has come', () => {
    const paidOn = (startsOn: string) =>
      fund('GLOBALINK_GRADUATE', { program: 'GLOBALINK_GRADUATE_FELLOWSHIP', startsOn }).contributions.map(
        (part) => [part.cents, part.instalment, part.paidOn],
      );
    expect(paidOn('2025-09-02')).toEqual([
      [7_500_00, 1, '2025-09-02'],
      [7_500_00, 2, '2026-03-01'],
    ]);
    expect(paidOn('2026-09-02')).toEqual([
      [7_500_00, 1, '2026-09-02'],
      [7_500_00, 2, null],
    ]);
  });

  it.each(['SUBMITTED', 'APPROVED', 'WITHDRAWN', 'CANCELLED', 'NOT_APPROVED'] as const)(
    'pays nothing for a placement that is %s, though its cost is known',
    (status) => {
      const { fundingCents, contributions } = fund('ACCELERATE_STANDARD', { status });
      expect(fundingCents).toBe(15_000_00);
      expect(contributions.every(({ paidOn }) => paidOn === null)).toBe(true);
    },
  );

  it('has no known cost without a funding model', () => {
    expect(fund('GLOBALINK_INTERNSHIP', { program: 'GLOBALINK_RESEARCH_INTERNSHIP' })).toEqual({
      fundingCents: 0,
      fundingCurrency: 'XXX',
      contributions: [],
      stipendCents: null,
    });
  });

  it('rejects a funding model of another day or program', () => {
    expect(() => fund('ACCELERATE_POSTDOC', { startsOn: '2025-03-31' })).toThrow('cannot be funded by');
    expect(() => fund('ELEVATE_YEAR', { program: 'ELEVATE', startsOn: '2025-04-01' })).toThrow(
      'mitacs:IT00001-01 of ELEVATE on 2025-04-01 cannot be funded by ELEVATE_YEAR.',
    );
    expect(() => fund('BSI_BASIC', {})).toThrow('cannot be funded by BSI_BASIC');
  });
});
