import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SampleExchange } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { answerOf, readAllPages } from './example-queries.ts';
import { compare, municipalities, nameOf, newestStartFirst, placements, world } from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

const members = [...world.parkMembers()];
const miipProjects = [...world.miipProjects()];

describe('2. park members that have never hosted', () => {
  it('are the members without a placement, with their membership, over all pages', async () => {
    const hosts = new Set(placements.map(({ host }) => host.id));
    const idle = members.filter(({ organizationId }) => !hosts.has(organizationId));
    const { nodes, totalCounts } = await readAllPages(
      (page) => answerOf(graph, 2, { first: 7, ...page }),
      (data) => data.organizations,
    );
    expect(totalCounts).toEqual(new Set([idle.length]));
    expect(nodes).toEqual(
      idle
        .map(({ id, organizationId, category, sectors, joinedOn, leftOn }) => ({
          id: organizationId,
          name: nameOf(organizationId),
          parkMembership: { id, category, sectors, joinedOn, leftOn },
        }))
        .toSorted((one, other) => compare(one.name, other.name)),
    );
  });
});

describe('3. MIIP projects without a student', () => {
  it('are the proposed and accepted ones without a placement, with municipality and intake, over all pages', async () => {
    const waiting = miipProjects.filter(
      ({ status, placementId }) => placementId === null && (status === 'PROPOSED' || status === 'ACCEPTED'),
    );
    const { nodes, totalCounts } = await readAllPages(
      (page) => answerOf(graph, 3, { first: 4, ...page }),
      (data) => data.miipProjects,
    );
    expect(totalCounts).toEqual(new Set([waiting.length]));
    const studentCalls: Record<number, string | null> = { 2026: '2025-07-25', 2027: null };
    expect(nodes).toEqual(
      waiting
        .toSorted((one, other) => compare(one.id, other.id))
        .map(({ id, year, title, theme, status, municipalityId }) => ({
          id,
          title: title.en,
          theme,
          status,
          municipality: {
            name: nameOf(municipalityId),
            population: municipalities.find((one) => one.id === municipalityId)?.population2021,
          },
          intake: { year, studentCallClosesOn: studentCalls[year] },
        })),
    );
  });
});

describe('4. what is left of the $300,000', () => {
  it('is reduced by 15,000 for each student, and the host pays the same amount', async () => {
    const students = miipProjects.filter(({ year, placementId }) => year === 2026 && placementId !== null);
    const drawn = 15_000 * students.length;
    expect(await answerOf(graph, 4)).toEqual({
      miipIntake: {
        positions: 20,
        positionsFilled: students.length,
        mitacsBudget: { amount: 300_000, currency: 'CAD' },
        mitacsCommitted: { amount: drawn },
        mitacsRequested: { amount: 15_000 * miipProjects.filter(({ year }) => year === 2026).length },
        mitacsRemaining: { amount: 300_000 - drawn },
        hostCommitted: { amount: drawn },
        administrationSupport: { amount: 15_000 },
      },
    });
  });

  it('is the full amount while a call is open, and null for a year without an intake', async () => {
    const { miipIntake } = await answerOf(graph, 4, { year: 2027 });
    expect(miipIntake).toMatchObject({
      positionsFilled: 0,
      mitacsRemaining: { amount: 300_000 },
      administrationSupport: null,
    });
    expect(await answerOf(graph, 4, { year: 2024 })).toEqual({ miipIntake: null });
  });
});

describe('6. exchanges of a year', () => {
  it('are counted and listed by direction', async () => {
    const arrived = [...world.exchanges()].filter(({ arrivesOn }) => arrivesOn.startsWith('2025-'));
    const expectedOf = (direction: SampleExchange['direction']) => {
      const stays = arrived
        .filter((stay) => stay.direction === direction)
        .toSorted((one, other) => compare(other.arrivesOn, one.arrivesOn) || compare(one.id, other.id));
      return {
        totalCount: stays.length,
        nodes: stays.map(({ id, kind, theme, arrivesOn, departsOn, ...stay }) => ({
          id,
          kind,
          theme: theme.en,
          arrivesOn,
          departsOn,
          homeOrganization: { name: nameOf(stay.homeOrganizationId) },
          hostOrganization: { name: nameOf(stay.hostOrganizationId) },
        })),
      };
    };
    const answer = await answerOf(graph, 6);
    expect(answer).toEqual({
      canadaToJapan: expectedOf('CANADA_TO_JAPAN'),
      japanToCanada: expectedOf('JAPAN_TO_CANADA'),
    });
    expect(answer.canadaToJapan.totalCount + answer.japanToCanada.totalCount).toBe(arrived.length);
  });
});

describe('9. the three agreements', () => {
  const mitacs = 'Mitacs';
  const amcto = 'Association of Municipal Managers, Clerks and Treasurers of Ontario';
  const amo = 'Association of Municipalities of Ontario';
  const atr = 'Advanced Telecommunications Research Institute International';
  const park = 'Quebec Metro High Tech Park';

  it('have the announced commitments and the signatories of both sides', async () => {
    const { partnerships } = await answerOf(graph, 9);
    const agreements = partnerships.map(({ partner, announcedOn, commitments, signatories }: Agreement) => ({
      partner: partner.name,
      announcedOn,
      commitments: commitments.map(({ by, amount, share }) => [by?.name, amount?.amount, share]),
      signatories: signatories.map(({ name, organization }) => `${name}, ${organization.name}`),
    }));
    expect(agreements).toEqual([
      {
        partner: amcto,
        announcedOn: null,
        commitments: [
          [mitacs, 300_000, 0.5],
          [undefined, undefined, 0.5],
          [amo, 15_000, null],
        ],
        signatories: [`Paul Shipway, ${amcto}`, `Dr. Stephen Lucas, ${mitacs}`],
      },
      {
        partner: atr,
        announcedOn: null,
        commitments: [
          [mitacs, undefined, null],
          [atr, undefined, null],
        ],
        signatories: [`Jennifer Wilke, ${mitacs}`, `Dr. Hiroyuki Suzuki, ${atr}`],
      },
      {
        partner: park,
        announcedOn: null,
        commitments: [
          [mitacs, undefined, null],
          [park, undefined, null],
        ],
        signatories: [`Eric Bosco, ${mitacs}`, `Marie-Julie Hamel, ${park}`],
      },
    ]);
  });

  interface Agreement {
    readonly partner: { readonly name: string };
    readonly announcedOn: string | null;
    readonly commitments: readonly {
      readonly by: { readonly name: string } | null;
      readonly amount: { readonly amount: number } | null;
      readonly share: number | null;
    }[];
    readonly signatories: readonly {
      readonly name: string;
      readonly organization: { readonly name: string };
    }[];
  }
});

describe('12. photonics challenges open now', () => {
  it('are listed newest first, with earlier placements at the member, over all pages', async () => {
    const today = '2026-11-15';
    const memberById = new Map(members.map((member) => [member.id, member]));
    const projects = new Map([...world.projects()].map(({ id, title }) => [id, title.en]));
    const open = [...world.challenges()].filter(
      ({ memberId, status, postedOn, closesOn }) =>
        memberById.get(memberId)?.sectors.includes('OPTICS_PHOTONICS') &&
        status === 'OPEN' &&
        postedOn <= today &&
        (closesOn === null || today <= closesOn),
    );
    const { nodes, totalCounts } = await readAllPages(
      (page) => answerOf(graph, 12, { first: 4, ...page }),
      (data) => data.challenges,
    );
    expect(totalCounts).toEqual(new Set([open.length]));
    const expected = open
      .toSorted((one, other) => compare(other.postedOn, one.postedOn) || compare(one.id, other.id))
      .map(({ id, title, skills, postedOn, closesOn, memberId }) => {
        const host = memberById.get(memberId)?.organizationId ?? '';
        const hosted = placements.filter((one) => one.host.id === host).toSorted(newestStartFirst);
        return {
          id,
          title: title.en,
          skills: skills.map((skill) => skill.en),
          postedOn,
          closesOn,
          member: {
            organization: {
              name: nameOf(host),
              hosted: {
                totalCount: hosted.length,
                nodes: hosted.slice(0, 5).map((placement) => ({
                  id: placement.id,
                  status: placement.status,
                  startsOn: placement.startsOn,
                  project: { title: projects.get(placement.projectId) },
                })),
              },
            },
          },
        };
      });
    expect(nodes).toEqual(expected);
  });
});
