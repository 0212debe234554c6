import type { FundingModelCode, ProgramCode, SampleStage } from '../types/registry-records.ts';
import { daysToMonths } from '../values/calendar.ts';
import type { Random } from '../values/random.ts';

/** What a program grants for one placement. */
export interface Award {
  readonly program: ProgramCode;
  readonly fundingModel: FundingModelCode;
  readonly units: number;
  /** A whole number, unless the program counts in weeks. */
  readonly months: number;
  /** Only where the program counts in weeks. */
  readonly weeks?: number;
}

export const MIIP_AWARD = inMonths('MIIP', 'MIIP_POSITION', 8);
export const GRADUATE_FELLOWSHIP_AWARD = inMonths('GLOBALINK_GRADUATE_FELLOWSHIP', 'GLOBALINK_GRADUATE', 12);
export const SUMMER_AWARD = inWeeks('GLOBALINK_RESEARCH_INTERNSHIP', 'GLOBALINK_INTERNSHIP', 12);

/** A Globalink Research Award of twelve to twenty-four weeks. */
export function researchAward(random: Random): Award {
  return inWeeks('GLOBALINK_RESEARCH_AWARD', 'GLOBALINK_AWARD', random.between(12, 24));
}

/** The award of a program other than Accelerate, as long as the months until the intern's next placement allow. */
export function awardOf(
  program: Exclude<ProgramCode, 'ACCELERATE'>,
  { stage, monthsAvailable }: { stage: SampleStage; monthsAvailable: number },
  random: Random,
): Award {
  switch (program) {
    case 'BSI': {
      const months = Math.min(random.between(4, 6), monthsAvailable);
      return inMonths(program, random.chance(0.6) ? 'BSI_BASIC' : 'BSI_WITH_COSTS', months);
    }
    case 'ACCELERATE_FELLOWSHIP':
      return fellowship(random.chance(0.5), stage, monthsAvailable);
    case 'ELEVATE': {
      const years = monthsAvailable >= 24 && random.chance(0.5) ? 2 : 1;
      return { program, fundingModel: 'ELEVATE_YEAR', units: years, months: years * 12 };
    }
    default:
      return researchAward(random);
  }
}

function fellowship(prefersLong: boolean, stage: SampleStage, monthsAvailable: number): Award {
  const program = 'ACCELERATE_FELLOWSHIP';
  if (stage === 'DOCTORAL') {
    return prefersLong && monthsAvailable >= 48
      ? inMonths(program, 'FELLOWSHIP_48', 48)
      : inMonths(program, 'FELLOWSHIP_36', 36);
  }
  return prefersLong && monthsAvailable >= 24
    ? inMonths(program, 'FELLOWSHIP_24', 24)
    : inMonths(program, 'FELLOWSHIP_18', 18);
}

function inMonths(program: ProgramCode, fundingModel: FundingModelCode, months: number): Award {
  return { program, fundingModel, units: 1, months };
}

function inWeeks(program: ProgramCode, fundingModel: FundingModelCode, weeks: number): Award {
  return { program, fundingModel, units: 1, months: daysToMonths(weeks * 7), weeks };
}
