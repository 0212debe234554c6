import { expectPagesInOrder, expectPagesStable } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { miipProjects } from '../../subgraphs/regional/amcto/models/miip-project.ts';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { KENORA, MIIP_PROJECTS, OTTAWA, RUSSELL, startAmcto, TORONTO, WATERLOO } from './amcto.fixture.ts';

let amcto: TestSubgraph;

beforeAll(async () => {
  amcto = await startAmcto(MIIP_PROJECTS);
});
afterAll(() => amcto.close());

/** Numbers of the projects that a filter finds, `2026-04`. */
async function numbers(filter: Record<string, unknown> | null): Promise<string[]> {
  const found = await amcto.data(
    'query ($filter: MiipProjectFilter) { miipProjects(filter: $filter) { nodes { id } totalCount } }',
    { filter },
  );
  const { nodes, totalCount } = found.miipProjects as { nodes: { id: string }[]; totalCount: number };
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ id }) => id.slice('amcto:MIIP-'.length));
}

it('has all known values of a project', async () => {
  const { miipProject } = await amcto.data(`{ miipProject(id: "amcto:MIIP-2026-01") {
      id intake { year } municipality { id name } title theme status hoursPerWeek
      mitacsShare { amount currency } hostShare { amount currency }
      institution { id } placement { id } applicants visitsUsed
      source { partner recordId updatedAt importedAt }
    } }`);
  expect(miipProject).toEqual({
    id: 'amcto:MIIP-2026-01',
    intake: { year: 2026 },
    municipality: { id: RUSSELL, name: 'Russell' },
    title: 'Where homes are missing',
    theme: 'HOUSING',
    status: 'COMPLETED',
    hoursPerWeek: 20,
    mitacsShare: { amount: 15_000, currency: 'CAD' },
    hostShare: { amount: 15_000, currency: 'CAD' },
    institution: { id: WATERLOO },
    placement: { id: 'mitacs:IT20001-01' },
    applicants: 7,
    visitsUsed: 4,
    source: {
      partner: 'amcto',
      recordId: 'SAMPLE-MIIP-2026-01',
      updatedAt: '2026-01-05T14:00:00.000Z',
      importedAt: '2026-01-06T02:00:00.000Z',
    },
  });
});

it('has null for values that a project does not have so far', async () => {
  const { miipProject } = await amcto.data(
    '{ miipProject(id: "amcto:MIIP-2026-04") { institution { id } placement { id } applicants } }',
  );
  expect(miipProject).toEqual({ institution: null, placement: null, applicants: null });
});

it("is in the language of the field's argument, else the request's, else English", async () => {
  const query =
    '{ miipProject(id: "amcto:MIIP-2026-01") { title en: title(lang: EN) fr: title(lang: FR) ja: title(lang: JA) } }';
  const titleFor = async (language: Record<string, string>) =>
    (await amcto.query(query, {}, language)).data.miipProject;
  const [en, fr] = ['Where homes are missing', 'Où manquent les logements'];
  expect(await titleFor({})).toEqual({ title: en, en, fr, ja: en });
  expect(await titleFor({ 'accept-language': 'fr-CA,en;q=0.5' })).toEqual({ title: fr, en, fr, ja: en });
  expect(await titleFor({ 'accept-language': 'de' })).toMatchObject({ title: en });
});

it('falls back to English when there is no French title', async () => {
  const model = miipProjects(amcto.database);
  await model.updateOne({ _id: 'amcto:MIIP-2026-05' }, { 'title.fr': null });
  const { miipProject } = await amcto.data('{ miipProject(id: "amcto:MIIP-2026-05") { title(lang: FR) } }');
  expect(miipProject.title).toBe('A better register');
});

it('is null for an unknown id, and rejects a malformed one', async () => {
  expect(await amcto.data('{ miipProject(id: "amcto:MIIP-2026-99") { id } }')).toEqual({ miipProject: null });
  expect(await amcto.firstError('{ miipProject(id: "MIIP-2026-01") { id } }')).toMatchObject({
    message: `"id" must be an identifier such as amcto:MIIP-2026-07, but got 'MIIP-2026-01'.`,
    extensions: { code: 'BAD_USER_INPUT', argument: 'id' },
  });
});

it('lists projects by year, then number, 99 before 100', async () => {
  const all = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-100', '2027-01'];
  expect(await numbers(null)).toEqual(all);
  expect(await numbers({})).toEqual(all);
});

it.each<[string, Record<string, unknown>, string[]]>([
  ['year', { year: [2027, 1999] }, ['2027-01']],
  ['no year', { year: [] }, []],
  ['theme', { theme: ['CLIMATE'] }, ['2026-05', '2027-01']],
  ['status', { status: ['ACTIVE', 'MATCHED'] }, ['2026-02', '2026-03']],
  ['municipality', { municipality: [KENORA, OTTAWA] }, ['2026-02', '2026-03', '2026-04', '2027-01']],
  ['a student', { hasStudent: true }, ['2026-01', '2026-02', '2026-03']],
  ['no student, as in example query 3', { hasStudent: false, status: ['ACCEPTED'] }, ['2026-04']],
  ['change', { updatedSince: '2026-10-30T09:00:00Z' }, ['2027-01']],
  ['several', { year: [2026], theme: ['RECORDS'], municipality: [TORONTO] }, ['2026-100']],
])('filters by %s', async (_, filter, found) => {
  expect(await numbers(filter)).toEqual(found);
});

it.each<[string, Record<string, unknown>]>([
  ['filter.municipality[1]', { municipality: [KENORA, 'Kenora'] }],
  ['filter.municipality[0]', { municipality: ['{"$ne":null}'] }],
  ['filter.updatedSince', { updatedSince: '2026-02-30T00:00:00Z' }],
])('rejects a wrong %s', async (argument, filter) => {
  const query = 'query ($filter: MiipProjectFilter) { miipProjects(filter: $filter) { nodes { id } } }';
  expect(await amcto.firstError(query, { filter })).toMatchObject({
    extensions: { code: 'BAD_USER_INPUT', argument },
  });
});

it('has no gaps and no repetitions when projects are inserted between two pages', async () => {
  const model = miipProjects(amcto.database);
  const example = await model.findById('amcto:MIIP-2026-04').lean();
  await expectPagesStable(
    { subgraph: amcto, field: 'miipProjects' },
    {
      first: 2,
      rounds: Number.POSITIVE_INFINITY,
      insert: async (pagesRead) => {
        const [before, after] = [`amcto:MIIP-2025-${pagesRead}`, `amcto:MIIP-2028-${pagesRead}`];
        await model.create({ ...example, _id: before, intakeId: '2025', number: 1 });
        await model.create({ ...example, _id: after, intakeId: '2028', number: 1 });
        return [after];
      },
    },
  );
  await model.deleteMany({ _id: /-(2025|2028)-/ });
  await expectPagesInOrder(
    { subgraph: amcto, field: 'miipProjects' },
    MIIP_PROJECTS.map(({ id }) => id),
  );
});

it('resolves references in one command, null for an unknown id', async () => {
  const ids = ['amcto:MIIP-2027-01', 'amcto:MIIP-1999-01', '💥'];
  const found = () => amcto.entities('MiipProject', ids, 'id status');
  expect(await found()).toEqual([{ id: 'amcto:MIIP-2027-01', status: 'PROPOSED' }, null, null]);
  expect(await amcto.commandsOf(found)).toEqual(['find']);
});

it('finds the project of each placement in one command, null when it has none', async () => {
  const ids = ['mitacs:IT20003-01', 'mitacs:IT99999-01', 'mitacs:IT20001-01'];
  const found = () => amcto.entities('Placement', ids, 'id miipProject { id theme }');
  expect(await found()).toEqual([
    { id: ids[0], miipProject: { id: 'amcto:MIIP-2026-03', theme: 'RECORDS' } },
    { id: ids[1], miipProject: null },
    { id: ids[2], miipProject: { id: 'amcto:MIIP-2026-01', theme: 'HOUSING' } },
  ]);
  expect(await amcto.commandsOf(found)).toEqual(['find']);
});

it('links to municipality, intake, institution and placement without a read when only their keys are selected', async () => {
  const query = `{ miipProjects { nodes {
      municipality { __typename id organization { id } } intake { year } institution { id } placement { id }
    } } }`;
  expect(await amcto.commandsOf(() => amcto.data(query))).toEqual(['find']);
});

it('reads the municipalities and the intakes of a page in one command each', async () => {
  const query = '{ miipProjects { nodes { municipality { name } intake { startsOn } } } }';
  expect(await amcto.commandsOf(() => amcto.data(query))).toEqual(['find', 'find', 'find']);
});

describe('a link to a municipality that is not in the data', () => {
  const queryOf = (fields: string) => `{ miipProject(id: "amcto:LOST") { municipality { ${fields} } } }`;

  beforeAll(async () => {
    const model = miipProjects(amcto.database);
    const example = await model.findById('amcto:MIIP-2026-04').lean();
    await model.create({ ...example, _id: 'amcto:LOST', municipalityId: 'sgc:3599999' });
  });

  afterAll(() => miipProjects(amcto.database).deleteOne({ _id: 'amcto:LOST' }));

  it('has the id, and null for nullable fields', async () => {
    expect(await amcto.data(queryOf('id landAreaKm2 population'))).toEqual({
      miipProject: { municipality: { id: 'sgc:3599999', landAreaKm2: null, population: null } },
    });
  });

  it('fails for a non-null field: the id is in the log, not in the answer', async () => {
    expect(await amcto.firstError(queryOf('id name'))).toMatchObject({
      message: 'Unexpected error.',
      path: ['miipProject', 'municipality'],
    });
    expect(amcto.problems.at(-1)).toMatchObject({
      level: 'error',
      error: expect.objectContaining({ message: 'A record links to sgc:3599999, which does not exist.' }),
    });
  });
});
