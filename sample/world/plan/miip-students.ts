import { countTeams } from './team-groups.ts';
import type { WorldSettings } from './world-settings.ts';

/** MIIP students of 2026: of the year's twenty positions, three have no student. */
export const MIIP_STUDENTS = 17;

/** The students are distributed evenly over the municipal teams: one team in this number has a student. */
function teamsPerStudent({ groupCount }: WorldSettings): number {
  return Math.floor((groupCount * countTeams('MUNICIPAL')) / MIIP_STUDENTS);
}

/** The number of the MIIP student in a municipal team, by the team's number among municipal teams. Null for most teams. */
export function miipStudentOfTeam(settings: WorldSettings, nthMunicipalTeam: number): number | null {
  const step = teamsPerStudent(settings);
  const student = nthMunicipalTeam / step;
  return Number.isInteger(student) && student < MIIP_STUDENTS ? student : null;
}

/** The inverse of `miipStudentOfTeam`: the number, among municipal teams, of a student's team. */
export function nthMunicipalTeamOfStudent(settings: WorldSettings, student: number): number {
  return student * teamsPerStudent(settings);
}
