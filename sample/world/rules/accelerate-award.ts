import {
  memoizePerPlacement,
  monthsUntilNext,
  type PlannedPlacement,
  type PlannedProject,
  randomForPlacement,
  startOf,
  type Team,
} from '../plan/index.ts';
import { toDayNumber } from '../values/calendar.ts';
import type { Award } from './awards.ts';
import { stageOn } from './career-stage.ts';
import { overlapsNext } from './overlaps.ts';

// A cluster is a project of at least three interns and six standard units.
const MINIMUM_UNITS_OF_CLUSTER = 6;
export const MINIMUM_INTERNS_OF_CLUSTER = 3;

/** From this day on a postdoctoral unit has its own funding model, and is four months long. */
const FIRST_POSTDOCTORAL_START = toDayNumber('2025-04-01');

/** The Accelerate award of a placement: funding model and units. */
export function accelerateAward(team: Team, placement: PlannedPlacement): Award {
  const { units, monthsPerUnit, isPostdoctoral } = unitsOf(team, placement);
  const isOfCluster = !isPostdoctoral && isCluster(team, placement.project);
  return {
    program: 'ACCELERATE',
    fundingModel: isPostdoctoral
      ? 'ACCELERATE_POSTDOC'
      : isOfCluster
        ? 'ACCELERATE_CLUSTER'
        : 'ACCELERATE_STANDARD',
    units,
    months: units * monthsPerUnit,
  };
}

interface Units {
  readonly units: number;
  readonly monthsPerUnit: number;
  readonly isPostdoctoral: boolean;
}

/** One to three internship units of four to six months: not more than end before the intern's next placement. */
const unitsOf = memoizePerPlacement((team, placement): Units => {
  const startsOn = startOf(team, placement);
  const stage = stageOn(team, placement.intern, startsOn);
  const isPostdoctoral = stage === 'POSTDOCTORAL' && startsOn >= FIRST_POSTDOCTORAL_START;
  const random = randomForPlacement(team, placement, 'units');
  const monthsAvailable = monthsUntilNext(team, placement);
  if (overlapsNext(team, placement)) return unitsFor(monthsAvailable + MONTHS_OF_OVERLAP, isPostdoctoral);
  const wanted = wantedUnits(placement.project, random.next());
  const units = Math.max(1, Math.min(wanted, Math.floor(monthsAvailable / 4)));
  const monthsPerUnit = isPostdoctoral
    ? 4
    : Math.min(random.between(4, 6), Math.floor(monthsAvailable / units));
  return { units, monthsPerUnit, isPostdoctoral };
});

const MONTHS_OF_OVERLAP = 2;

/** As few units as last for this number of months, of at most six months each. */
function unitsFor(months: number, isPostdoctoral: boolean): Units {
  const units = Math.ceil(months / (isPostdoctoral ? 4 : 6));
  return {
    units,
    monthsPerUnit: isPostdoctoral ? 4 : Math.max(4, Math.ceil(months / units)),
    isPostdoctoral,
  };
}

function wantedUnits({ kind, placements }: PlannedProject, random: number): number {
  if (kind === 'STAY_AT_ATR') return 1;
  if (placements.length >= MINIMUM_INTERNS_OF_CLUSTER || random < 0.35) return 2;
  return random < 0.45 ? 3 : 1;
}

function isCluster(team: Team, { placements }: PlannedProject): boolean {
  const standard = placements.filter((placement) => !unitsOf(team, placement).isPostdoctoral);
  const units = standard.reduce((sum, placement) => sum + unitsOf(team, placement).units, 0);
  const interns = new Set(standard.map(({ intern }) => intern));
  return units >= MINIMUM_UNITS_OF_CLUSTER && interns.size >= MINIMUM_INTERNS_OF_CLUSTER;
}
