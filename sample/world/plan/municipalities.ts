import { type ReferenceMunicipality, readMunicipalities } from '../../reference/read-municipalities.ts';
import { randomFor } from '../values/random.ts';
import { miipProjectOfStudent } from './miip-project-list.ts';
import type { PlannedProject } from './team-plan.ts';
import { miipProjectOf, nthMunicipalTeam, type Team } from './teams.ts';
import type { WorldSettings } from './world-settings.ts';

const MUNICIPAL_PROJECTS_PER_TEAM = 5;

/** The municipality that hosts a team's municipal project. */
export function municipalityOf(team: Team, project: PlannedProject): ReferenceMunicipality {
  const { settings, miipStudent, role, index } = team;
  if (project === miipProjectOf(team) && miipStudent !== null) {
    return miipMunicipality(settings, miipProjectOfStudent(miipStudent));
  }
  return role === 'MUNICIPAL'
    ? nthMunicipality(settings, 'host municipalities', { nth: nthMunicipalProject(team, project), step: 169 })
    : nthMunicipality(settings, 'municipalities of other teams', { nth: index, step: 169 });
}

/** The municipality of a MIIP project. No two projects have the same one. */
export function miipMunicipality(settings: WorldSettings, index: number): ReferenceMunicipality {
  return nthMunicipality(settings, 'miip municipalities', { nth: index, step: 115 });
}

/** The number of a municipal project among those of all municipal teams. Teams with fewer of them leave out numbers. */
function nthMunicipalProject(team: Team, project: PlannedProject): number {
  const ofTeam = team.plan.projects.filter(({ kind }) => kind === 'MUNICIPALITY');
  return nthMunicipalTeam(team.group, team) * MUNICIPAL_PROJECTS_PER_TEAM + ofTeam.indexOf(project);
}

/** `step` is coprime to 444, the number of municipalities: all of them come once before the first one comes again. */
function nthMunicipality(
  { seed }: WorldSettings,
  purpose: string,
  { nth, step }: { nth: number; step: number },
): ReferenceMunicipality {
  const municipalities = readMunicipalities();
  const offset = randomFor(seed, 'municipality', 0, purpose).between(0, municipalities.length - 1);
  const municipality = municipalities[(offset + nth * step) % municipalities.length];
  if (!municipality) throw new RangeError(`There is no municipality ${nth}.`);
  return municipality;
}
