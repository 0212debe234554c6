import { expectIndexedReads } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { KENORA, MIIP_PROJECTS, startAmcto } from './amcto.fixture.ts';

let amcto: TestSubgraph;

beforeAll(async () => {
  amcto = await startAmcto(MIIP_PROJECTS);
});
afterAll(() => amcto.close());

describe('projects and intakes', () => {
  const queries: readonly [string, string][] = [
    ['every project', '{ miipProjects { nodes { title } totalCount } }'],
    ['year', '{ miipProjects(filter: { year: [2026] }) { nodes { title } totalCount } }'],
    ['theme', '{ miipProjects(filter: { theme: [HOUSING] }) { nodes { title } totalCount } }'],
    ['status', '{ miipProjects(filter: { status: [ACCEPTED] }) { nodes { title } totalCount } }'],
    [
      'municipality',
      `{ miipProjects(filter: { municipality: ["${KENORA}"] }) { nodes { title } totalCount } }`,
    ],
    ['student', '{ miipProjects(filter: { hasStudent: true }) { nodes { title } totalCount } }'],
    ['no student', '{ miipProjects(filter: { hasStudent: false }) { nodes { title } totalCount } }'],
    [
      'change',
      '{ miipProjects(filter: { updatedSince: "2026-10-30T09:00:00Z" }) { nodes { title } totalCount } }',
    ],
    ['one project', '{ miipProject(id: "amcto:MIIP-2026-01") { title } }'],
    ['intakes', '{ miipIntakes { startsOn positionsFilled projects { nodes { title } totalCount } } }'],
    [
      "municipalities' projects",
      '{ municipalities(first: 100) { nodes { miipProjects { title } lowerTiers { name } } } }',
    ],
  ];

  it.each(queries)('are read from an index for %s', async (_, query) => {
    await expectIndexedReads(amcto, query);
  });

  it('are read from an index for the project of a placement', async () => {
    const [plan] = await amcto.plansOf(() =>
      amcto.entities('Placement', ['mitacs:IT20003-01'], 'miipProject { id }'),
    );
    expect(plan).toMatchObject({ command: 'find', docsExamined: 1 });
    expect(plan?.stages).not.toContain('COLLSCAN');
  });
});

describe('municipalities', () => {
  const filters = {
    none: {},
    tier: { tier: ['UPPER'] },
    population: { population: { from: 10_000, to: 49_999 } },
    hasMiipProject: { hasMiipProject: true },
    updatedSince: { updatedSince: '2026-01-01T00:00:00Z' },
    text: { text: 'north' },
  };
  const cases = Object.entries(filters).flatMap(([name, filter]) =>
    ['NAME_ASC', 'POPULATION_DESC', 'POPULATION_ASC'].map((sort) => ({ name, filter, sort })),
  );

  it.each(cases)(
    'are read from an index with the filter $name in the order $sort',
    async ({ filter, sort }) => {
      const query = `query ($filter: MunicipalityFilter, $sort: MunicipalitySort!, $after: String) {
      municipalities(filter: $filter, sort: $sort, after: $after) { nodes { name } pageInfo { endCursor } totalCount }
    }`;
      const data = await amcto.data(query, { sort });
      const after = data.municipalities.pageInfo.endCursor;
      const plans = await expectIndexedReads(amcto, query, { filter, sort, after });
      expect(plans).toHaveLength(2);
      for (const { stages } of plans)
        expect(stages.some((stage) => stage === 'IXSCAN' || stage === 'COUNT_SCAN')).toBe(true);
    },
  );

  it('are read from the index of their order, one page only', async () => {
    const query = '{ municipalities(sort: POPULATION_DESC, first: 10) { nodes { name } } }';
    const [plan] = await expectIndexedReads(amcto, query);
    expect(plan).toMatchObject({ command: 'find', returned: 11, docsExamined: 11 });
    expect(plan?.stages).not.toContain('SORT');
  });
});
