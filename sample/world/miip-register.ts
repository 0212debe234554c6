import { type ReferenceMunicipality, readMunicipalities } from '../reference/index.ts';
import type { Frame } from './frame.ts';
import { MUNICIPAL_THEMES, type MunicipalTheme } from './phrases/municipal-topics.ts';
import { randomFor } from './random.ts';
import { numbered } from './sample-identifiers.ts';
import { MIIP_STUDENTS } from './teams.ts';

/** Twenty positions of the cohort of 2026, of which some found no student, and five projects that were not chosen. */
const POSITIONS = 20;
const PROJECTS_OF_2026 = 25;
/** The call for 2027 is open. */
const PROJECTS_OF_2027 = 7;

export const MIIP_PROJECTS = PROJECTS_OF_2026 + PROJECTS_OF_2027;

export interface MiipEntry {
  readonly year: 2026 | 2027;
  readonly number: string;
  readonly status: 'PROPOSED' | 'ACCEPTED' | 'COMPLETED' | 'DECLINED';
  /** Which of the students has the position; null where none has. */
  readonly student: number | null;
}

/** A MIIP project by its place in the register, which is that of its number. */
export function miipEntry(index: number): MiipEntry {
  if (index >= PROJECTS_OF_2026) {
    const number = numbered('MIIP-2027-', index - PROJECTS_OF_2026 + 1, 2);
    return { year: 2027, number, status: 'PROPOSED', student: null };
  }
  // Multiplying by 18 undoes multiplying by 7 (modulo 25): what became of a project does not follow its number.
  const place = (index * 18) % PROJECTS_OF_2026;
  const status = place < MIIP_STUDENTS ? 'COMPLETED' : place < POSITIONS ? 'ACCEPTED' : 'DECLINED';
  return {
    year: 2026,
    number: numbered('MIIP-2026-', index + 1, 2),
    status,
    student: place < MIIP_STUDENTS ? place : null,
  };
}

/** The register's place of a student's project: the other way round. */
export function miipIndexOfStudent(student: number): number {
  return (student * 7) % PROJECTS_OF_2026;
}

/** The theme of a MIIP project is that of its place in the register: all nine have their turn. */
export function themeAt(number: number): MunicipalTheme {
  const theme = MUNICIPAL_THEMES[number % MUNICIPAL_THEMES.length];
  if (!theme) throw new RangeError(`There is no theme ${number}.`);
  return theme;
}

/** The municipality of a MIIP project: each has another. */
export function miipMunicipality(frame: Frame, index: number): ReferenceMunicipality {
  return scatteredMunicipality(frame, 'miip municipalities', index, 115);
}

/** The municipality that hosts the nth municipal project; all 444 had their turn before one comes back. */
export function hostMunicipality(frame: Frame, nth: number): ReferenceMunicipality {
  return scatteredMunicipality(frame, 'host municipalities', nth, 169);
}

/** `step` is prime to 444. */
function scatteredMunicipality(
  frame: Frame,
  purpose: string,
  nth: number,
  step: number,
): ReferenceMunicipality {
  const municipalities = readMunicipalities();
  const offset = randomFor(frame.seed, 'municipality', 0, purpose).between(0, municipalities.length - 1);
  const municipality = municipalities[(offset + nth * step) % municipalities.length];
  if (!municipality) throw new RangeError(`There is no municipality ${nth}.`);
  return municipality;
}
