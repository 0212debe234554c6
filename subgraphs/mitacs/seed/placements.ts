import { searchWords } from '@passerelle/kit';
import { type SamplePlacement, type SampleProject, sampleSource, type World } from '../../../sample/index.ts';
import { readFundingModels } from '../data/read-funding-models.ts';
import type { Placement, Project } from '../models/index.ts';
import { fundPlacement } from './fund-placement.ts';
import { addLinks, type LinkedIds } from './linked-ids.ts';

/** Every project. `linked` has been filled by `placementRecords`. */
export function* projectRecords(world: World, { awarded }: LinkedIds): Iterable<Project> {
  for (const project of world.projects()) yield toProject(project, awarded.projects.has(project.id));
}

function toProject(project: SampleProject, isPublic: boolean): Project {
  return {
    _id: project.id,
    title: project.title,
    summary: project.summary,
    fieldCodes: project.fields,
    sectorCode: project.sector,
    isPublic,
    source: sampleSource('mitacs', project),
  };
}

/** Yields every placement, and adds the ids that it has to `linked`. */
export function* placementRecords(world: World, linked: LinkedIds): Iterable<Placement> {
  const wordsOfProject = projectWords(world);
  for (const placement of world.placements()) {
    addLinks(placement, linked);
    yield toPlacement(placement, wordsOfProject(placement.projectId), world);
  }
}

/**
 * Returns the words of a project's title and summary. Placements are in the order of their projects, so that only one project
 * at a time is in memory.
 */
function projectWords(world: World): (projectId: string) => readonly string[] {
  const projects = world.projects()[Symbol.iterator]();
  let current: { id: string; words: readonly string[] } | undefined;
  return (projectId) => {
    while (current?.id !== projectId) {
      const next = projects.next();
      if (next.done)
        throw new Error(`The project ${projectId} is missing, or its placements do not follow each other.`);
      const { id, title, summary } = next.value;
      current = { id, words: searchWords({ en: [title.en, summary.en], fr: [title.fr, summary.fr] }) };
    }
    return current.words;
  };
}

const modelByCode = new Map(readFundingModels().map((model) => [model.code, model]));

function toPlacement(placement: SamplePlacement, words: readonly string[], world: World): Placement {
  const { host, outcomes } = placement;
  const model = modelByCode.get(placement.fundingModel) ?? null;
  return {
    _id: placement.id,
    projectId: placement.projectId,
    programCode: placement.program,
    status: placement.status,
    internId: placement.internId,
    internStage: placement.internStage,
    supervisorId: placement.supervisorId,
    institutionId: placement.institutionId,
    hostId: host.id,
    startsOn: placement.startsOn,
    endsOn: placement.endsOn,
    months: placement.months,
    units: placement.units,
    mode: placement.mode,
    submittedOn: placement.submittedOn,
    decidedOn: placement.decidedOn,
    fundingModelCode: model?.code ?? null,
    ...fundPlacement(placement, model, world.asOf),
    outcomes: outcomes.map(({ kind, on }) => ({ kind, on, url: null })),
    hostKind: host.kind,
    hostRegion: host.region,
    hostCountry: host.country,
    fieldCodes: placement.fields,
    sectorCode: placement.sector,
    words,
    source: sampleSource('mitacs', placement),
  };
}
