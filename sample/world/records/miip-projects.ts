import {
  MIIP_PROJECT_COUNT,
  miipMunicipality,
  miipProjectInList,
  miipProjectOf,
  placementId,
  teamOfMiipStudent,
  type WorldSettings,
} from '../plan/index.ts';
import { miipText, miipTheme } from '../texts/index.ts';
import type { SampleMiipProject } from '../types/partner-records.ts';
import { type DayNumber, toDayNumber } from '../values/calendar.ts';
import { randomFor } from '../values/random.ts';
import { provenanceOf } from './provenance.ts';

/** The day of the latest event of a project, by its status. */
const LATEST_EVENTS: Readonly<Record<SampleMiipProject['status'], DayNumber>> = {
  COMPLETED: toDayNumber('2026-09-10'),
  ACCEPTED: toDayNumber('2025-08-20'),
  DECLINED: toDayNumber('2025-06-12'),
  PROPOSED: toDayNumber('2026-11-02'),
};

export function miipProjectAt(settings: WorldSettings, index: number): SampleMiipProject {
  if (index < 0 || index >= MIIP_PROJECT_COUNT) throw new RangeError(`There is no MIIP project ${index}.`);
  const { year, number, status, student } = miipProjectInList(index);
  const team = student === null ? null : teamOfMiipStudent(settings, student);
  const project = team && miipProjectOf(team);
  const random = randomFor(settings.seed, 'miip', index, 'details');
  const hoursPerWeek = random.pick([14, 15, 18, 20, 21, 24, 28]);
  const applicants = team ? random.between(2, 14) : random.between(0, 1);
  const visits = random.between(0, 4);
  return {
    id: `amcto:${number}`,
    year,
    municipalityId: miipMunicipality(settings, index).id,
    title: miipText(settings, index).title,
    theme: miipTheme(index).theme,
    status,
    hoursPerWeek,
    institutionId: team && team.institution.id,
    placementId: project && placementId(team, project.placements[0]),
    // Students apply only to the projects that were chosen for the year.
    applicants: team || status === 'ACCEPTED' ? applicants : null,
    visitsUsed: team ? visits : 0,
    ...provenanceOf(settings, { kind: 'miip', index, localId: number, latestEvent: LATEST_EVENTS[status] }),
  };
}
