import {
  memoizePerPlacement,
  miipProjectOf,
  monthsUntilNext,
  type PlannedPlacement,
  randomForPlacement,
  startOf,
  type Team,
} from '../plan/index.ts';
import type { SampleStage } from '../types/registry-records.ts';
import { addMonths, type DayNumber } from '../values/calendar.ts';
import { accelerateAward, MINIMUM_INTERNS_OF_CLUSTER } from './accelerate-award.ts';
import {
  type Award,
  awardOf,
  GRADUATE_FELLOWSHIP_AWARD,
  MIIP_AWARD,
  researchAward,
  SUMMER_AWARD,
} from './awards.ts';
import { stageOn } from './career-stage.ts';
import { chooseProgram } from './choose-program.ts';
import { overlapsNext } from './overlaps.ts';

/** The award that funds a placement, the intern's career stage on the first day, and the first and last day. */
export interface PlacementTerms extends Omit<Award, 'weeks'> {
  readonly stage: SampleStage;
  readonly startsOn: DayNumber;
  readonly endsOn: DayNumber;
}

export const termsOf = memoizePerPlacement((team, placement): PlacementTerms => {
  const startsOn = startOf(team, placement);
  const stage = stageOn(team, placement.intern, startsOn);
  const { weeks, ...award } = chooseAward(team, placement, { stage, startsOn });
  const endsOn = (weeks ? startsOn + weeks * 7 : addMonths(startsOn, award.months)) - 1;
  return { ...award, stage, startsOn, endsOn };
});

function chooseAward(
  team: Team,
  placement: PlannedPlacement,
  { stage, startsOn }: Pick<PlacementTerms, 'stage' | 'startsOn'>,
): Award {
  const { project } = placement;
  const { kind } = project;
  const random = randomForPlacement(team, placement, 'award');
  if (project === miipProjectOf(team)) return MIIP_AWARD;
  if (kind === 'SUMMER_VISIT') return SUMMER_AWARD;
  if (kind === 'GRADUATE_FELLOWSHIP') return GRADUATE_FELLOWSHIP_AWARD;
  if (kind === 'STAY_IN_CANADA') return researchAward(random);
  if (kind === 'STAY_AT_ATR' && random.chance(0.75)) return researchAward(random);
  const size = project.placements.length;
  const hasChoice = kind === 'ANY_HOST' || kind === 'MUNICIPALITY' || kind === 'PARK_RETURN';
  if (size < MINIMUM_INTERNS_OF_CLUSTER && hasChoice && !overlapsNext(team, placement)) {
    const monthsAvailable = monthsUntilNext(team, placement);
    const isIndividual = kind === 'ANY_HOST' && size === 1;
    const program = chooseProgram({ stage, startsOn, monthsAvailable, isIndividual }, random);
    if (program !== 'ACCELERATE') return awardOf(program, { stage, monthsAvailable }, random);
  }
  return accelerateAward(team, placement);
}
