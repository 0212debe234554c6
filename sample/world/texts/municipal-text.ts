import type { ReferenceMunicipality } from '../../reference/read-municipalities.ts';
import {
  miipMunicipality,
  miipProjectOf,
  miipProjectOfStudent,
  municipalityOf,
  type PlannedProject,
  randomForProject,
  type Team,
  type WorldSettings,
} from '../plan/index.ts';
import { type Random, randomFor } from '../values/random.ts';
import { MUNICIPAL_THEMES, type MunicipalTheme } from './phrases/index.ts';
import { type ProjectText, writeProjectText } from './project-text.ts';

/** The theme of a MIIP project. The nine themes follow each other in the order of the projects. */
export function miipTheme(index: number): MunicipalTheme {
  const theme = MUNICIPAL_THEMES[index % MUNICIPAL_THEMES.length];
  if (!theme) throw new RangeError(`There is no municipal theme ${index}.`);
  return theme;
}

/** The title and the summary of a MIIP project, with or without a placement. */
export function miipText(settings: WorldSettings, index: number): ProjectText {
  const random = randomFor(settings.seed, 'miip', index, 'text');
  return writeMunicipalText(
    miipTheme(index),
    { ...miipMunicipality(settings, index), hasSeveralInterns: false },
    random,
  );
}

/** The theme of a team's municipal project, inside or outside of the MIIP. */
export function municipalThemeOf(team: Team, project: PlannedProject): MunicipalTheme {
  if (project === miipProjectOf(team) && team.miipStudent !== null) {
    return miipTheme(miipProjectOfStudent(team.miipStudent));
  }
  return miipTheme(randomForProject(team, project, 'theme').between(0, MUNICIPAL_THEMES.length - 1));
}

/** The title and the summary of a team's municipal project, inside or outside of the MIIP. */
export function municipalText(team: Team, project: PlannedProject): ProjectText {
  if (project === miipProjectOf(team) && team.miipStudent !== null) {
    return miipText(team.settings, miipProjectOfStudent(team.miipStudent));
  }
  return writeMunicipalText(
    municipalThemeOf(team, project),
    { ...municipalityOf(team, project), hasSeveralInterns: project.placements.length > 1 },
    randomForProject(team, project, 'text'),
  );
}

type Setting = Pick<ReferenceMunicipality, 'name' | 'tier'> & { readonly hasSeveralInterns: boolean };

function writeMunicipalText(
  { topics, fields }: MunicipalTheme,
  { name, tier, hasSeveralInterns }: Setting,
  random: Random,
): ProjectText {
  // An upper tier's name is short for that of a county or region: "in Grey" would not be understood.
  const place = tier === 'UPPER' ? null : name;
  const subject = { topic: random.pick(topics), field: fields[0], sector: '91', place, hasSeveralInterns };
  return writeProjectText(subject, random);
}
