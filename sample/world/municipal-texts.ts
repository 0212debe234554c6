import { type ReferenceMunicipality, readMunicipalities } from '../reference/index.ts';
import type { Frame } from './frame.ts';
import { hostingOf } from './hosts.ts';
import { miipMunicipality, themeAt } from './miip-register.ts';
import type { MunicipalTheme } from './phrases/municipal-topics.ts';
import { type ProjectText, writeProject } from './project-texts.ts';
import { type Random, randomFor } from './random.ts';
import { themeOf } from './subjects.ts';
import { runAt, type Team } from './teams.ts';

/** Title and summary of a MIIP project, whether or not a placement carries it out. */
export function miipText(frame: Frame, index: number): ProjectText {
  const random = randomFor(frame.seed, 'miip', index, 'text');
  return write(themeAt(index), miipMunicipality(frame, index), false, random);
}

/** The same of a municipal project outside MIIP. */
export function municipalText(frame: Frame, team: Team, run: number, random: Random): ProjectText {
  const { host } = hostingOf(frame, team, run);
  const municipality = readMunicipalities().find(({ id }) => id === host.id);
  if (!municipality) throw new RangeError(`There is no municipality ${host.id}.`);
  return write(themeOf(frame, team, run), municipality, runAt(team, run).size > 1, random);
}

function write(
  { topics, fields }: MunicipalTheme,
  { name, tier }: ReferenceMunicipality,
  isForSeveral: boolean,
  random: Random,
): ProjectText {
  // "in Grey" says little: the name of an upper tier is short for a county's or a region's.
  const place = tier === 'UPPER' ? null : name;
  return writeProject(
    { topic: random.pick(topics), field: fields[0], sector: '91', place, isForSeveral },
    random,
  );
}
