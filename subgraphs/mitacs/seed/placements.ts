import { wordsOf } from '@passerelle/kit';
import type { SamplePlacement, SampleProject, World } from '../../../sample/index.ts';
import { readFundingModels } from '../data/read-funding-models.ts';
import type { Placement, Project } from '../models/index.ts';
import { fundPlacement } from './fund-placement.ts';
import { sampleSource } from './sources.ts';

export function* projectRecords(world: World): Iterable<Project> {
  for (const project of world.projects()) yield toProject(project);
}

function toProject(project: SampleProject): Project {
  return {
    _id: project.id,
    title: project.title,
    summary: project.summary,
    fieldCodes: project.fields,
    sectorCode: project.sector,
    source: sampleSource(project),
  };
}

/** Every placement; the ids of their hosts are added to `hosts` on the way. */
export function* placementRecords(world: World, hosts: Set<string>): Iterable<Placement> {
  const wordsOfProject = projectWords(world);
  for (const placement of world.placements()) {
    hosts.add(placement.host.id);
    yield toPlacement(placement, wordsOfProject(placement.projectId), world);
  }
}

/**
 * Words of a project's title and summary. Placements come project by project, in the order of the projects, so that only
 * one project is in hand at a time.
 */
function projectWords(world: World): (projectId: string) => readonly string[] {
  const projects = world.projects()[Symbol.iterator]();
  let current: { id: string; words: readonly string[] } | undefined;
  return (projectId) => {
    while (current?.id !== projectId) {
      const next = projects.next();
      if (next.done) throw new Error(`The project ${projectId} is missing, or its placements lie apart.`);
      const { id, title, summary } = next.value;
      current = { id, words: wordsOf(title.en, title.fr, summary.en, summary.fr) };
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
    source: sampleSource(placement),
  };
}
