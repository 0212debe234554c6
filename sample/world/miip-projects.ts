import { dayNumber } from './calendar.ts';
import type { Frame } from './frame.ts';
import { freshness } from './freshness.ts';
import { MIIP_PROJECTS, miipEntry, miipMunicipality, themeAt } from './miip-register.ts';
import { miipText } from './municipal-texts.ts';
import { placementId } from './project-numbers.ts';
import { randomFor } from './random.ts';
import type { SampleMiipProject } from './sample-types.ts';
import { MIIP_RUN, runAt, teamOfMiipStudent } from './teams.ts';

/** When something last happened to a project, by what has become of it. */
const LAST_EVENTS: Readonly<Record<SampleMiipProject['status'], number>> = {
  COMPLETED: dayNumber('2026-09-10'),
  ACCEPTED: dayNumber('2025-08-20'),
  DECLINED: dayNumber('2025-06-12'),
  PROPOSED: dayNumber('2026-11-02'),
};

export function miipProjectAt(frame: Frame, index: number): SampleMiipProject {
  if (index < 0 || index >= MIIP_PROJECTS) throw new RangeError(`There is no MIIP project ${index}.`);
  const { year, number, status, student } = miipEntry(index);
  const random = randomFor(frame.seed, 'miip', index, 'details');
  const team = student === null ? null : teamOfMiipStudent(frame, student);
  const hoursPerWeek = random.pick([14, 15, 18, 20, 21, 24, 28]);
  const applicants = random.between(team ? 2 : 0, team ? 14 : 1);
  const visits = random.between(0, 4);
  return {
    id: `amcto:${number}`,
    year,
    municipalityId: miipMunicipality(frame, index).id,
    title: miipText(frame, index).title,
    theme: themeAt(index).theme,
    status,
    hoursPerWeek,
    institutionId: team && team.institution.id,
    placementId: team && placementId(frame, team, runAt(team, MIIP_RUN).start),
    // Students apply to the projects of a cohort once it is chosen.
    applicants: team || status === 'ACCEPTED' ? applicants : null,
    visitsUsed: team ? visits : 0,
    ...freshness(frame, 'miip', index, number, LAST_EVENTS[status]),
  };
}
