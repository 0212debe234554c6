import { internIndex, miipProjectOf, type PlannedIntern, startOf, type Team } from '../plan/index.ts';
import type { SampleStage } from '../types/registry-records.ts';
import type { DayNumber } from '../values/calendar.ts';
import { randomFor } from '../values/random.ts';

const DAYS_PER_YEAR = 365.25;

interface StageOfCareer {
  readonly stage: SampleStage;
  /** How long the stage lasts. */
  readonly years: number;
}

const COLLEGE_CAREER: readonly StageOfCareer[] = [
  { stage: 'COLLEGE', years: 3 },
  { stage: 'RECENT_GRADUATE', years: 2 },
  { stage: 'INDUSTRY', years: Number.POSITIVE_INFINITY },
];

const UNIVERSITY_CAREER: readonly StageOfCareer[] = [
  { stage: 'UNDERGRADUATE', years: 1.5 },
  { stage: 'MASTERS', years: 2 },
  { stage: 'DOCTORAL', years: 4.3 },
  { stage: 'POSTDOCTORAL', years: 5 },
  { stage: 'INDUSTRY', years: Number.POSITIVE_INFINITY },
];

/**
 * An intern's career stage on a day. At the start of the first placement the intern is up to 0.8 years into the first stage; from
 * then on the stages of the career follow each other.
 */
export function stageOn(team: Team, intern: PlannedIntern, day: DayNumber): SampleStage {
  if (intern.origin === 'SUMMER_VISITOR') return stageOfVisitor(team, intern, day);
  const first = intern.placements[0];
  const last = intern.placements.at(-1);
  if (!first || !last) return 'INDUSTRY'; // ATR's staff member.
  const firstDay = startOf(team, first);
  const yearsOfPlacements = (startOf(team, last) - firstDay) / DAYS_PER_YEAR;
  const random = randomFor(team.settings.seed, 'researcher', internIndex(team, intern), 'career');
  let years = (day - firstDay) / DAYS_PER_YEAR + random.next() * 0.8;
  const career = team.isAtCollege ? collegeCareer(yearsOfPlacements) : UNIVERSITY_CAREER;
  const firstStage = firstStageOf(team, intern, { yearsOfPlacements, random: random.next() });
  for (const { stage, years: duration } of career.slice(
    career.findIndex(({ stage: s }) => s === firstStage),
  )) {
    if (years < duration) return stage;
    years -= duration;
  }
  return 'INDUSTRY';
}

/** A summer visitor is an undergraduate. One who comes back is a master's student within four years, and then a doctoral student. */
function stageOfVisitor(team: Team, { placements }: PlannedIntern, day: DayNumber): SampleStage {
  const [visit, fellowship] = placements;
  if (!visit || !fellowship || day < startOf(team, fellowship)) return 'UNDERGRADUATE';
  return (day - startOf(team, visit)) / DAYS_PER_YEAR < 4 ? 'MASTERS' : 'DOCTORAL';
}

function firstStageOf(
  team: Team,
  intern: PlannedIntern,
  { yearsOfPlacements, random }: { yearsOfPlacements: number; random: number },
): SampleStage {
  if (team.isAtCollege) return 'COLLEGE';
  if (intern === miipProjectOf(team)?.placements[0].intern) return random < 0.5 ? 'UNDERGRADUATE' : 'MASTERS';
  if (intern.origin === 'STUDENT_FROM_JAPAN') return random < 0.5 ? 'MASTERS' : 'DOCTORAL';
  if (random < 0.22) return 'UNDERGRADUATE';
  if (random < 0.7) return 'MASTERS';
  // An intern whose placements span more than a postdoctoral stage starts at an earlier stage: the last placement would
  // otherwise be in employment.
  if (random < 0.9 || yearsOfPlacements > 4) return 'DOCTORAL';
  return 'POSTDOCTORAL';
}

/** College students with placements over many years alternate between study and work: they are at college until the last one. */
function collegeCareer(yearsOfPlacements: number): readonly StageOfCareer[] {
  return COLLEGE_CAREER.map(({ stage, years }) => ({
    stage,
    years: stage === 'COLLEGE' ? Math.max(years, yearsOfPlacements) : years,
  }));
}
