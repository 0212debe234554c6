import type { ProgramCode, SampleStage } from '../types/registry-records.ts';
import { type DayNumber, toDayNumber } from '../values/calendar.ts';
import type { Random } from '../values/random.ts';

const LAST_ELEVATE_START = toDayNumber('2025-03-31');
const FIRST_BSI_START = toDayNumber('2020-01-01');

export interface Applicant {
  readonly stage: SampleStage;
  readonly startsOn: DayNumber;
  /** Whole months until the intern's next placement. */
  readonly monthsAvailable: number;
  /** True when the project has this one placement only. Fellowships and awards are for individuals. */
  readonly isIndividual: boolean;
}

/** Chooses among the programs that are open to the applicant on the first day. The weights are relative to each other. */
export function chooseProgram(
  { stage, startsOn, monthsAvailable, isIndividual }: Applicant,
  random: Random,
): ProgramCode {
  const isGraduateStudent = stage === 'MASTERS' || stage === 'DOCTORAL';
  const mayJoinBsi = stage !== 'DOCTORAL' && stage !== 'POSTDOCTORAL' && startsOn >= FIRST_BSI_START;
  const hasTimeForFellowship =
    (stage === 'DOCTORAL' && monthsAvailable >= 36) || (stage === 'MASTERS' && monthsAvailable >= 18);
  const mayJoinElevate = stage === 'POSTDOCTORAL' && startsOn <= LAST_ELEVATE_START && monthsAvailable >= 12;
  return random.weighted({
    ACCELERATE: 50,
    BSI: mayJoinBsi ? (isGraduateStudent ? 18 : 40) : 0,
    ACCELERATE_FELLOWSHIP: isIndividual && hasTimeForFellowship ? 26 : 0,
    ELEVATE: isIndividual && mayJoinElevate ? 60 : 0,
    GLOBALINK_RESEARCH_AWARD: isIndividual && (isGraduateStudent || stage === 'UNDERGRADUATE') ? 7 : 0,
    // For former Globalink interns only: see GRADUATE_FELLOWSHIP in the plan of a team.
    GLOBALINK_GRADUATE_FELLOWSHIP: 0,
    GLOBALINK_RESEARCH_INTERNSHIP: 0,
    MIIP: 0,
  });
}
