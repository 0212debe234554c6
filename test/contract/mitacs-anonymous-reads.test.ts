import { anonymous } from '@passerelle/kit';
import { expectIndexedReads } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { startMitacs, TORONTO } from './mitacs.fixture.ts';
import { HOST_IDS, largeRecords } from './mitacs-large.fixture.ts';

// One placement in five is not awarded: see the fixture. What an anonymous caller may not read must not be read either.

let signedIn: TestSubgraph;
let mitacs: TestSubgraph;

beforeAll(async () => {
  signedIn = await startMitacs(largeRecords());
  mitacs = signedIn.as(anonymous);
});
afterAll(() => signedIn.close());

const FILTERS = [
  'null',
  '{ program: ["MIIP"] }',
  '{ status: [ACTIVE] }',
  `{ host: ["${TORONTO}"] }`,
  '{ institution: ["mitacs:O-1"] }',
  '{ intern: ["mitacs:R-1"] }',
  '{ supervisor: ["mitacs:R-1"] }',
  '{ internStage: [MASTERS] }',
  '{ hostKind: [MUNICIPALITY] }',
  '{ hostRegion: ["JP-26", "CA-QC"] }',
  '{ hostCountry: ["JP"] }',
  '{ field: ["RDF30"] }',
  '{ sector: ["91"] }',
  '{ hasIntern: false }',
  '{ hasIntern: true }',
  '{ startsOn: { from: "2020-01-01" } }',
  '{ activeOn: "2025-12-05" }',
  '{ updatedSince: "2026-01-01T00:00:00Z" }',
  '{ text: "sensors" }',
];

describe('reads for an anonymous caller', () => {
  it.each(
    FILTERS.flatMap((filter) =>
      ['STARTS_ON_DESC', 'ENDS_ON_ASC', 'FUNDING_DESC'].map((sort) => [filter, sort]),
    ),
  )('use an index for placements with the filter %s in the order %s', async (filter, sort) => {
    await expectIndexedReads(
      mitacs,
      `{ placements(filter: ${filter}, sort: ${sort}) { totalCount nodes { id } } }`,
    );
  });

  it.each([
    'researchers',
    'researchers(filter: { stage: [DOCTORAL] })',
    'researchers(filter: { affiliation: ["mitacs:O-1"] })',
    'researchers(filter: { field: ["RDF10"] })',
    'researchers(filter: { updatedSince: "2026-11-01T00:00:00Z" })',
    'researchers(filter: { text: "waterloo" })',
    'organizations(filter: { hasHosted: true })',
  ])('use an index for the list %s', async (list) => {
    await expectIndexedReads(mitacs, `{ ${list} { totalCount nodes { id } } }`);
  });

  it.each([
    'null',
    '{ program: ["MIIP"] }',
    '{ hostKind: [MUNICIPALITY] }',
    '{ hostRegion: ["JP-26", "CA-QC"] }',
    '{ hostCountry: ["JP"] }',
    '{ field: ["RDF30"] }',
    '{ sector: ["91"] }',
    '{ hasIntern: false }',
  ])('examine no more than the first page of placements with the filter %s', async (filter) => {
    const plans = await expectIndexedReads(mitacs, `{ placements(filter: ${filter}) { nodes { id } } }`);
    const page = plans.find(({ collection }) => collection === 'placements');
    expect(page?.returned).toBe(26);
    expect(page?.docsExamined).toBeLessThanOrEqual(30);
    expect(page?.stages).not.toContain('SORT');
  });

  it.each([
    'status: [ACTIVE]',
    'hostKind: [MUNICIPALITY]',
    'hasIntern: true',
    'activeOn: "2025-12-05"',
    'hostCountry: ["CA"]',
    'field: ["RDF30"]',
  ])('examine no placement to count those of %s', async (filter) => {
    const plans = await mitacs.plansOf(() =>
      mitacs.data(`{ placements(filter: { ${filter} }) { totalCount } }`),
    );
    expect(plans).toEqual([expect.objectContaining({ command: 'aggregate', docsExamined: 0 })]);
  });

  it('examine no placement to count all, and no person', async () => {
    const plans = await mitacs.plansOf(() =>
      mitacs.data('{ placements { totalCount } researchers { totalCount } }'),
    );
    expect(plans.map(({ docsExamined }) => docsExamined)).toEqual([0, 0]);
  });

  it('use an index for the placements of many organizations, with totals', async () => {
    const query = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Organization {
      hosted(first: 5) {
        totalCount nodes { id } fundingByFunder { rows { placements } } breakdown(by: [STATUS]) { rows { placements } }
      }
    } } }`;
    const references = HOST_IDS.map((id) => ({ __typename: 'Organization', id }));
    await expectIndexedReads(mitacs, query, { references });
  });

  it('cost as many commands as for a signed-in caller', async () => {
    const query = `{ placements(first: 50) { totalCount nodes {
      project { title } intern { stage placements { totalCount } } supervisor { stage } host { hosted { totalCount } }
    } } }`;
    const own = await mitacs.commandsOf(() => mitacs.data(query));
    expect(own.toSorted()).toEqual((await signedIn.commandsOf(() => signedIn.data(query))).toSorted());
  });
});
