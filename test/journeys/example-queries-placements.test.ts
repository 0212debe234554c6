import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAtrLaboratories } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { answerOf, exampleQuery, readAllPages } from './example-queries.ts';
import {
  ATR,
  BEGUN,
  compare,
  costOf,
  FUNDED,
  fundingByFunder,
  municipalities,
  nameOf,
  newestStartFirst,
  placementOf,
  placements,
  world,
} from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

describe('1. placements under way at ATR', () => {
  const today = '2026-11-15';

  it('are the exchanges on that day, by laboratory', async () => {
    const { laboratories } = await answerOf(graph, 1);
    const open = readAtrLaboratories().filter(
      ({ seenFrom, seenTo }) => (seenFrom ?? 1986) <= 2026 && (seenTo ?? 2026) >= 2026,
    );
    expect(laboratories.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      open.map(({ id }) => id).toSorted(),
    );
    const expected = open.map(({ id, name }) => {
      const stays = [...world.exchanges()]
        .filter(
          ({ laboratoryId, direction, arrivesOn, departsOn, placementId }) =>
            laboratoryId === id &&
            direction === 'CANADA_TO_JAPAN' &&
            placementId !== null &&
            arrivesOn <= today &&
            today <= departsOn,
        )
        .toSorted((one, other) => compare(other.arrivesOn, one.arrivesOn) || compare(one.id, other.id))
        .map((stay) => {
          const placement = placementOf(stay.placementId ?? '');
          const { status, startsOn, endsOn, program } = placement;
          return {
            id: stay.id,
            arrivesOn: stay.arrivesOn,
            departsOn: stay.departsOn,
            homeOrganization: { name: nameOf(stay.homeOrganizationId) },
            placement: { id: placement.id, status, startsOn, endsOn, program: { code: program } },
          };
        });
      return { id, name, exchanges: { totalCount: stays.length, nodes: stays } };
    });
    expect(laboratories).toEqual(expected.toSorted((one, other) => compare(one.name, other.name)));
  });

  it('are all active placements at ATR', async () => {
    const { laboratories } = await answerOf(graph, 1);
    const answered = laboratories.flatMap(
      ({ exchanges }: { exchanges: { nodes: { placement: { id: string } }[] } }) =>
        exchanges.nodes.map(({ placement }) => placement.id),
    );
    const active = placements.filter(
      ({ host, status }) => host.id === ATR && (status === 'ACTIVE' || status === 'EXTENDED'),
    );
    expect(active.length).toBeGreaterThan(1);
    expect(answered.toSorted()).toEqual(active.map(({ id }) => id).toSorted());
  });

  it('are none before ATR existed', async () => {
    expect(await answerOf(graph, 1, { today: '1985-12-31' })).toEqual({ laboratories: [] });
  });
});

describe('5. placements in municipalities under 50,000 people', () => {
  it('are complete, with the university, over all pages', async () => {
    const small = municipalities.filter(({ population2021 }) => (population2021 ?? 0) < 50_000);
    const { nodes, totalCounts, pageSizes } = await readAllPages(
      (page) => answerOf(graph, 5, page),
      (data) => data.municipalities,
    );
    expect(totalCounts).toEqual(new Set([small.length]));
    expect(pageSizes.slice(0, -1).every((size) => size === 100)).toBe(true);
    expect(new Map(nodes.map((node) => [node.id, node]))).toEqual(
      new Map(
        small.map(({ id, name, population2021 }) => {
          const hosted = placements.filter(({ host }) => host.id === id).toSorted(newestStartFirst);
          return [
            id,
            {
              id,
              name,
              population: population2021,
              organization: {
                hosted: {
                  nodes: hosted.map(({ institutionId, ...placement }) => ({
                    id: placement.id,
                    status: placement.status,
                    startsOn: placement.startsOn,
                    institution: { id: institutionId, name: nameOf(institutionId) },
                  })),
                  pageInfo: { hasNextPage: false },
                },
              },
            },
          ];
        }),
      ),
    );
    expect(nodes).toHaveLength(small.length);
  });
});

describe('10. a program on a day', () => {
  it('has the funding models of the day, and every placement that was active', async () => {
    const day = '2024-05-15';
    const { nodes, totalCounts, pageSizes } = await readAllPages(
      (page) => answerOf(graph, 10, page),
      (data) => data.program.placements,
    );
    const expected = placements
      .filter(({ program, startsOn, endsOn }) => program === 'ACCELERATE' && startsOn <= day && day <= endsOn)
      .filter(({ status }) => BEGUN.includes(status))
      .toSorted(newestStartFirst);
    const names: Record<string, string> = {
      ACCELERATE_STANDARD: 'Standard internship unit',
      ACCELERATE_CLUSTER: 'Cluster internship unit (at least 6 units and 3 interns)',
    };
    expect(nodes).toEqual(
      expected.map((placement) => ({
        id: placement.id,
        startsOn: placement.startsOn,
        endsOn: placement.endsOn,
        units: placement.units,
        fundingModel: { name: names[placement.fundingModel] },
        funding: { total: { amount: costOf(placement) } },
      })),
    );
    expect(totalCounts).toEqual(new Set([expected.length]));
    expect(pageSizes.length).toBe(Math.ceil(expected.length / 50));
  });

  it('has no postdoctoral unit on the day before it was introduced', async () => {
    const fundingModelsOn = async (day: string) =>
      (await answerOf(graph, 10, { day })).program.fundingModels.map(
        (model: Record<string, { amount: number } | string | null>) => [
          model['name'],
          ...['total', 'mitacsShare', 'partnerShare'].map(
            (side) => (model[side] as { amount: number }).amount,
          ),
          model['validFrom'],
          model['validTo'],
        ],
      );
    const otherModels = [
      ['Standard internship unit', 15_000, 7_500, 7_500, null, null],
      ['Cluster internship unit (at least 6 units and 3 interns)', 13_333, 7_333, 6_000, null, null],
    ];
    expect(await fundingModelsOn('2025-03-31')).toEqual(otherModels);
    expect(await fundingModelsOn('2025-04-01')).toEqual([
      ['Postdoctoral internship unit', 20_000, 10_000, 10_000, '2025-04-01', null],
      ...otherModels,
    ]);
  });

  it('funds a placement by the funding model of its first day', async () => {
    const { program } = await answerOf(graph, 10, { program: 'ELEVATE', day: '2025-04-01', first: 100 });
    const expected = placements.filter(
      ({ program: code, startsOn, endsOn, status }) =>
        code === 'ELEVATE' && startsOn <= '2025-04-01' && '2025-04-01' <= endsOn && BEGUN.includes(status),
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(program.fundingModels).toEqual([]);
    expect(program.placements.totalCount).toBe(expected.length);
    for (const { id, fundingModel, funding } of program.placements.nodes) {
      expect(fundingModel).toEqual({ name: 'Postdoctoral fellowship, each year' });
      expect(funding.total.amount).toBe(60_000 * placementOf(id).units);
    }
  });
});

describe('11. where the interns of a university work', () => {
  it('is a count and a sum for each kind of host in each province', async () => {
    const id = String(exampleQuery(11).variables['id']);
    const sent = placements.filter(
      ({ institutionId, status }) => institutionId === id && BEGUN.includes(status),
    );
    const groups = new Map<string, typeof sent>();
    for (const placement of sent) {
      const key = `${placement.host.kind} ${placement.host.region}`;
      groups.set(key, [...(groups.get(key) ?? []), placement]);
    }
    const { organization } = await answerOf(graph, 11);
    expect(organization.name).toBe('Laval University');
    expect(organization.sent.totalCount).toBe(sent.length);
    const rows: { hostKind: string; hostRegion: string; placements: number; awarded: unknown }[] =
      organization.sent.breakdown.rows;
    expect(organization.sent.breakdown.isComplete).toBe(true);
    expect(new Map(rows.map((row) => [`${row.hostKind} ${row.hostRegion}`, row]))).toEqual(
      new Map(
        [...groups].map(([key, group]) => {
          const [hostKind, hostRegion] = key.split(' ');
          const amount = group.reduce((sum, placement) => sum + costOf(placement), 0);
          const awarded = [{ amount, currency: 'CAD' }];
          return [key, { hostKind, hostRegion, placements: group.length, awarded }];
        }),
      ),
    );
    const sizes = rows.map((row) => row.placements);
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(rows).toHaveLength(groups.size);
  });
});

describe('14. who funds placements in Ontario', () => {
  it('lists every funder with its number of placements and its sum, largest first', async () => {
    const funded = placements.filter(
      ({ host, status }) => host.region === 'CA-ON' && FUNDED.includes(status),
    );
    const { placements: list } = await answerOf(graph, 14);
    expect(list.totalCount).toBe(funded.length);
    const rows: { funder: { id: string; name: string }; placements: number; awarded: { amount: number } }[] =
      list.fundingByFunder.rows;
    expect(list.fundingByFunder).toMatchObject({ isComplete: true, remainder: null });
    const expected = fundingByFunder(funded);
    expect(new Map(rows.map((row) => [row.funder.id, row]))).toEqual(
      new Map(
        [...expected.values()].map(({ funderId, placements: number, amount }) => [
          funderId,
          {
            funder: { id: funderId, name: nameOf(funderId), kind: kindOf(funderId) },
            kind: 'CASH',
            placements: number,
            awarded: { amount, currency: 'CAD' },
          },
        ]),
      ),
    );
    expect(rows).toHaveLength(expected.size);
    const amounts = rows.map((row) => row.awarded.amount);
    expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(
      funded.reduce((sum, placement) => sum + costOf(placement), 0),
    );
  });
});

/** The kind of an organization that funds: a host, or Mitacs. */
function kindOf(funderId: string): string {
  return placements.find(({ host }) => host.id === funderId)?.host.kind ?? 'NON_PROFIT';
}
