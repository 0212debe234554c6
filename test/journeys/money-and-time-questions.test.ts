import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { analystHeaders, groupsOf, type HarvestedPlacement, harvest, harvestPlacements } from './harvest.ts';
import { FUNDED, world } from './sample-facts.ts';

// Questions about money, time and places, which need the data of several partners or of many pages. See also
// `cross-partner-questions.test.ts`.

let graph: TestGraph;
let placements: HarvestedPlacement[];

beforeAll(async () => {
  graph = await startTestGraph({ world });
  placements = await harvestPlacements(graph, { status: FUNDED, headers: await analystHeaders(graph) });
}, 120_000);
afterAll(() => graph?.close());

describe('money', () => {
  it('is split otherwise than the funding model says in a few awards, and still adds up', () => {
    const off = placements.filter(({ fundingModel, funding, units }) => {
      const shares = [fundingModel?.partnerShare, fundingModel?.mitacsShare];
      const expected = shares.flatMap((share) => (share && share.amount > 0 ? [share.amount * units] : []));
      const paid = groupsOf(funding?.contributions ?? [], ({ funder }) => funder.id);
      const sums = [...paid.values()].map((parts) =>
        parts.reduce((sum, { amount }) => sum + amount.amount, 0),
      );
      return expected.length === 2 && !expected.every((share) => sums.includes(share));
    });
    expect(off.length).toBeGreaterThan(5);
    expect(off.length / placements.length).toBeLessThan(0.02);
    for (const { funding } of off) {
      expect(funding?.contributions.reduce((sum, { amount }) => sum + amount.amount, 0)).toBe(
        funding?.total.amount,
      );
    }
  });

  it('of interns is above the minimum by amounts that cannot be derived from public fields', () => {
    const paid = placements.flatMap(({ stipend, fundingModel, units, internStage }) => {
      const minimum = fundingModel?.minimumStipend;
      return stipend && minimum
        ? [{ internStage, above: stipend.amount / (minimum.amount * units) - 1 }]
        : [];
    });
    expect(paid.length).toBeGreaterThan(1_000);
    expect(paid.filter(({ above }) => above <= 0)).toEqual([]);
    const commonest = Math.max(
      ...[...groupsOf(paid, ({ above }) => above.toFixed(3)).values()].map(({ length }) => length),
    );
    expect(commonest / paid.length).toBeLessThan(0.1);
    // The average stipend by stage.
    const stages = new Set(paid.map(({ internStage }) => internStage));
    for (const stage of ['COLLEGE', 'UNDERGRADUATE', 'MASTERS', 'DOCTORAL', 'POSTDOCTORAL']) {
      expect(stages).toContain(stage);
    }
  });

  it('is awarded and requested for signed-in callers, and the same for anonymous ones, who read awarded placements only', async () => {
    const query =
      '{ placements { totalCount breakdown(by: [PROGRAM]) { rows { placements awarded { amount } requested { amount } } } } }';
    const sumsFor = async (caller: Record<string, string>) => {
      const { totalCount, breakdown } = (await graph.query(query, {}, caller)).data.placements;
      const sum = (field: 'awarded' | 'requested') =>
        breakdown.rows.reduce(
          (total: number, row: Record<string, { amount: number }[]>) =>
            total + (row[field]?.[0]?.amount ?? 0),
          0,
        );
      return { totalCount, awarded: sum('awarded'), requested: sum('requested') };
    };
    const [anonymous, analyst] = [await sumsFor({}), await sumsFor(await analystHeaders(graph))];
    expect(anonymous.totalCount).toBe(placements.length);
    expect(anonymous.requested).toBe(anonymous.awarded);
    expect(analyst.awarded).toBe(anonymous.awarded);
    expect(analyst.requested).toBeGreaterThan(analyst.awarded + 1_000_000);
    expect(analyst.totalCount).toBe(world.counts.placements);
  });

  it('of the MIIP is partly used in one year, and not in the next', async () => {
    const query =
      '{ miipIntakes { year mitacsBudget { amount } mitacsCommitted { amount } mitacsRemaining { amount } } }';
    const { data } = await graph.query(query);
    const used = data.miipIntakes.map(
      (intake: Record<string, { amount: number }>) =>
        (intake['mitacsCommitted']?.amount ?? 0) / (intake['mitacsBudget']?.amount ?? 0),
    );
    expect(used).toEqual([0, 0.85]);
  });
});

describe('time', () => {
  it('from submission to decision has a median for every program', () => {
    const byProgram = groupsOf(
      placements.filter(({ decidedOn }) => decidedOn !== null),
      ({ program }) => program.code,
    );
    expect(byProgram.size).toBe(8);
    for (const decided of byProgram.values()) {
      const days = decided
        .map(({ submittedOn, decidedOn }) => Date.parse(decidedOn ?? '') - Date.parse(submittedOn ?? ''))
        .toSorted((one, other) => one - other);
      expect((days[Math.floor(days.length / 2)] ?? 0) / 86_400_000).toBeGreaterThan(40);
    }
  });

  it('has postdoctoral starts in the quarters around the end of Elevate', () => {
    const starts = placements.filter(({ internStage }) => internStage === 'POSTDOCTORAL');
    for (const [from, to] of [
      ['2024-10-01', '2025-01-01'],
      ['2025-01-01', '2025-04-01'],
      ['2025-04-01', '2025-07-01'],
      ['2025-07-01', '2025-10-01'],
    ]) {
      const inQuarter = starts.filter(({ startsOn }) => startsOn >= (from ?? '') && startsOn < (to ?? ''));
      expect(inQuarter.length).toBeGreaterThan(0);
    }
  });

  it('gives other answers for last June than for today', async () => {
    const countOn = async (day: string) => {
      const query = 'query ($day: Date!) { placements(filter: { activeOn: $day }) { totalCount } }';
      return (await graph.query(query, { day })).data.placements.totalCount as number;
    };
    const [june, today] = await Promise.all([countOn('2026-06-30'), countOn(world.asOf)]);
    expect(june).toBeGreaterThan(0);
    expect(today).toBeGreaterThan(0);
    expect(june).not.toBe(today);
  });

  it('changes people: many interns are at another stage today than at the placement', async () => {
    const query = `query ($after: String) { list: placements(filter: { program: ["ACCELERATE"] }, first: 100, after: $after) {
      nodes { internStage intern { stage } } pageInfo { hasNextPage endCursor } } }`;
    const nodes = await harvest<{ internStage: string; intern: { stage: string } | null }>(graph, query, {});
    expect(nodes.filter(({ intern }) => intern?.stage === 'INDUSTRY').length).toBeGreaterThan(100);
    expect(nodes.filter(({ internStage }) => internStage === 'INDUSTRY')).toEqual([]);
  });
});

describe('places and fields', () => {
  it('have MIIP projects in municipalities of every tier, for a number per 100,000 people', async () => {
    const query = `query ($after: String) { list: miipProjects(first: 100, after: $after) {
      nodes { municipality { tier population } } pageInfo { hasNextPage endCursor } } }`;
    const projects = await harvest<{ municipality: { tier: string; population: number } }>(graph, query, {});
    const tiers = new Set(projects.map(({ municipality }) => municipality.tier));
    expect(tiers).toEqual(new Set(['UPPER', 'LOWER', 'SINGLE']));
  });

  it('have hosts in municipalities under and over 10,000 people', () => {
    const hosts = placements.flatMap(({ host }) => (host.municipality ? [host.municipality.population] : []));
    const share = hosts.filter((population) => population < 10_000).length / hosts.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.9);
  });

  it('are shared by exchanges with ATR and challenges of the park', async () => {
    const query = `query ($after: String, $hosts: [OrganizationKind!], $country: [String!]) {
      list: placements(filter: { hostKind: $hosts, hostCountry: $country }, first: 100, after: $after) {
        nodes { exchange { id } challenge { id } project { fields { code } } } pageInfo { hasNextPage endCursor } } }`;
    const nodes = await harvest<{
      exchange: unknown;
      challenge: unknown;
      project: { fields: { code: string }[] };
    }>(graph, query, { variables: { hosts: ['RESEARCH_INSTITUTE', 'COMPANY', 'STARTUP', 'UNIVERSITY'] } });
    const fieldsOf = (partner: 'exchange' | 'challenge') =>
      new Set(nodes.flatMap((node) => (node[partner] ? node.project.fields.map(({ code }) => code) : [])));
    const shared = [...fieldsOf('exchange')].filter((code) => fieldsOf('challenge').has(code));
    expect(shared.length).toBeGreaterThan(0);
  });
});
