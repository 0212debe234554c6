import { expectIndexedReads, watchCommands } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { startMitacs, TORONTO } from './mitacs.fixture.ts';
import { HOST_IDS, largeRecords, UNIVERSITY_IDS } from './mitacs-large.fixture.ts';

let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startMitacs(largeRecords());
});
afterAll(() => mitacs.close());

/** Each link of a placement, and the list of placements at its other end. */
const LINKS = [
  ['program', 'placements'],
  ['project', 'placements'],
  ['intern', 'placements'],
  ['supervisor', 'supervised'],
  ['institution', 'sent'],
  ['host', 'hosted'],
];

describe('database commands', () => {
  it.each([
    [
      'a page of placements with the ids of their links',
      '{ placements { nodes { id project { id } program { code } intern { id } institution { __typename id } host { id } } } }',
      ['find'],
    ],
    ['a page without its total', '{ placements { nodes { id } } }', ['find']],
    ['a total without its page', '{ placements { totalCount } }', ['aggregate']],
    [
      'a filter by many organizations, which are found by their aliases first',
      `{ placements(filter: { host: ${JSON.stringify(HOST_IDS.slice(0, 20))}, institution: ${JSON.stringify(UNIVERSITY_IDS)} }) { nodes { id } } }`,
      ['find', 'find'],
    ],
    [
      'sums and a breakdown',
      '{ placements { fundingByFunder { rows { placements } } breakdown(by: [STATUS, START_YEAR]) { rows { placements } } } }',
      ['aggregate', 'aggregate'],
    ],
  ])('for %s', async (_, query, expected) => {
    expect(await mitacs.commandsOf(() => mitacs.data(query))).toEqual(expected);
  });

  it('for a page of placements with all their links are one for each collection', async () => {
    const query = `{
      placements(first: 50) {
        totalCount
        nodes {
          project { title } program { name } fundingModel { name }
          intern { stage } supervisor { stage } institution { name } host { name }
          funding { contributions { funder { name } } }
        }
      }
    }`;
    const commands = await mitacs.commandsOf(() => mitacs.data(query));
    // The page and its count, then projects, programs, researchers and organizations. Funders are organizations.
    expect(commands.toSorted()).toEqual(['aggregate', ...Array(5).fill('find')]);
  });

  it.each(LINKS)('for the placements of every %s of a page are one', async (link, list) => {
    const query = `{ placements(first: 100) { nodes { ${link} { ${list}(first: 3) { nodes { id } } } } } }`;
    expect(await mitacs.commandsOf(() => mitacs.data(query))).toEqual(['find', 'aggregate']);
  });

  it.each([
    [
      'the placements of a hundred municipalities, with institutions',
      'hosted(first: 25) { nodes { id status startsOn institution { id name } } }',
      ['find', 'aggregate', 'find'],
    ],
    ['the partnerships of a hundred municipalities', 'partnerships { id }', ['find', 'find']],
  ])('for %s', async (_, selection, expected) => {
    const commands = await mitacs.commandsOf(() => mitacs.entities('Organization', HOST_IDS, selection));
    expect(commands).toEqual(expected);
  });

  it('for 300 references are one for each collection', async () => {
    const ids = Array.from({ length: 300 }, (_, index) => `mitacs:IT${10_000 + index}-01`);
    const commands = await mitacs.commandsOf(() => mitacs.entities('Placement', ids, 'project { title }'));
    expect(commands).toEqual(['find', 'find']);
  });

  it('read only the paths that the selected fields need', async () => {
    const query = '{ placements(first: 1) { nodes { status host { id } } pageInfo { endCursor } } }';
    const { commands } = await watchCommands(mitacs.database, () => mitacs.data(query));
    expect(commands.map(({ projection }) => projection)).toEqual([
      { _id: 1, startsOn: 1, status: 1, hostId: 1 },
    ]);
  });
});

describe('reads', () => {
  const SORTS = ['STARTS_ON_DESC', 'STARTS_ON_ASC', 'ENDS_ON_ASC', 'FUNDING_DESC'];
  const PLACEMENT_FILTERS = [
    'null',
    '{ program: ["MIIP"] }',
    '{ status: [ACTIVE, SUBMITTED] }',
    `{ host: ["${TORONTO}"] }`,
    '{ institution: ["mitacs:O-1"] }',
    '{ intern: ["mitacs:R-1"] }',
    '{ supervisor: ["mitacs:R-1"] }',
    '{ hostKind: [MUNICIPALITY] }',
    '{ hostRegion: ["JP-26", "CA-NU"] }',
    '{ hostCountry: ["JP"] }',
    '{ field: ["RDF30"] }',
    '{ sector: ["91"] }',
    '{ internStage: [DOCTORAL] }',
    '{ hasIntern: false }',
    '{ hasIntern: true }',
    '{ startsOn: { from: "2025-01-01" } }',
    '{ endsOn: { to: "2016-12-31" } }',
    '{ activeOn: "2025-12-05" }',
    '{ updatedSince: "2026-11-01T00:00:00Z" }',
    '{ text: "sensors" }',
    '{ program: ["MIIP"], status: [COMPLETED], hostRegion: ["CA-ON"], hasIntern: true }',
  ];

  it.each(PLACEMENT_FILTERS.flatMap((filter) => SORTS.map((sort) => [filter, sort])))(
    'use an index for placements with the filter %s in the order %s',
    async (filter, sort) => {
      const query = `{ placements(filter: ${filter}, sort: ${sort}) { totalCount nodes { id } } }`;
      const plans = await expectIndexedReads(mitacs, query);
      expect(plans.length).toBeGreaterThanOrEqual(2);
    },
  );

  it.each([
    'organizations',
    'organizations(filter: { kind: [UNIVERSITY] })',
    'organizations(filter: { region: ["CA-QC"] })',
    'organizations(filter: { country: ["JP"] })',
    'organizations(filter: { sector: ["91"] })',
    'organizations(filter: { hasRor: false })',
    'organizations(filter: { hasRor: true })',
    'organizations(filter: { hasHosted: true })',
    'organizations(filter: { knownTo: ["atr"], hasHosted: false })',
    'organizations(filter: { updatedSince: "2026-11-01T00:00:00Z" })',
    'organizations(filter: { text: "place 7" })',
    'researchers',
    'researchers(filter: { stage: [FACULTY] })',
    'researchers(filter: { affiliation: ["mitacs:O-1"] })',
    'researchers(filter: { field: ["RDF10"] })',
    'researchers(filter: { hasOrcid: true })',
    'researchers(filter: { hasOrcid: false })',
    'researchers(filter: { knownTo: ["atr"] })',
    'researchers(filter: { updatedSince: "2026-11-01T00:00:00Z" })',
    'researchers(filter: { text: "waterloo" })',
  ])('use an index for the list %s', async (list) => {
    const plans = await expectIndexedReads(mitacs, `{ ${list} { totalCount nodes { id } } }`);
    expect(plans.length).toBeGreaterThanOrEqual(2);
  });

  it.each([
    '{ placement(id: "mitacs:IT10000-01") { status } }',
    '{ project(id: "mitacs:IT10000") { title } }',
    '{ organization(id: "mitacs:O-1") { name } }',
    '{ researcher(id: "mitacs:R-1") { stage } }',
    '{ program(code: "MIIP") { name } }',
    '{ programs { code } }',
    '{ programs(includeRetired: true) { code } }',
    '{ partnership(id: "mitacs:A-ATR") { title } }',
    '{ partnerships { title } }',
    '{ program(code: "MIIP") { partnerships { title } placements { totalCount nodes { id } } } }',
  ])('use an index for %s', async (query) => {
    await expectIndexedReads(mitacs, query);
  });

  it('use an index for the placements of many organizations, with totals', async () => {
    const query = `query ($references: [_Any!]!) { _entities(representations: $references) { ... on Organization {
      hosted(first: 5, filter: { status: [COMPLETED] }) {
        totalCount nodes { id } fundingByFunder { rows { placements } } breakdown(by: [STATUS]) { rows { placements } }
      }
    } } }`;
    const references = HOST_IDS.map((id) => ({ __typename: 'Organization', id }));
    expect(await expectIndexedReads(mitacs, query, { references })).toHaveLength(5);
  });

  it.each([
    ['a status', '{ status: [SUBMITTED] }'],
    ['a program', '{ program: ["MIIP"] }'],
    ['a kind of host', '{ hostKind: [MUNICIPALITY] }'],
    ['two regions', '{ hostRegion: ["JP-26", "CA-QC"] }'],
    ['a country', '{ hostCountry: ["JP"] }'],
    ['a division of fields', '{ field: ["RDF30"] }'],
    ['a sector', '{ sector: ["91"] }'],
    ['a missing intern', '{ hasIntern: false }'],
    ['no filter', 'null'],
  ])('examine little more than the first page of placements for %s', async (_, filter) => {
    const plans = await expectIndexedReads(mitacs, `{ placements(filter: ${filter}) { nodes { id } } }`);
    const page = plans.find(({ collection }) => collection === 'placements');
    expect(page?.returned).toBe(26);
    expect(page?.docsExamined).toBeLessThanOrEqual(30);
    expect(page?.stages).not.toContain('SORT');
  });

  it.each(['status: [SUBMITTED]', 'hostKind: [MUNICIPALITY]', 'hasIntern: true', 'activeOn: "2025-12-05"'])(
    'examine no placement to count those of %s',
    async (filter) => {
      const plans = await mitacs.plansOf(() =>
        mitacs.data(`{ placements(filter: { ${filter} }) { totalCount } }`),
      );
      expect(plans).toEqual([expect.objectContaining({ command: 'aggregate', docsExamined: 0 })]);
    },
  );

  it.each(LINKS)('examine no more than a page for the placements of a %s', async (link, list) => {
    const query = `{ placements(first: 1) { nodes { ${link} { ${list}(first: 3) { nodes { id } } } } } }`;
    const plans = await mitacs.plansOf(() => mitacs.data(query));
    expect(plans.map(({ command }) => command)).toEqual(['find', 'aggregate']);
    for (const { docsExamined } of plans) expect(docsExamined).toBeLessThanOrEqual(5);
  });
});
