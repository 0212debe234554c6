import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { analystHeaders, groupsOf, type HarvestedPlacement, harvest, harvestPlacements } from './harvest.ts';
import { FUNDED, world } from './sample-facts.ts';

// Questions that analysts ask about all partners together. Each is asked through the graph; where one query cannot answer it, the
// pages of several lists are joined here. The sample must have an answer above zero to every one.

let graph: TestGraph;
let headers: Record<string, string>;
let placements: HarvestedPlacement[];

beforeAll(async () => {
  graph = await startTestGraph({ world });
  headers = await analystHeaders(graph);
  placements = await harvestPlacements(graph, { status: FUNDED, headers });
}, 120_000);
afterAll(() => graph?.close());

type Partner = 'atr' | 'tech-park' | 'amcto';

/** The partner of a placement's host. Null for the hosts without a partner's record. */
function partnerOf({ host, exchange }: HarvestedPlacement): Partner | null {
  if (host.municipality) return 'amcto';
  if (host.parkMembership) return 'tech-park';
  return exchange ? 'atr' : null;
}

/** How many values of a key have placements with at least this number of partners. */
function countAcrossPartners(keyOf: (placement: HarvestedPlacement) => string | undefined, least: number) {
  const partners = new Map<string, Set<Partner>>();
  for (const placement of placements) {
    const [key, partner] = [keyOf(placement), partnerOf(placement)];
    if (key && partner) partners.set(key, (partners.get(key) ?? new Set()).add(partner));
  }
  return [...partners.values()].filter(({ size }) => size >= least).length;
}

/** The placements of each intern, in order of time. */
function careers(): HarvestedPlacement[][] {
  const byIntern = groupsOf(placements, ({ intern }) => intern?.id);
  return [...byIntern.values()].map((list) =>
    list.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1)),
  );
}

/** How many interns have a placement of the second kind after one of the first. */
function countMoves(
  from: (placement: HarvestedPlacement) => unknown,
  to: (placement: HarvestedPlacement) => unknown,
): number {
  return careers().filter((career) => {
    const first = career.findIndex((placement) => from(placement));
    return first >= 0 && career.slice(first + 1).some((placement) => to(placement));
  }).length;
}

describe('interns who move between partners', () => {
  it.each<[string, (placement: HarvestedPlacement) => unknown, (placement: HarvestedPlacement) => unknown]>([
    ['from a Mitacs placement to ATR', (one) => partnerOf(one) === null, ({ exchange }) => exchange],
    ['from ATR to a challenge of the park', ({ exchange }) => exchange, ({ challenge }) => challenge],
    ['from ATR to a municipality', ({ exchange }) => exchange, ({ host }) => host.municipality],
    ['from a challenge to a municipality', ({ challenge }) => challenge, ({ host }) => host.municipality],
    [
      'from the MIIP to Accelerate',
      ({ miipProject }) => miipProject,
      ({ program }) => program.code === 'ACCELERATE',
    ],
  ])('go %s', (_, from, to) => {
    expect(countMoves(from, to)).toBeGreaterThan(0);
  });

  it('work with two partners, and a few with all three', () => {
    expect(countAcrossPartners(({ intern }) => intern?.id, 2)).toBeGreaterThan(10);
    expect(countAcrossPartners(({ intern }) => intern?.id, 3)).toBeGreaterThan(0);
  });

  it('have two placements at the same time in a few cases', () => {
    const overlapping = careers().filter((career) =>
      career.some(({ startsOn }, at) => at > 0 && (career[at - 1]?.endsOn ?? '') >= startsOn),
    );
    expect(overlapping.length).toBeGreaterThan(0);
    expect(overlapping.length).toBeLessThan(20);
  });

  it('are Globalink interns before they have a Globalink Graduate Fellowship', () => {
    const isVisit = ({ program }: HarvestedPlacement) => program.code === 'GLOBALINK_RESEARCH_INTERNSHIP';
    const isFellowship = ({ program }: HarvestedPlacement) =>
      program.code === 'GLOBALINK_GRADUATE_FELLOWSHIP';
    const fellows = careers().filter((career) => career.some(isFellowship));
    expect(fellows.length).toBeGreaterThan(10);
    expect(countMoves(isVisit, isFellowship)).toBe(fellows.length);
  });

  it('have a record at several partners', async () => {
    const query = `query ($after: String) {
      list: researchers(first: 100, after: $after) { nodes { identities { partner } } pageInfo { hasNextPage endCursor } }
    }`;
    const people = await harvest<{ identities: { partner: string }[] }>(graph, query, { headers });
    const known = people.map(({ identities }) => new Set(identities.map(({ partner }) => partner)).size);
    expect([2, 3, 4].map((least) => known.filter((number) => number >= least).length > 0)).toEqual([
      true,
      true,
      true,
    ]);
  });
});

describe('supervisors and universities', () => {
  it('supervise placements of two partners, and a few of all three', () => {
    expect(countAcrossPartners(({ supervisor }) => supervisor.id, 2)).toBeGreaterThan(10);
    expect(countAcrossPartners(({ supervisor }) => supervisor.id, 3)).toBeGreaterThan(0);
  });

  it('feed all three partners: exchanges, challenges and the MIIP', async () => {
    const exchanges = await harvest<{ homeOrganization: { id: string } }>(
      graph,
      `query ($after: String) { list: exchanges(filter: { direction: [CANADA_TO_JAPAN] }, first: 100, after: $after) {
        nodes { homeOrganization { id } } pageInfo { hasNextPage endCursor } } }`,
      {},
    );
    const challenges = await harvest<{ placements: { institution: { id: string } | null }[] }>(
      graph,
      `query ($after: String) { list: challenges(first: 100, after: $after) {
        nodes { placements { institution { id } } } pageInfo { hasNextPage endCursor } } }`,
      {},
    );
    const projects = await harvest<{ institution: { id: string } | null }>(
      graph,
      `query ($after: String) { list: miipProjects(filter: { hasStudent: true }, first: 100, after: $after) {
        nodes { institution { id } } pageInfo { hasNextPage endCursor } } }`,
      {},
    );
    const atr = new Set(exchanges.map(({ homeOrganization }) => homeOrganization.id));
    const park = new Set(
      challenges.flatMap((challenge) => challenge.placements.map((one) => one.institution?.id)),
    );
    const amcto = new Set(projects.map(({ institution }) => institution?.id));
    expect([...atr].filter((id) => park.has(id) && amcto.has(id)).length).toBeGreaterThan(0);
  });
});

describe('hosts', () => {
  it('come back to the park’s offer: members with a second project within two years', () => {
    const byMember = groupsOf(placements, ({ host }) => (host.parkMembership ? host.id : undefined));
    const back = [...byMember.values()].filter((hosted) =>
      hosted.some((one) =>
        hosted.some(
          (other) =>
            other.project.id !== one.project.id &&
            daysBetween(one.startsOn, other.startsOn) > 0 &&
            daysBetween(one.startsOn, other.startsOn) <= 730,
        ),
      ),
    );
    expect(back.length).toBeGreaterThan(5);
  });

  it('are park members of every sector', () => {
    const sectors = new Set(placements.flatMap(({ host }) => host.parkMembership?.sectors ?? []));
    expect(sectors.size).toBe(6);
  });

  it('are municipalities of every tier and size', () => {
    const hosts = placements.flatMap(({ host }) => (host.municipality ? [host.municipality] : []));
    expect(new Set(hosts.map(({ tier }) => tier))).toEqual(new Set(['UPPER', 'LOWER', 'SINGLE']));
    const bands = [0, 2_000, 10_000, 50_000, 250_000, 5_000_000];
    const counts = bands.slice(1).map((to, index) => {
      const from = bands[index] ?? 0;
      return hosts.filter(({ population }) => population >= from && population < to).length;
    });
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  it('are, among the twenty with the most funding, of the sectors and tiers of several partners', () => {
    const funded = groupsOf(placements, ({ host }) => host.id);
    const top = [...funded.values()]
      .map((hosted) => ({
        host: hosted[0]?.host,
        total: hosted.reduce((sum, { funding }) => sum + (funding?.total.amount ?? 0), 0),
      }))
      .toSorted((one, other) => other.total - one.total)
      .slice(0, 20);
    expect(top.every(({ total }) => total > 0)).toBe(true);
    const kinds = new Set(
      top.map(({ host }) => host?.municipality?.tier ?? host?.parkMembership?.id ?? host?.sector?.code),
    );
    expect(kinds.size).toBeGreaterThan(2);
  });

  it('work on challenges that became placements', () => {
    expect(new Set(placements.map(({ challenge }) => challenge?.id)).size - 1).toBeGreaterThan(30);
  });
});

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
