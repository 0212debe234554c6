import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { TORONTO } from './mitacs.fixture.ts';
import { hosts, insertManyRecords } from './mitacs-many-records.fixture.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(mitacs, { records: insertManyRecords });
});
afterAll(() => subgraph.close());

const askAll =
  (query: string, variables: Record<string, unknown> = {}) =>
  async () => {
    const { errors } = await subgraph.query(query, variables);
    expect(errors).toBeUndefined();
  };

const SORTS = ['STARTS_ON_DESC', 'STARTS_ON_ASC', 'ENDS_ON_ASC', 'FUNDING_DESC'];
const FILTERS = [
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
  '{ hasIntern: false }',
  '{ hasIntern: true }',
  '{ startsOn: { from: "2025-01-01" } }',
  '{ endsOn: { to: "2016-12-31" } }',
  '{ activeOn: "2025-12-05" }',
  '{ updatedSince: "2026-11-01T00:00:00Z" }',
  '{ text: "sensors" }',
  '{ program: ["MIIP"], status: [COMPLETED], hostRegion: ["CA-ON"], hasIntern: true }',
];

describe('no collection is scanned', () => {
  it.each(FILTERS.flatMap((filter) => SORTS.map((sort) => [filter, sort])))(
    'for placements by %s in the order %s',
    async (filter, sort) => {
      const plans = await subgraph.plansOf(
        askAll(`{ placements(filter: ${filter}, sort: ${sort}) { totalCount nodes { id } } }`),
      );
      expect(plans.length).toBeGreaterThanOrEqual(2);
      for (const plan of plans) expect(plan.stages).not.toContain('COLLSCAN');
    },
  );

  it.each([
    ['a status', '{ status: [SUBMITTED] }'],
    ['a program', '{ program: ["MIIP"] }'],
    ['a kind of host', '{ hostKind: [MUNICIPALITY] }'],
    ['two regions', '{ hostRegion: ["JP-26", "CA-QC"] }'],
    ['a country', '{ hostCountry: ["JP"] }'],
    ['a division of fields', '{ field: ["RDF30"] }'],
    ['a sector', '{ sector: ["91"] }'],
    ['a missing intern', '{ hasIntern: false }'],
    ['nothing', 'null'],
  ])('and a first page by %s reads few records beyond the page', async (_, filter) => {
    const plans = await subgraph.plansOf(askAll(`{ placements(filter: ${filter}) { nodes { id } } }`));
    const page = plans.find(({ collection }) => collection === 'placements');
    expect(page?.returned).toBe(26);
    expect(page?.docsExamined).toBeLessThanOrEqual(30);
    expect(page?.stages).not.toContain('SORT');
  });

  it.each(['status: [SUBMITTED]', 'hostKind: [MUNICIPALITY]', 'hasIntern: true', 'activeOn: "2025-12-05"'])(
    'and a count by %s reads no placement',
    async (filter) => {
      const plans = await subgraph.plansOf(askAll(`{ placements(filter: { ${filter} }) { totalCount } }`));
      expect(plans).toEqual([expect.objectContaining({ command: 'aggregate', docsExamined: 0 })]);
    },
  );

  it.each([
    ['program', 'placements'],
    ['project', 'placements'],
    ['intern', 'placements'],
    ['supervisor', 'supervised'],
    ['institution', 'sent'],
    ['host', 'hosted'],
  ])('and a page of children of a %s is read from an index, without further records', async (link, list) => {
    const plans = await subgraph.plansOf(
      askAll(`{ placements(first: 1) { nodes { ${link} { ${list}(first: 3) { nodes { id } } } } } }`),
    );
    expect(plans.map(({ command }) => command)).toEqual(['find', 'aggregate']);
    for (const { docsExamined } of plans) expect(docsExamined).toBeLessThanOrEqual(5);
  });

  it('for the children of many parents', async () => {
    const representations = hosts.map((id) => ({ __typename: 'Organization', id }));
    const plans = await subgraph.plansOf(
      askAll(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization {
          hosted(first: 5, filter: { status: [COMPLETED] }) { totalCount nodes { id }
            fundingByFunder { placements } breakdown(by: [STATUS]) { placements } } } } }`,
        { representations },
      ),
    );
    expect(plans).toHaveLength(5);
    for (const plan of plans) expect(plan.stages).not.toContain('COLLSCAN');
  });

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
  ])('for %s', async (list) => {
    const plans = await subgraph.plansOf(askAll(`{ ${list} { totalCount nodes { id } } }`));
    expect(plans.length).toBeGreaterThanOrEqual(2);
    for (const plan of plans) expect(plan.stages).not.toContain('COLLSCAN');
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
  ])('for %s', async (query) => {
    const plans = await subgraph.plansOf(askAll(query));
    expect(plans.length).toBeGreaterThanOrEqual(1);
    for (const plan of plans) expect(plan.stages).not.toContain('COLLSCAN');
  });
});
