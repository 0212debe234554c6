import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { watchCommands } from '../support/watch-commands.ts';
import {
  anOrganization,
  aPlacement,
  aProject,
  aResearcher,
  insertMitacs,
  MITACS,
  TORONTO,
} from './mitacs-records.ts';

let subgraph: TestSubgraph;

const hosts = Array.from({ length: 100 }, (_, index) => `sgc:35${String(index).padStart(5, '0')}`);
const interns = Array.from({ length: 50 }, (_, index) => `mitacs:R-${index}`);
const universities = Array.from({ length: 10 }, (_, index) => `mitacs:O-${index}`);
const PROGRAMS = ['ACCELERATE', 'BSI', 'MIIP', 'ELEVATE'];
const STATUSES = ['COMPLETED', 'COMPLETED', 'COMPLETED', 'ACTIVE', 'SUBMITTED'] as const;
const FIELDS = ['RDF102', 'RDF203', 'RDF301', 'RDF401', 'RDF501'];

function* placements() {
  for (let index = 0; index < 2_000; index += 1) {
    const month = String((index % 12) + 1).padStart(2, '0');
    const year = 2016 + (index % 10);
    const isInJapan = index % 50 === 0;
    yield aPlacement(`IT${String(10_000 + (index >> 1))}-0${(index & 1) + 1}`, {
      programCode: PROGRAMS[index % 4] ?? 'BSI',
      status: STATUSES[index % 5] ?? 'ACTIVE',
      internId: index % 20 === 0 ? null : (interns[index % 50] ?? null),
      supervisorId: interns[(index * 7) % 50] ?? null,
      institutionId: universities[index % 10] ?? null,
      hostId: hosts[index % 100] ?? null,
      hostKind: index % 25 === 0 ? 'MUNICIPALITY' : 'COMPANY',
      hostRegion: isInJapan ? 'JP-26' : index % 3 === 0 ? 'CA-QC' : 'CA-ON',
      hostCountry: isInJapan ? 'JP' : 'CA',
      fieldCodes: [FIELDS[index % 5] ?? 'RDF102'],
      sectorCode: index % 2 ? '54' : '91',
      startsOn: `${year}-${month}-01`,
      endsOn: `${year}-${month}-28`,
      fundingCents: (index % 7) * 1_000_00,
    });
  }
}

beforeAll(async () => {
  subgraph = await startTestSubgraph(mitacs, {
    records: (database) =>
      insertMitacs(database, {
        organizations: [...hosts, ...universities, MITACS].map((id, index) =>
          anOrganization(id, {
            names: { en: `Place ${index}` },
            kind: id.startsWith('sgc:') ? 'MUNICIPALITY' : 'UNIVERSITY',
            hasHosted: index % 10 === 0,
            identities: [
              {
                partner: index % 9 === 0 ? 'atr' : 'mitacs',
                localId: id,
                method: 'PUBLIC_IDENTIFIER',
                confidence: 1,
                assertedOn: '2026-01-01',
              },
            ],
          }),
        ),
        researchers: interns.map((id) => aResearcher(id)),
        projects: Array.from({ length: 1_000 }, (_, index) => aProject(`IT${10_000 + index}`)),
        placements: placements(),
      }),
  });
});
afterAll(() => subgraph.close());

const askAll =
  (query: string, variables: Record<string, unknown> = {}) =>
  async () => {
    const { errors } = await subgraph.ask(query, variables);
    expect(errors).toBeUndefined();
  };

describe('the database is asked', () => {
  it('once for each step of a page of placements with everything they link to', async () => {
    const commands = await subgraph.commandsOf(
      askAll(`{
        placements(first: 50) {
          totalCount
          nodes {
            project { title } program { name } fundingModel { name }
            intern { stage } supervisor { stage } institution { name } host { name }
            funding { contributions { funder { name } } }
          }
        }
      }`),
    );
    // The page and its count; then projects, programs, people and organizations, funders among them, once each.
    expect(commands.toSorted()).toEqual(['aggregate', ...Array(5).fill('find')]);
  });

  it('for nothing but the page when of the links only the ids are wanted', async () => {
    const commands = await subgraph.commandsOf(
      askAll(
        '{ placements { nodes { id project { id } program { code } intern { id } institution { __typename id } host { id } } } }',
      ),
    );
    expect(commands).toEqual(['find']);
  });

  it('for no total that nobody wants, and for no page when only the total is wanted', async () => {
    expect(await subgraph.commandsOf(askAll('{ placements { nodes { id } } }'))).toEqual(['find']);
    expect(await subgraph.commandsOf(askAll('{ placements { totalCount } }'))).toEqual(['aggregate']);
  });

  it('three times for the placements of a hundred municipalities with the interns’ universities', async () => {
    const representations = hosts.map((id) => ({ __typename: 'Organization', id }));
    const commands = await subgraph.commandsOf(
      askAll(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization {
          hosted(first: 25) { nodes { id status startsOn institution { id name } } } } } }`,
        { representations },
      ),
    );
    expect(commands).toEqual(['find', 'aggregate', 'find']);
  });

  it.each(['program', 'project', 'intern', 'supervisor', 'institution', 'host'])(
    'once for the placements of every %s of a page',
    async (link) => {
      const list = { intern: 'placements', supervisor: 'supervised', institution: 'sent', host: 'hosted' }[
        link
      ];
      const commands = await subgraph.commandsOf(
        askAll(
          `{ placements(first: 100) { nodes { ${link} { ${list ?? 'placements'}(first: 3) { nodes { id } } } } } }`,
        ),
      );
      expect(commands).toEqual(['find', 'aggregate']);
    },
  );

  it('one extra time when a filter names organizations, however many', async () => {
    const ids = JSON.stringify(hosts.slice(0, 20));
    const commands = await subgraph.commandsOf(
      askAll(
        `{ placements(filter: { host: ${ids}, institution: ${JSON.stringify(universities)} }) { nodes { id } } }`,
      ),
    );
    expect(commands).toEqual(['find', 'find']);
  });

  it('once for a page of an organization’s partnerships, however many organizations', async () => {
    const representations = hosts.map((id) => ({ __typename: 'Organization', id }));
    const commands = await subgraph.commandsOf(
      askAll(
        'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Organization { partnerships { id } } } }',
        { representations },
      ),
    );
    expect(commands).toEqual(['find', 'find']);
  });

  it('once for hundreds of references and of totals too, without a second batch', async () => {
    const placementIds = Array.from({ length: 300 }, (_, index) => `mitacs:IT${10_000 + index}-01`);
    const representations = placementIds.map((id) => ({ __typename: 'Placement', id }));
    const commands = await subgraph.commandsOf(
      askAll(
        `query ($representations: [_Any!]!) {
          _entities(representations: $representations) { ... on Placement { project { title } } }
        }`,
        { representations },
      ),
    );
    expect(commands).toEqual(['find', 'find']);
    const totals = await subgraph.commandsOf(
      askAll(
        '{ placements { fundingByFunder { placements } breakdown(by: [STATUS, START_YEAR]) { placements } } }',
      ),
    );
    expect(totals).toEqual(['aggregate', 'aggregate']);
  });

  it('for the wanted fields alone', async () => {
    const { commands } = await watchCommands(
      subgraph.database,
      askAll('{ placements(first: 1) { nodes { status host { id } } pageInfo { endCursor } } }'),
    );
    expect(commands.map(({ projection }) => projection)).toEqual([
      { _id: 1, startsOn: 1, status: 1, hostId: 1 },
    ]);
  });
});

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
  ])('and a first page by %s reads little more than it shows', async (_, filter) => {
    const plans = await subgraph.plansOf(askAll(`{ placements(filter: ${filter}) { nodes { id } } }`));
    const page = plans.find(({ collection }) => collection === 'placements');
    expect(page?.returned).toBe(26);
    expect(page?.docsExamined).toBeLessThanOrEqual(30);
    expect(page?.stages).not.toContain('SORT');
  });

  it.each(['status: [SUBMITTED]', 'hostKind: [MUNICIPALITY]', 'hasIntern: true', 'activeOn: "2025-12-05"'])(
    'and a count by %s reads no placement at all',
    async (filter) => {
      const plans = await subgraph.plansOf(askAll(`{ placements(filter: { ${filter} }) { totalCount } }`));
      expect(plans).toEqual([expect.objectContaining({ command: 'aggregate', docsExamined: 0 })]);
    },
  );

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
