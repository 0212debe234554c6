import { expectIndexedReads } from '@passerelle/kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestSubgraph } from '../support/start-test-subgraph.ts';
import { ATR, aLaboratory, anExchange, startAtr, WATERLOO } from './atr.fixture.ts';

const LABORATORIES = 12;
const EXCHANGES = 1_200;

let atr: TestSubgraph;

beforeAll(async () => {
  atr = await startAtr({ laboratories: manyLaboratories(), exchanges: manyExchanges() });
});
afterAll(() => atr.close());

function* manyLaboratories() {
  for (let number = 0; number < LABORATORIES; number += 1) yield aLaboratory(`lab-${number}`);
}

/** A hundred for each laboratory and 120 in each year; one in ten has a placement. */
function* manyExchanges() {
  for (let number = 0; number < EXCHANGES; number += 1) {
    const year = 2016 + (number % 10);
    yield anExchange(`EX-${year}-${number}`, {
      laboratoryId: `atr:lab-${number % LABORATORIES}`,
      researcherId: `mitacs:R-${number % 400}`,
      placementId: number % 10 === 0 ? `mitacs:IT${number}-01` : null,
      direction: number % 4 === 0 ? 'JAPAN_TO_CANADA' : 'CANADA_TO_JAPAN',
      homeOrganizationId: number % 4 === 0 ? ATR : WATERLOO,
      hostOrganizationId: number % 4 === 0 ? WATERLOO : ATR,
      arrivesOn: `${year}-05-01`,
      departsOn: `${year}-08-31`,
    });
  }
}

describe('database commands', () => {
  const numbered = (count: number, idOf: (number: number) => string) =>
    Array.from({ length: count }, (_, number) => idOf(number));

  it.each([
    [
      'a page with the ids of its links',
      `{ exchanges(first: 100) { nodes {
        id researcher { id } homeOrganization { id } placement { id } laboratory { __typename id }
      } } }`,
      ['find'],
    ],
    [
      'a page with the names of its laboratories',
      '{ exchanges(first: 100) { edges { node { laboratory { name } } } } }',
      ['find', 'find'],
    ],
    [
      'a page of exchanges of every laboratory',
      '{ laboratories { exchanges(first: 5) { nodes { id } } } }',
      ['find', 'aggregate'],
    ],
    [
      'the number of exchanges of every laboratory',
      '{ laboratories { exchanges(first: 5) { totalCount } } }',
      ['find', 'aggregate'],
    ],
  ])('for %s', async (_, query, expected) => {
    expect(await atr.commandsOf(() => atr.data(query))).toEqual(expected);
  });

  it.each([
    ['Laboratory', numbered(10, (number) => `atr:lab-${number}`), 'name', 1],
    ['Exchange', numbered(150, (number) => `atr:EX-${2016 + (number % 10)}-${number}`), 'theme', 1],
    ['Researcher', numbered(150, (number) => `mitacs:R-${number}`), 'exchanges { theme }', 1],
    ['Placement', numbered(150, (number) => `mitacs:IT${number}-01`), 'exchange { theme }', 1],
    ['Organization', [ATR, WATERLOO], 'exchangesSent { nodes { theme } }', 1],
    ['Organization', [ATR, WATERLOO], 'exchangesHosted { nodes { theme } }', 1],
    ['Organization', [ATR, WATERLOO], 'laboratories { name }', 1],
    ['Researcher', numbered(150, (number) => `mitacs:R-${number}`), 'id __typename', 0],
    ['Organization', [ATR, WATERLOO], 'id __typename', 0],
    ['Placement', numbered(150, (number) => `mitacs:IT${number}-01`), 'id __typename', 0],
  ])('for many references to %s are as many as for one, %#', async (typename, ids, selection, expected) => {
    const commands = await atr.commandsOf(async () => {
      expect(await atr.entities(typename, ids, selection)).toHaveLength(ids.length);
    });
    expect(commands).toHaveLength(expected);
  });
});

it("pages through an organization's exchanges, and says that there are more", async () => {
  const [{ exchangesHosted }] = await atr.entities(
    'Organization',
    [ATR],
    'exchangesHosted(first: 100) { totalCount nodes { arrivesOn } pageInfo { hasNextPage } }',
  );
  const days: string[] = exchangesHosted.nodes.map(({ arrivesOn }: { arrivesOn: string }) => arrivesOn);
  expect(days).toHaveLength(100);
  expect(new Set(days)).toEqual(new Set(['2025-05-01']));
  expect(exchangesHosted.pageInfo.hasNextPage).toBe(true);
  expect(exchangesHosted.totalCount).toBeGreaterThan(100);
});

describe('reads', () => {
  it.each<[string, Record<string, unknown>]>([
    ['no filter', {}],
    ['direction', { direction: ['JAPAN_TO_CANADA'] }],
    ['kind', { kind: ['RESEARCH_VISIT', 'INDUSTRIAL_INTERNSHIP'] }],
    ['laboratory', { laboratory: ['atr:lab-1', 'atr:lab-2'] }],
    ['home organization', { homeOrganization: [ATR] }],
    ['host organization', { hostOrganization: [ATR] }],
    ['researcher', { researcher: ['mitacs:R-7'] }],
    ['having a placement', { hasPlacement: true }],
    ['having no placement', { hasPlacement: false }],
    ['arrival', { arrivesOn: { from: '2020-01-01', to: '2020-12-31' } }],
    ['presence', { presentOn: '2020-06-01' }],
    ['change', { updatedSince: '2026-01-01T00:00:00Z' }],
  ])('scan no collection for the list and its count by %s', async (_, filter) => {
    const query =
      'query ($filter: ExchangeFilter) { exchanges(filter: $filter) { nodes { id } totalCount } }';
    expect(await expectIndexedReads(atr, query, { filter })).toHaveLength(2);
  });

  it.each([
    '{ laboratories { id } }',
    '{ laboratories(field: "RDF10", includeClosed: true) { id } }',
    '{ laboratories(updatedSince: "2026-01-01T00:00:00Z") { id } }',
  ])('scan no collection for %s', async (query) => {
    expect(await expectIndexedReads(atr, query)).toHaveLength(1);
  });

  it.each([
    [
      'the exchanges of a researcher',
      '{ exchanges(filter: { researcher: ["mitacs:R-7"] }) { nodes { theme } } }',
      3,
    ],
    [
      'a page of a laboratory',
      '{ exchanges(first: 10, filter: { laboratory: ["atr:lab-1"] }) { nodes { theme } } }',
      11,
    ],
    [
      'a page of a year',
      '{ exchanges(first: 10, filter: { arrivesOn: { from: "2020-01-01", to: "2020-12-31" } }) { nodes { theme } } }',
      11,
    ],
    ['pages of 12 laboratories', '{ laboratories { exchanges(first: 10) { nodes { theme } } } }', 132],
  ])('examine no more records than they need for %s', async (_, query, most) => {
    for (const { returned, docsExamined, keysExamined } of await expectIndexedReads(atr, query)) {
      expect(returned).toBeGreaterThan(0);
      expect(Math.max(docsExamined, keysExamined)).toBeLessThanOrEqual(most);
    }
  });

  it.each([
    ['Researcher', 'mitacs:R-7', 'exchanges { theme }', 3],
    ['Placement', 'mitacs:IT10-01', 'exchange { theme }', 1],
    ['Exchange', 'atr:EX-2016-0', 'theme', 1],
  ])('use an index for references to %s', async (typename, id, selection, examined) => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${selection} } } }`;
    const [plan, ...more] = await expectIndexedReads(atr, query, { of: [{ __typename: typename, id }] });
    expect(plan).toMatchObject({ docsExamined: examined });
    expect(more).toEqual([]);
  });
});
