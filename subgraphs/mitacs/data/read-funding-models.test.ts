import { describe, expect, it } from 'vitest';
import { programs } from './programs.ts';
import { readFundingModels } from './read-funding-models.ts';

const models = readFundingModels();

describe('funding models', () => {
  it('are those with a known amount', () => {
    expect(models.map(({ code }) => code)).toEqual([
      'ACCELERATE_STANDARD',
      'ACCELERATE_CLUSTER',
      'ACCELERATE_POSTDOC',
      'FELLOWSHIP_18',
      'FELLOWSHIP_24',
      'FELLOWSHIP_36',
      'FELLOWSHIP_48',
      'ELEVATE_YEAR',
      'BSI_BASIC',
      'BSI_WITH_COSTS',
      'GLOBALINK_AWARD',
      'GLOBALINK_GRADUATE',
      'MIIP_POSITION',
    ]);
  });

  it.each(models)('have two shares that add up to the total: $code', (model) => {
    expect((model.partnerShareCents ?? 0) + (model.mitacsShareCents ?? 0)).toBe(model.totalCents);
  });

  it('belong to existing programs, and do not end before them', () => {
    const programOf = new Map(programs.map((program) => [program.code, program]));
    for (const { programCode, validTo } of models) {
      const program = programOf.get(programCode);
      expect(program).toBeDefined();
      expect((validTo ?? '9999') >= (program?.validTo ?? '')).toBe(true);
    }
  });

  it('split the cost of a cluster unit exactly', () => {
    expect(models.find(({ code }) => code === 'ACCELERATE_CLUSTER')).toMatchObject({
      totalCents: 13_333_00,
      partnerShareCents: 6_000_00,
      mitacsShareCents: 7_333_00,
      minimumStipendCents: 10_000_00,
    });
  });

  it('are named in both languages', () => {
    for (const { name } of models) expect([name.en, name.fr].every(Boolean)).toBe(true);
  });
});
