import { insertInBulk, searchWords } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import {
  linkablePlacements,
  type ReferenceMunicipality,
  readMunicipalities,
  type SampleMiipProject,
  type SampleSeedOptions,
  sampleSource,
  type World,
} from '../../../sample/index.ts';
import { intakeFacts, POSITION_SHARE_CENTS } from './data/miip-intakes.ts';
import { type MiipIntake, miipIntakes } from './models/miip-intake.ts';
import { type MiipProject, miipProjects } from './models/miip-project.ts';
import { type Municipality, municipalities, nameKeyOf } from './models/municipality.ts';

/** The day on which Statistics Canada published the census counts of 2021, from which the reference rows come. */
const CENSUS_PUBLISHED = new Date('2022-02-09T00:00:00Z');
/** The day on which the first call opened and the terms of its intake were published. */
const FIRST_CALL = new Date('2025-03-07T00:00:00Z');
const FIRST_INTAKE = '2026';

/** Writes Ontario's municipalities, which are real, the intakes, and the invented projects of the sample world. */
export async function seed(database: Connection, { world, onProgress }: SampleSeedOptions): Promise<void> {
  await insertInBulk(database, municipalities, { rows: municipalityRecords(world), onProgress });
  await insertInBulk(database, miipIntakes, { rows: intakeRecords(world), onProgress });
  await insertInBulk(database, miipProjects, { rows: projectRecords(world), onProgress });
}

function* municipalityRecords(world: World): Iterable<Municipality> {
  const withProject = new Set<string>();
  for (const { municipalityId } of world.miipProjects()) withProject.add(municipalityId);
  for (const row of readMunicipalities()) yield toMunicipality(row, withProject.has(row.id), world);
}

function toMunicipality(row: ReferenceMunicipality, hasMiipProject: boolean, world: World): Municipality {
  if (row.population2021 === null)
    throw new Error(`${row.name} has no population of 2021, by which lists are sorted.`);
  return {
    _id: row.id,
    name: row.name,
    nameKey: nameKeyOf(row.name),
    officialName: row.officialName,
    kind: row.kind,
    tier: row.tier,
    upperTierId: row.upperTierId,
    population2016: row.population2016,
    population2021: row.population2021,
    landAreaKm2: row.landAreaKm2,
    amctoMembers: null,
    hasMiipProject,
    words: searchWords({ names: [row.name, row.officialName] }),
    source: {
      partner: 'amcto',
      recordId: row.sgc,
      updatedAt: CENSUS_PUBLISHED,
      importedAt: importDay(world),
    },
  };
}

function* intakeRecords(world: World): Iterable<MiipIntake> {
  for (const facts of intakeFacts) {
    const isAnnounced = facts._id === FIRST_INTAKE;
    yield {
      ...facts,
      source: {
        partner: 'amcto',
        recordId: `${isAnnounced ? '' : 'SAMPLE-'}MIIP-${facts._id}`,
        updatedAt: isAnnounced ? FIRST_CALL : importDay(world),
        importedAt: importDay(world),
      },
    };
  }
}

function* projectRecords(world: World): Iterable<MiipProject> {
  const linkable = linkablePlacements(world);
  for (const project of world.miipProjects()) {
    // The student is not known publicly, and so neither is the institution, before the placement is awarded.
    const isAwarded = project.placementId !== null && linkable.has(project.placementId);
    yield toProject(isAwarded ? project : { ...project, placementId: null, institutionId: null });
  }
}

function toProject(project: SampleMiipProject): MiipProject {
  const { id, year, municipalityId, title, theme, status, hoursPerWeek } = project;
  const { institutionId, placementId, applicants, visitsUsed } = project;
  return {
    _id: id,
    intakeId: String(year),
    number: Number(id.slice(id.lastIndexOf('-') + 1)),
    municipalityId,
    title,
    theme,
    status,
    hoursPerWeek,
    mitacsShareCents: POSITION_SHARE_CENTS,
    hostShareCents: POSITION_SHARE_CENTS,
    institutionId,
    placementId,
    applicants,
    visitsUsed,
    source: sampleSource('amcto', project),
  };
}

function importDay(world: World): Date {
  return new Date(`${world.asOf}T00:00:00Z`);
}
