import type { SampleMiipProject, SamplePlacement, World } from '../../sample/index.ts';
import { amcto } from '../../subgraphs/regional/amcto/index.ts';
import type { MiipProjectStatus } from '../../subgraphs/regional/amcto/schema.types.ts';
import { seed } from '../../subgraphs/regional/amcto/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

export const WATERLOO = 'ror:01aff2v68';
export const TORONTO = 'sgc:3520005';
export const KENORA = 'sgc:3560010';
export const OTTAWA = 'sgc:3506008';
/** An upper tier, and two of its lower tiers. */
export const PRESCOTT_AND_RUSSELL = 'sgc:3502';
export const ALFRED_AND_PLANTAGENET = 'sgc:3502023';
export const RUSSELL = 'sgc:3502048';

/** The values of a project that a test sets. Others have defaults. */
export type ProjectFacts = Omit<Partial<SampleMiipProject>, 'status'> & {
  readonly id: string;
  readonly municipalityId: string;
  readonly status: MiipProjectStatus;
};

/** One project in every state, and two intakes. */
export const MIIP_PROJECTS: readonly ProjectFacts[] = [
  {
    id: 'amcto:MIIP-2026-01',
    municipalityId: RUSSELL,
    status: 'COMPLETED',
    theme: 'HOUSING',
    title: { en: 'Where homes are missing', fr: 'Où manquent les logements' },
    institutionId: WATERLOO,
    placementId: 'mitacs:IT20001-01',
    applicants: 7,
    visitsUsed: 4,
  },
  { id: 'amcto:MIIP-2026-02', municipalityId: KENORA, status: 'ACTIVE', placementId: 'mitacs:IT20002-01' },
  { id: 'amcto:MIIP-2026-03', municipalityId: KENORA, status: 'MATCHED', placementId: 'mitacs:IT20003-01' },
  { id: 'amcto:MIIP-2026-04', municipalityId: OTTAWA, status: 'ACCEPTED' },
  { id: 'amcto:MIIP-2026-05', municipalityId: TORONTO, status: 'DECLINED', theme: 'CLIMATE' },
  { id: 'amcto:MIIP-2026-100', municipalityId: TORONTO, status: 'PROPOSED' },
  {
    id: 'amcto:MIIP-2027-01',
    municipalityId: OTTAWA,
    status: 'PROPOSED',
    theme: 'CLIMATE',
    updatedAt: '2026-10-30T09:00:00.000Z',
  },
];

/** AMCTO's subgraph with every municipality of Ontario, its intakes, and these projects. */
export function startAmcto(projects: readonly ProjectFacts[]): Promise<TestSubgraph> {
  return startTestSubgraph(amcto, { sample: { seed, world: worldWith(projects) } });
}

/** The part of a sample world that AMCTO's seed reads. */
function worldWith(projects: readonly ProjectFacts[]): World {
  const world: Pick<World, 'seed' | 'scale' | 'asOf' | 'miipProjects' | 'placements'> = {
    seed: 1,
    scale: 1,
    asOf: '2026-11-02',
    miipProjects: () => projects.map(toSampleProject),
    // The placements of the projects are awarded: the seed links no others.
    placements: () =>
      projects.flatMap(({ id, placementId }) => (placementId ? [awarded(placementId, id)] : [])),
  };
  return world as World;
}

function awarded(id: string, miipProjectId: string): SamplePlacement {
  const facts: Partial<SamplePlacement> = {
    id,
    status: 'ACTIVE',
    exchangeId: null,
    challengeId: null,
    miipProjectId,
  };
  return facts as SamplePlacement;
}

function toSampleProject(facts: ProjectFacts): SampleMiipProject {
  const filled = {
    year: Number(facts.id.split('-')[1]),
    title: { en: 'A better register', fr: 'Un meilleur registre' },
    theme: 'RECORDS',
    hoursPerWeek: 20,
    institutionId: null,
    placementId: null,
    applicants: null,
    visitsUsed: 0,
    sampleRecordId: `SAMPLE-${facts.id.slice('amcto:'.length)}`,
    updatedAt: '2026-01-05T14:00:00.000Z',
    importedAt: '2026-01-06T02:00:00.000Z',
    ...facts,
  };
  // The sample world has fewer states than the contract.
  return filled as SampleMiipProject;
}
