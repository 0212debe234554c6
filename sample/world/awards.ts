import { addMonths, type DayNumber, dayNumber, monthsIn } from './calendar.ts';
import { stageOn } from './careers.ts';
import type { Frame } from './frame.ts';
import { type Random, randomFor } from './random.ts';
import { remembered } from './remembered.ts';
import type { FundingModelCode, ProgramCode, SampleStage } from './sample-types.ts';
import { monthsOfRoom, slotStart } from './slots.ts';
import { isMiipRun, placementIndex, runAt, type Team } from './teams.ts';

/** What a placement is funded by, and for how long. */
export interface Award {
  readonly program: ProgramCode;
  readonly fundingModel: FundingModelCode;
  readonly units: number;
  readonly months: number;
  readonly stage: SampleStage;
  readonly startsOn: DayNumber;
  readonly endsOn: DayNumber;
}

interface Length {
  readonly program: ProgramCode;
  readonly fundingModel: FundingModelCode;
  readonly units: number;
  /** Whole months, unless the program counts in weeks. */
  readonly months: number;
  readonly weeks?: number;
}

const ELEVATE_ENDS = dayNumber('2025-03-31');
const POSTDOC_UNITS_BEGIN = dayNumber('2025-04-01');
const BSI_BEGINS = dayNumber('2020-01-01');

/** Six units and three interns make a cluster. */
const CLUSTER_UNITS = 6;
const CLUSTER_INTERNS = 3;

export const awardAt = remembered((frame, team, slot): Award => {
  const startsOn = slotStart(frame, team, slot);
  const stage = stageOn(frame, team, team.seat.plan.internOfSlot[slot] ?? 0, startsOn);
  const { weeks, ...length } = lengthAt(frame, team, slot, stage, startsOn);
  const endsOn = (weeks ? startsOn + weeks * 7 : addMonths(startsOn, length.months)) - 1;
  return { ...length, stage, startsOn, endsOn };
});

function lengthAt(frame: Frame, team: Team, slot: number, stage: SampleStage, startsOn: DayNumber): Length {
  const run = team.seat.plan.runOfSlot[slot] ?? 0;
  const { lane, size } = runAt(team, run);
  const random = randomFor(frame.seed, 'placement', placementIndex(team, slot), 'award');
  if (isMiipRun(team, run)) return whole('MIIP', 'MIIP_POSITION', 8);
  if (lane === 'VISITOR') return inWeeks('GLOBALINK_RESEARCH_INTERNSHIP', 'GLOBALINK_INTERNSHIP', 12);
  if (lane === 'INBOUND') return researchAward(random);
  if (lane === 'OUTBOUND' && random.chance(0.75)) return researchAward(random);
  if (size < CLUSTER_INTERNS && (lane === 'OPEN' || lane === 'MUNICIPAL')) {
    const room = monthsOfRoom(frame, team, slot);
    const program = chooseProgram(lane === 'OPEN' && size === 1, stage, startsOn, room, random);
    if (program !== 'ACCELERATE') return lengthOf(program, stage, room, random);
  }
  return accelerate(frame, team, slot);
}

/** Programs that suit the stage, the day and the room there is; awards to persons only for a project of one's own. */
function chooseProgram(
  isOwnProject: boolean,
  stage: SampleStage,
  startsOn: DayNumber,
  room: number,
  random: Random,
): ProgramCode {
  const isStudent = stage === 'MASTERS' || stage === 'DOCTORAL';
  const isForBusiness = stage !== 'DOCTORAL' && stage !== 'POSTDOCTORAL' && startsOn >= BSI_BEGINS;
  const fellowship = stage === 'DOCTORAL' ? room >= 36 : stage === 'MASTERS' && room >= 18;
  const elevate = stage === 'POSTDOCTORAL' && startsOn <= ELEVATE_ENDS && room >= 12;
  return random.weighted({
    ACCELERATE: 50,
    BSI: isForBusiness ? (isStudent ? 18 : 40) : 0,
    ACCELERATE_FELLOWSHIP: fellowship && isOwnProject ? 26 : 0,
    ELEVATE: elevate && isOwnProject ? 60 : 0,
    GLOBALINK_RESEARCH_AWARD: (isStudent || stage === 'UNDERGRADUATE') && isOwnProject ? 7 : 0,
    GLOBALINK_GRADUATE_FELLOWSHIP: isStudent && room >= 12 && isOwnProject ? 4 : 0,
    GLOBALINK_RESEARCH_INTERNSHIP: 0,
    MIIP: 0,
  });
}

function lengthOf(program: ProgramCode, stage: SampleStage, room: number, random: Random): Length {
  switch (program) {
    case 'BSI': {
      const months = Math.min(random.between(4, 6), room);
      return whole('BSI', random.chance(0.6) ? 'BSI_BASIC' : 'BSI_WITH_COSTS', months);
    }
    case 'ACCELERATE_FELLOWSHIP': {
      const isLong = random.chance(0.5);
      if (stage === 'DOCTORAL') {
        return isLong && room >= 48
          ? whole(program, 'FELLOWSHIP_48', 48)
          : whole(program, 'FELLOWSHIP_36', 36);
      }
      return isLong && room >= 24 ? whole(program, 'FELLOWSHIP_24', 24) : whole(program, 'FELLOWSHIP_18', 18);
    }
    case 'ELEVATE': {
      const years = room >= 24 && random.chance(0.5) ? 2 : 1;
      return { program, fundingModel: 'ELEVATE_YEAR', units: years, months: years * 12 };
    }
    case 'GLOBALINK_GRADUATE_FELLOWSHIP':
      return whole(program, 'GLOBALINK_GRADUATE', 12);
    default:
      return researchAward(random);
  }
}

function whole(program: ProgramCode, fundingModel: FundingModelCode, months: number): Length {
  return { program, fundingModel, units: 1, months };
}

function inWeeks(program: ProgramCode, fundingModel: FundingModelCode, weeks: number): Length {
  return { program, fundingModel, units: 1, months: monthsIn(weeks * 7), weeks };
}

function researchAward(random: Random): Length {
  return inWeeks('GLOBALINK_RESEARCH_AWARD', 'GLOBALINK_AWARD', random.between(12, 24));
}

function accelerate(frame: Frame, team: Team, slot: number): Length {
  const { units, monthsPerUnit, isPostdoc } = unitsAt(frame, team, slot);
  return {
    program: 'ACCELERATE',
    fundingModel: isPostdoc
      ? 'ACCELERATE_POSTDOC'
      : isCluster(frame, team, slot)
        ? 'ACCELERATE_CLUSTER'
        : 'ACCELERATE_STANDARD',
    units,
    months: units * monthsPerUnit,
  };
}

interface Units {
  readonly units: number;
  readonly monthsPerUnit: number;
  readonly isPostdoc: boolean;
}

/** Internship units of four to six months, as many as fit before the intern's next placement. */
const unitsAt = remembered((frame, team, slot): Units => {
  const startsOn = slotStart(frame, team, slot);
  const stage = stageOn(frame, team, team.seat.plan.internOfSlot[slot] ?? 0, startsOn);
  const isPostdoc = stage === 'POSTDOCTORAL' && startsOn >= POSTDOC_UNITS_BEGIN;
  const random = randomFor(frame.seed, 'placement', placementIndex(team, slot), 'units');
  const room = monthsOfRoom(frame, team, slot);
  const dice = random.next();
  const { lane, size } = runAt(team, team.seat.plan.runOfSlot[slot] ?? 0);
  const wanted = lane === 'OUTBOUND' ? 1 : size >= CLUSTER_INTERNS || dice < 0.35 ? 2 : dice < 0.45 ? 3 : 1;
  const units = Math.max(1, Math.min(wanted, Math.floor(room / 4)));
  const monthsPerUnit = isPostdoc ? 4 : Math.min(random.between(4, 6), Math.floor(room / units));
  return { units, monthsPerUnit, isPostdoc };
});

/** A project of three interns or more whose ordinary units add up to six or more. */
function isCluster(frame: Frame, team: Team, slot: number): boolean {
  const { start, size } = runAt(team, team.seat.plan.runOfSlot[slot] ?? 0);
  if (size < CLUSTER_INTERNS) return false;
  const interns = new Set<number | undefined>();
  let units = 0;
  for (let other = start; other < start + size; other += 1) {
    const held = unitsAt(frame, team, other);
    if (held.isPostdoc) continue;
    units += held.units;
    interns.add(team.seat.plan.internOfSlot[other]);
  }
  return units >= CLUSTER_UNITS && interns.size >= CLUSTER_INTERNS;
}
