import { type Award, awardAt } from './awards.ts';
import { type DayNumber, dayNumber, toDay } from './calendar.ts';
import { guestRole } from './careers.ts';
import { challengeId, challengeOf } from './challenge-slots.ts';
import { exchangeNumber, exchangeOf } from './exchange-slots.ts';
import type { Frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { hostingOf } from './hosts.ts';
import { type Lifecycle, lifecycleOf } from './lifecycle.ts';
import { miipEntry, miipIndexOfStudent } from './miip-register.ts';
import { outcomesOf } from './outcomes.ts';
import { researcherAffiliation, researcherId } from './people.ts';
import { placementId, placementNumber, projectId } from './project-numbers.ts';
import { randomFor } from './random.ts';
import type { SamplePlacement } from './sample-types.ts';
import { fieldsOf } from './subjects.ts';
import { type Lane, SLOTS_PER_TEAM } from './team-plans.ts';
import {
  internIndex,
  isMiipRun,
  placementIndex,
  professorIndex,
  projectIndex,
  runAt,
  type Team,
  teamAt,
} from './teams.ts';

export function placementCount(frame: Frame): number {
  return frame.teams * SLOTS_PER_TEAM;
}

export function placementAt(frame: Frame, index: number): SamplePlacement {
  const team = teamAt(frame, Math.floor(index / SLOTS_PER_TEAM));
  const slot = index % SLOTS_PER_TEAM;
  const run = team.seat.plan.runOfSlot[slot] ?? 0;
  const { lane } = runAt(team, run);
  const award = awardAt(frame, team, slot);
  const life = lifeAt(frame, team, slot, award);
  const { host, sector } = hostingOf(frame, team, run);
  const random = randomFor(frame.seed, 'placement', index, 'details');
  const intern = internIndex(team, team.seat.plan.internOfSlot[slot] ?? 0);
  const mode = modeOf(award.startsOn, lane, isMiipRun(team, run), random.next());
  return {
    id: placementId(frame, team, slot),
    projectId: projectId(frame, team, run),
    program: award.program,
    fundingModel: award.fundingModel,
    units: award.units,
    months: award.months,
    startsOn: toDay(award.startsOn),
    endsOn: toDay(award.endsOn),
    submittedOn: toDay(life.submittedOn),
    decidedOn: life.decidedOn === null ? null : toDay(life.decidedOn),
    status: life.status,
    internId: hasIntern(life, award, lane, random.next()) ? researcherId(frame, intern) : null,
    internStage: award.stage,
    supervisorId: researcherId(frame, professorIndex(team, supervisorOf(frame, team, run))),
    institutionId: institutionOf(frame, team, slot),
    host,
    fields: fieldsOf(frame, team, run),
    sector,
    mode,
    outcomes: life.status === 'COMPLETED' ? outcomesOf(frame, index, award, host.kind) : [],
    ...linksOf(frame, team, slot),
    ...freshness(frame, 'placement', index, placementNumber(frame, team, slot), life.changedOn),
  };
}

/** Another partner's record rests on these: they are neither refused nor called off, and their intern is named. */
function mustStand(lane: Lane, isMiip: boolean): boolean {
  return isMiip || lane === 'CHALLENGE' || lane === 'OUTBOUND' || lane === 'INBOUND';
}

function lifeAt(frame: Frame, team: Team, slot: number, award: Award): Lifecycle {
  const run = team.seat.plan.runOfSlot[slot] ?? 0;
  const random = randomFor(frame.seed, 'placement', placementIndex(team, slot), 'life');
  const stands = mustStand(runAt(team, run).lane, isMiipRun(team, run));
  return lifecycleOf(award.startsOn, award.endsOn, stands, random);
}

/** An internship may be applied for, and approved, before anyone is found for it. */
function hasIntern({ status }: Lifecycle, { program }: Award, lane: Lane, dice: number): boolean {
  if (status === 'ACTIVE' || status === 'EXTENDED' || status === 'COMPLETED') return true;
  if (mustStand(lane, program === 'MIIP')) return true;
  return (program !== 'ACCELERATE' && program !== 'BSI') || dice >= 0.3;
}

/** One professor of the team for the whole project. */
function supervisorOf(frame: Frame, team: Team, run: number): number {
  return randomFor(frame.seed, 'project', projectIndex(team, run), 'supervisor').between(0, 1);
}

function institutionOf(frame: Frame, team: Team, slot: number): string {
  const intern = team.seat.plan.internOfSlot[slot] ?? 0;
  return guestRole(team, intern)
    ? researcherAffiliation(frame, internIndex(team, intern))
    : team.institution.id;
}

function linksOf(
  frame: Frame,
  team: Team,
  slot: number,
): Pick<SamplePlacement, 'exchangeId' | 'challengeId' | 'miipProjectId'> {
  const run = team.seat.plan.runOfSlot[slot] ?? 0;
  const { lane } = runAt(team, run);
  const direction = lane === 'OUTBOUND' ? 'CANADA_TO_JAPAN' : lane === 'INBOUND' ? 'JAPAN_TO_CANADA' : null;
  return {
    exchangeId: direction && `atr:${exchangeNumber(frame, exchangeOf(frame, team, slot, direction))}`,
    challengeId: lane === 'CHALLENGE' ? challengeId(challengeOf(frame, team, run)) : null,
    miipProjectId: isMiipRun(team, run)
      ? `amcto:${miipEntry(miipIndexOfStudent(team.miipStudent ?? 0)).number}`
      : null,
  };
}

const DISTANCING_FROM = dayNumber('2020-03-16');
const DISTANCING_TO = dayNumber('2021-08-31');

/** Stays abroad are on site; MIIP is mostly virtual; in 2020 and 2021 hardly anyone worked on site. */
function modeOf(startsOn: DayNumber, lane: Lane, isMiip: boolean, dice: number): SamplePlacement['mode'] {
  if (lane === 'OUTBOUND' || lane === 'INBOUND' || lane === 'VISITOR') return 'ON_SITE';
  if (isMiip) return dice < 0.8 ? 'REMOTE' : 'HYBRID';
  if (startsOn < DISTANCING_FROM) return dice < 0.8 ? 'ON_SITE' : dice < 0.95 ? 'HYBRID' : 'REMOTE';
  if (startsOn <= DISTANCING_TO) return dice < 0.75 ? 'REMOTE' : 'HYBRID';
  return dice < 0.45 ? 'ON_SITE' : dice < 0.85 ? 'HYBRID' : 'REMOTE';
}
