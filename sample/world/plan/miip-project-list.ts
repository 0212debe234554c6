// Projects of the Municipal Innovation Internship Program (MIIP), by number: year, status and student follow from the number.

import type { SampleMiipProject } from '../types/partner-records.ts';
import { numberedId } from '../values/identifiers.ts';
import { MIIP_STUDENTS, nthMunicipalTeamOfStudent } from './miip-students.ts';
import { countTeams } from './team-groups.ts';
import { type Team, teamOfRole } from './teams.ts';
import type { WorldSettings } from './world-settings.ts';

// 2026: twenty-five projects were proposed and twenty were chosen, one for each position. 2027: the call is open.
const PROJECTS_OF_2026 = 25;
const POSITIONS_OF_2026 = 20;
const PROJECTS_OF_2027 = 7;

/** At every scale. */
export const MIIP_PROJECT_COUNT = PROJECTS_OF_2026 + PROJECTS_OF_2027;

export interface ListedMiipProject {
  readonly year: 2026 | 2027;
  /** AMCTO's own id: `MIIP-2026-07`. */
  readonly number: string;
  readonly status: SampleMiipProject['status'];
  /** The number of the student who has the position. Null for a project without a student. */
  readonly student: number | null;
}

// Multiplying by 7 and by 18 are inverse to each other modulo 25: a project's status does not follow the order of its number.
const STUDENT_TO_PROJECT = 7;
const PROJECT_TO_STUDENT = 18;

export function miipProjectInList(index: number): ListedMiipProject {
  if (index >= PROJECTS_OF_2026) {
    const number = numberedId('MIIP-2027-', index - PROJECTS_OF_2026 + 1, 2);
    return { year: 2027, number, status: 'PROPOSED', student: null };
  }
  const place = (index * PROJECT_TO_STUDENT) % PROJECTS_OF_2026;
  const status = place < MIIP_STUDENTS ? 'COMPLETED' : place < POSITIONS_OF_2026 ? 'ACCEPTED' : 'DECLINED';
  return {
    year: 2026,
    number: numberedId('MIIP-2026-', index + 1, 2),
    status,
    student: place < MIIP_STUDENTS ? place : null,
  };
}

/** The index of the MIIP project that a student works on. */
export function miipProjectOfStudent(student: number): number {
  return (student * STUDENT_TO_PROJECT) % PROJECTS_OF_2026;
}

/** The team of a MIIP student. */
export function teamOfMiipStudent(settings: WorldSettings, student: number): Team {
  const nth = nthMunicipalTeamOfStudent(settings, student);
  const perGroup = countTeams('MUNICIPAL');
  return teamOfRole(settings, { group: Math.floor(nth / perGroup), role: 'MUNICIPAL', nth: nth % perGroup });
}
