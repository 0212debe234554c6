import {
  challengeId,
  challengeOf,
  exchangeId,
  exchangeOf,
  institutionOf,
  internIndex,
  miipProjectInList,
  miipProjectOf,
  miipProjectOfStudent,
  PLACEMENTS_PER_TEAM,
  type PlannedPlacement,
  type PlannedProject,
  placementId,
  placementNumber,
  professorIndex,
  projectId,
  randomForPlacement,
  randomForProject,
  researcherId,
  type Team,
  teamAt,
  type WorldSettings,
} from '../plan/index.ts';
import {
  fundingDetailsOf,
  hostOf,
  type Lifecycle,
  lifecycleOf,
  outcomesOf,
  termsOf,
} from '../rules/index.ts';
import { fieldsOf } from '../texts/index.ts';
import type { SamplePlacement } from '../types/registry-records.ts';
import { toIsoDate, toIsoDateOrNull } from '../values/calendar.ts';
import { modeOf } from './placement-mode.ts';
import { provenanceOf } from './provenance.ts';

/** The number of placements. */
export function placementCount({ teamCount }: WorldSettings): number {
  return teamCount * PLACEMENTS_PER_TEAM;
}

/** The record of a placement. `create-world.ts` follows an example step by step. */
export function placementAt(settings: WorldSettings, index: number): SamplePlacement {
  const team = teamAt(settings, Math.floor(index / PLACEMENTS_PER_TEAM));
  const placement = team.plan.placements[index % PLACEMENTS_PER_TEAM];
  if (!placement) throw new RangeError(`There is no placement ${index}.`);
  const { project } = placement;
  const { program, fundingModel, units, months, stage, startsOn, endsOn } = termsOf(team, placement);
  const isReferenced = isReferencedByPartner(team, project) || isVisitBeforeFellowship(placement);
  const life = lifecycleOf({ startsOn, endsOn }, isReferenced, randomForPlacement(team, placement, 'life'));
  const { host, sector } = hostOf(team, project);
  const random = randomForPlacement(team, placement, 'details');
  const mode = modeOf({ team, project, startsOn, random: random.next() });
  const hasIntern = isReferenced || isInternNamed(life, program, random.next());
  return {
    id: placementId(team, placement),
    projectId: projectId(team, project),
    program,
    fundingModel,
    units,
    ...fundingDetailsOf(team, placement),
    months,
    startsOn: toIsoDate(startsOn),
    endsOn: toIsoDate(endsOn),
    submittedOn: toIsoDate(life.submittedOn),
    decidedOn: toIsoDateOrNull(life.decidedOn),
    status: life.status,
    internId: hasIntern ? researcherId(settings, internIndex(team, placement.intern)) : null,
    internStage: stage,
    supervisorId: supervisorOf(team, project),
    institutionId: institutionOf(team, placement),
    host,
    fields: fieldsOf(team, project),
    sector,
    mode,
    outcomes: life.status === 'COMPLETED' ? outcomesOf(team, placement, host.kind) : [],
    ...linksOf(team, placement),
    ...provenanceOf(settings, {
      kind: 'placement',
      index,
      localId: placementNumber(team, placement),
      latestEvent: life.changedOn,
    }),
  };
}

/** True when another partner's record refers to the project's placements: an exchange, a challenge or a MIIP project. */
function isReferencedByPartner(team: Team, project: PlannedProject): boolean {
  const { kind } = project;
  return (
    project === miipProjectOf(team) ||
    kind === 'PARK_CHALLENGE' ||
    kind === 'STAY_AT_ATR' ||
    kind === 'STAY_IN_CANADA'
  );
}

/** A Globalink Graduate Fellowship is for interns who really came for a summer: their visits took place. */
function isVisitBeforeFellowship({ project, intern }: PlannedPlacement): boolean {
  return project.kind === 'SUMMER_VISIT' && intern.placements.length > 1;
}

/** Units of Accelerate and BSI can be applied for, and approved, before an intern is found. */
function isInternNamed({ status }: Lifecycle, program: SamplePlacement['program'], random: number): boolean {
  if (status === 'ACTIVE' || status === 'EXTENDED' || status === 'COMPLETED') return true;
  return (program !== 'ACCELERATE' && program !== 'BSI') || random >= 0.3;
}

/** One of the team's professors supervises all placements of a project: the first one most of those with the park and ATR. */
function supervisorOf(team: Team, project: PlannedProject): string {
  const isWithPartner = project.kind === 'PARK_CHALLENGE' || project.kind === 'STAY_AT_ATR';
  const professor = randomForProject(team, project, 'supervisor').chance(isWithPartner ? 0.2 : 0.5) ? 1 : 0;
  return researcherId(team.settings, professorIndex(team, professor));
}

function linksOf(
  team: Team,
  placement: PlannedPlacement,
): Pick<SamplePlacement, 'exchangeId' | 'challengeId' | 'miipProjectId'> {
  const { settings, miipStudent } = team;
  const { project } = placement;
  const exchange = exchangeOf(team, placement);
  const isMiip = project === miipProjectOf(team) && miipStudent !== null;
  return {
    exchangeId: exchange === null ? null : exchangeId(settings, exchange),
    challengeId: project.kind === 'PARK_CHALLENGE' ? challengeId(challengeOf(team, project)) : null,
    miipProjectId: isMiip ? `amcto:${miipProjectInList(miipProjectOfStudent(miipStudent)).number}` : null,
  };
}
