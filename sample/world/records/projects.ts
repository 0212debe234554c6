import {
  challengeOf,
  exchangeOf,
  type PlannedProject,
  PROJECTS_PER_TEAM,
  placementIdsOf,
  projectId,
  projectNumber,
  randomForProject,
  startOf,
  type Team,
  teamAt,
  type WorldSettings,
} from '../plan/index.ts';
import { hostOf } from '../rules/index.ts';
import {
  challengeProjectText,
  fieldsOf,
  municipalText,
  type ProjectText,
  themeOfExchange,
  topicOf,
  writeProjectText,
} from '../texts/index.ts';
import type { SampleProject } from '../types/registry-records.ts';
import { AS_OF } from '../values/timeline.ts';
import { provenanceOf } from './provenance.ts';

export function projectCount({ teamCount }: WorldSettings): number {
  return teamCount * PROJECTS_PER_TEAM;
}

export function projectAt(settings: WorldSettings, index: number): SampleProject {
  const team = teamAt(settings, Math.floor(index / PROJECTS_PER_TEAM));
  const project = team.plan.projects[index % PROJECTS_PER_TEAM];
  if (!project) throw new RangeError(`There is no project ${index}.`);
  return {
    id: projectId(team, project),
    ...textOf(team, project),
    fields: fieldsOf(team, project),
    sector: hostOf(team, project).sector,
    placementIds: placementIdsOf(team, project),
    ...provenanceOf(settings, {
      kind: 'project',
      index,
      localId: projectNumber(team, project),
      latestEvent: Math.min(startOf(team, project.placements[0]), AS_OF),
    }),
  };
}

function textOf(team: Team, project: PlannedProject): ProjectText {
  const { settings } = team;
  if (project.kind === 'MUNICIPALITY') return municipalText(team, project);
  if (project.kind === 'PARK_CHALLENGE') return challengeProjectText(settings, challengeOf(team, project));
  const random = randomForProject(team, project, 'text');
  const hasSeveralInterns = project.placements.length > 1;
  const exchange = exchangeOf(team, project.placements[0]);
  if (exchange !== null) {
    const topic = themeOfExchange(settings, exchange);
    // Computing methods fit the work of all of ATR's laboratories.
    return writeProjectText({ topic, field: 'RDF102', sector: '61', place: null, hasSeveralInterns }, random);
  }
  const topic = topicOf(team, project);
  const { sector } = hostOf(team, project);
  return writeProjectText({ topic, field: topic.field, sector, place: null, hasSeveralInterns }, random);
}
