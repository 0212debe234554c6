import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld, readOrganizations } from '../../sample/index.ts';
import { amcto as subgraph } from '../../subgraphs/regional/amcto/index.ts';
import { miipIntakes } from '../../subgraphs/regional/amcto/models/miip-intake.ts';
import { miipProjects } from '../../subgraphs/regional/amcto/models/miip-project.ts';
import { municipalities } from '../../subgraphs/regional/amcto/models/municipality.ts';
import { seed } from '../../subgraphs/regional/amcto/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });
const sample = [...world.miipProjects()];

let amcto: TestSubgraph;

beforeAll(async () => {
  amcto = await startTestSubgraph(subgraph, { sample: { seed, world } });
});
afterAll(() => amcto.close());

it('has records that the models accept, which bulk writes do not check', async () => {
  const documents = [
    ...(await municipalities(amcto.database).find()),
    ...(await miipIntakes(amcto.database).find()),
    ...(await miipProjects(amcto.database).find()),
  ];
  expect(documents).toHaveLength(444 + 2 + sample.length);
  const outcomes = await Promise.allSettled(documents.map((document) => document.validate()));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
});

it('has an intake of twenty positions for 2026, and an open call for 2027', async () => {
  const { miipIntakes: intakes } = await amcto.data(
    '{ miipIntakes { year positions positionsFilled projects { totalCount } } }',
  );
  expect(intakes).toEqual(
    [2027, 2026].map((year) => {
      const ofYear = sample.filter((project) => project.year === year);
      return {
        year,
        positions: 20,
        positionsFilled: ofYear.filter(({ placementId }) => placementId !== null).length,
        projects: { totalCount: ofYear.length },
      };
    }),
  );
  const accepted = sample.filter(({ status }) => status === 'ACCEPTED' || status === 'COMPLETED');
  expect(accepted).toHaveLength(20);
  expect(accepted.every(({ year }) => year === 2026)).toBe(true);
});

it('has $300,000 less $15,000 for each student as the remaining budget', async () => {
  const students = sample.filter(({ year, placementId }) => year === 2026 && placementId !== null).length;
  const { miipIntake } = await amcto.data(
    '{ miipIntake(year: 2026) { mitacsCommitted { amount } mitacsRemaining { amount } hostCommitted { amount } } }',
  );
  expect(miipIntake).toEqual({
    mitacsCommitted: { amount: 15_000 * students },
    mitacsRemaining: { amount: 300_000 - 15_000 * students },
    hostCommitted: { amount: 15_000 * students },
  });
});

it('has SAMPLE- in the record id of every project, and of no municipality', async () => {
  const { miipProjects: projects } = await amcto.data(
    '{ miipProjects(first: 100) { nodes { id source { recordId } } } }',
  );
  expect(projects.nodes).toHaveLength(sample.length);
  for (const { id, source } of projects.nodes)
    expect(source.recordId).toBe(`SAMPLE-${id.slice('amcto:'.length)}`);
  expect(await municipalities(amcto.database).countDocuments({ 'source.recordId': /^SAMPLE-/ })).toBe(0);
});

it('names institutions that exist, and placements that the same municipality hosts', async () => {
  const { miipProjects: projects } = await amcto.data(
    '{ miipProjects(filter: { hasStudent: true }, first: 100) { nodes { id municipality { id } institution { id } placement { id } } } }',
  );
  const institutions = new Set(readOrganizations().map(({ id }) => id));
  const placements = new Map([...world.placements()].map((placement) => [placement.id, placement]));
  expect(projects.nodes.length).toBeGreaterThan(0);
  for (const { id, municipality, institution, placement } of projects.nodes) {
    expect(institutions).toContain(institution.id);
    expect(placements.get(placement.id)).toMatchObject({
      miipProjectId: id,
      institutionId: institution.id,
      host: { id: municipality.id },
    });
  }
});

it('records for each municipality whether it has a project', async () => {
  const flagged = await municipalities(amcto.database).distinct('_id', { hasMiipProject: true });
  expect(flagged.map(String)).toEqual(
    [...new Set(sample.map(({ municipalityId }) => municipalityId))].toSorted(),
  );
});
