import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atr } from '../../subgraphs/international/atr/index.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';
import { ATR, aLaboratory, anExchange, insertAtr, WATERLOO } from './atr-records.ts';

const LABORATORIES = 12;
const EXCHANGES = 1_200;

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(atr, {
    records: (db) => insertAtr(db, { laboratories: someLaboratories(), exchanges: someExchanges() }),
  });
});

afterAll(() => subgraph?.close());

function* someLaboratories() {
  for (let n = 0; n < LABORATORIES; n++) yield aLaboratory(`lab-${n}`);
}

/** A hundred a laboratory; a tenth has a placement; each year has twelve dozen or so. */
function* someExchanges() {
  for (let n = 0; n < EXCHANGES; n++) {
    const year = 2016 + (n % 10);
    yield anExchange(`EX-${year}-${n}`, {
      laboratoryId: `atr:lab-${n % LABORATORIES}`,
      researcherId: `mitacs:R-${n % 400}`,
      placementId: n % 10 === 0 ? `mitacs:IT${n}-01` : null,
      direction: n % 4 === 0 ? 'JAPAN_TO_CANADA' : 'CANADA_TO_JAPAN',
      homeOrganizationId: n % 4 === 0 ? ATR : WATERLOO,
      hostOrganizationId: n % 4 === 0 ? WATERLOO : ATR,
      arrivesOn: `${year}-05-01`,
      departsOn: `${year}-08-31`,
    });
  }
}

const askEntities = (typename: string, ids: readonly string[], selection: string) =>
  subgraph.query(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${typename} { ${selection} } } }`,
    { of: ids.map((id) => ({ __typename: typename, id })) },
  );

describe('database commands', () => {
  const numbered = (count: number, idOf: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => idOf(n));

  it('are one for a page with its parents’ ids', async () => {
    const commands = await subgraph.commandsOf(() =>
      subgraph.query(`{ exchanges(first: 100) { nodes {
        id researcher { id } homeOrganization { id } placement { id } laboratory { __typename id }
      } } }`),
    );
    expect(commands).toEqual(['find']);
  });

  it('are two for a page whose laboratories are shown by name', async () => {
    const commands = await subgraph.commandsOf(() =>
      subgraph.query('{ exchanges(first: 100) { edges { node { laboratory { name } } } } }'),
    );
    expect(commands).toEqual(['find', 'find']);
  });

  it('are one for a page of children of every laboratory, one more for their counts', async () => {
    const list = (fields: string) => `{ laboratories { exchanges(first: 5) { ${fields} } } }`;
    expect(await subgraph.commandsOf(() => subgraph.query(list('nodes { id }')))).toEqual([
      'find',
      'aggregate',
    ]);
    expect(await subgraph.commandsOf(() => subgraph.query(list('totalCount')))).toEqual([
      'find',
      'aggregate',
    ]);
  });

  it.each([
    ['Laboratory', numbered(10, (n) => `atr:lab-${n}`), 'name', 1],
    ['Exchange', numbered(100, (n) => `atr:EX-${2016 + (n % 10)}-${n}`), 'theme', 1],
    ['Researcher', numbered(100, (n) => `mitacs:R-${n}`), 'exchanges { theme }', 1],
    ['Placement', numbered(100, (n) => `mitacs:IT${n}-01`), 'exchange { theme }', 1],
    ['Organization', [ATR, WATERLOO], 'exchangesSent { theme }', 1],
    ['Organization', [ATR, WATERLOO], 'exchangesHosted { theme }', 1],
    ['Organization', [ATR, WATERLOO], 'laboratories { name }', 1],
    ['Researcher', numbered(100, (n) => `mitacs:R-${n}`), 'id __typename', 0],
    ['Organization', [ATR, WATERLOO], 'id __typename', 0],
    ['Placement', numbered(100, (n) => `mitacs:IT${n}-01`), 'id __typename', 0],
  ])('for references to %s %#: many cost as much as one', async (typename, ids, selection, expected) => {
    const commands = await subgraph.commandsOf(async () => {
      const { data, errors } = await askEntities(typename, ids, selection);
      expect(errors).toBeUndefined();
      expect(data._entities).toHaveLength(ids.length);
    });
    expect(commands).toHaveLength(expected);
  });
});

describe('an organization’s exchanges', () => {
  it('are the newest hundred', async () => {
    const { data } = await askEntities('Organization', [ATR], 'exchangesHosted { arrivesOn }');
    const days = data._entities[0].exchangesHosted.map(({ arrivesOn }: { arrivesOn: string }) => arrivesOn);
    expect(days).toHaveLength(100);
    expect(new Set(days)).toEqual(new Set(['2025-05-01']));
  });
});

describe('reads', () => {
  const exchanges = (filter: string) => `{ exchanges${filter} { nodes { id } totalCount } }`;

  it.each([
    ['no filter', exchanges('')],
    ['direction', exchanges('(filter: { direction: [JAPAN_TO_CANADA] })')],
    ['kind', exchanges('(filter: { kind: [RESEARCH_VISIT, INDUSTRIAL_INTERNSHIP] })')],
    ['laboratory', exchanges('(filter: { laboratory: ["atr:lab-1", "atr:lab-2"] })')],
    ['homeOrganization', exchanges(`(filter: { homeOrganization: ["${ATR}"] })`)],
    ['hostOrganization', exchanges(`(filter: { hostOrganization: ["${ATR}"] })`)],
    ['researcher', exchanges('(filter: { researcher: ["mitacs:R-7"] })')],
    ['hasPlacement', exchanges('(filter: { hasPlacement: true })')],
    ['no placement', exchanges('(filter: { hasPlacement: false })')],
    ['arrivesOn', exchanges('(filter: { arrivesOn: { from: "2020-01-01", to: "2020-12-31" } })')],
    ['presentOn', exchanges('(filter: { presentOn: "2020-06-01" })')],
    ['updatedSince', exchanges('(filter: { updatedSince: "2026-01-01T00:00:00Z" })')],
    ['laboratories', '{ laboratories { id } }'],
    ['laboratories of a field', '{ laboratories(field: "RDF10", includeClosed: true) { id } }'],
    ['changed laboratories', '{ laboratories(updatedSince: "2026-01-01T00:00:00Z") { id } }'],
  ])('by %s never scan a collection', async (_, query) => {
    const plans = await subgraph.plansOf(() => subgraph.query(query));
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) expect(plan.stages).not.toContain('COLLSCAN');
  });

  it.each([
    ['a researcher', '{ exchanges(filter: { researcher: ["mitacs:R-7"] }) { nodes { theme } } }', 3],
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
  ])('of %s look at no more than they need', async (_, query, most) => {
    const plans = await subgraph.plansOf(() => subgraph.query(query));
    for (const { returned, docsExamined, keysExamined } of plans) {
      expect(returned).toBeGreaterThan(0);
      expect(Math.max(docsExamined, keysExamined)).toBeLessThanOrEqual(most);
    }
  });

  it('of references go by an index too', async () => {
    const plans = [
      ...(await subgraph.plansOf(() => askEntities('Researcher', ['mitacs:R-7'], 'exchanges { theme }'))),
      ...(await subgraph.plansOf(() => askEntities('Placement', ['mitacs:IT10-01'], 'exchange { theme }'))),
      ...(await subgraph.plansOf(() => askEntities('Exchange', ['atr:EX-2016-0'], 'theme'))),
    ];
    expect(plans).toHaveLength(3);
    for (const plan of plans) {
      expect(plan.stages).not.toContain('COLLSCAN');
      expect(plan.docsExamined).toBeLessThanOrEqual(3);
    }
  });
});
