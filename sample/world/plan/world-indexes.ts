import { type Random, randomFor } from '../values/random.ts';
import {
  PEOPLE_PER_TEAM,
  PLACEMENTS_PER_TEAM,
  type PlannedIntern,
  type PlannedPlacement,
  type PlannedProject,
  PROFESSORS_PER_TEAM,
  PROJECTS_PER_TEAM,
} from './team-plan.ts';
import type { Team } from './teams.ts';

// The nth person, project or placement of a team has an index in the world: teams follow each other, and the professors of a
// team come before its interns.

function placementIndex(team: Team, placement: PlannedPlacement): number {
  return team.index * PLACEMENTS_PER_TEAM + placement.nth;
}

function projectIndex(team: Team, project: PlannedProject): number {
  return team.index * PROJECTS_PER_TEAM + project.nth;
}

export function professorIndex(team: Team, professor: number): number {
  return team.index * PEOPLE_PER_TEAM + professor;
}

export function internIndex(team: Team, intern: PlannedIntern): number {
  return team.index * PEOPLE_PER_TEAM + PROFESSORS_PER_TEAM + intern.nth;
}

export function randomForPlacement(team: Team, placement: PlannedPlacement, purpose: string): Random {
  return randomFor(team.settings.seed, 'placement', placementIndex(team, placement), purpose);
}

export function randomForProject(team: Team, project: PlannedProject, purpose: string): Random {
  return randomFor(team.settings.seed, 'project', projectIndex(team, project), purpose);
}
