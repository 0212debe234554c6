import { readFieldsOfResearch } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../gateway/index.ts';
import { readAtrLaboratories, readOrganizations } from '../../sample/index.ts';
import { startTestGraph, type TestGraph } from '../support/start-test-graph.ts';
import { answerOf, exampleQuery } from './example-queries.ts';
import {
  compare,
  costOf,
  FUNDED,
  fundingByFunder,
  municipalities,
  nameOf,
  newestStartFirst,
  placements,
  publicResearchers,
  world,
} from './sample-facts.ts';

let graph: TestGraph;

beforeAll(async () => {
  graph = await startTestGraph({ world });
});
afterAll(() => graph?.close());

const researchers = [...world.researchers()];
const companies = [...world.companies()];

describe('7. a researcher’s path', () => {
  const { query, variables } = exampleQuery(7);
  const researcher = researchers.find(({ id }) => id === variables['id']);
  const programNames: Record<string, string> = {
    ACCELERATE: 'Accelerate',
    ACCELERATE_FELLOWSHIP: 'Accelerate Fellowship',
    GLOBALINK_RESEARCH_AWARD: 'Globalink Research Award',
  };

  it('is complete for an anonymous caller, without who it is', async () => {
    const { data, errors } = await graph.query(query, variables);
    const own = placements.filter(({ internId }) => internId === researcher?.id).toSorted(newestStartFirst);
    const labels = new Map(readFieldsOfResearch().map(({ code, label }) => [code, label.en]));
    const laboratories = new Map(readAtrLaboratories().map(({ id, name }) => [id, name]));
    const stays = [...world.exchanges()].filter(({ researcherId }) => researcherId === researcher?.id);
    expect(own.length).toBeGreaterThan(3);
    expect(stays).toHaveLength(1);
    expect(data.researcher).toEqual({
      id: researcher?.id,
      stage: researcher?.stage,
      affiliation: { name: nameOf(researcher?.affiliationId ?? '') },
      fields: researcher?.fields.map((code) => ({ label: labels.get(code) })),
      placements: {
        totalCount: own.length,
        nodes: own.map(({ id, startsOn, endsOn, status, program, host, institutionId, supervisorId }) => ({
          id,
          startsOn,
          endsOn,
          status,
          program: { name: programNames[program] },
          host: { name: nameOf(host.id) },
          institution: { name: nameOf(institutionId) },
          supervisor: {
            id: supervisorId,
            affiliation: {
              name: nameOf(researchers.find((one) => one.id === supervisorId)?.affiliationId ?? ''),
            },
          },
        })),
      },
      exchanges: stays.map(({ id, direction, arrivesOn, departsOn, laboratoryId, placementId }) => ({
        id,
        direction,
        arrivesOn,
        departsOn,
        laboratory: { name: laboratories.get(laboratoryId) },
        placement: { id: placementId },
      })),
    });
    expect(errors).toBeUndefined();
    for (const fact of [researcher?.familyName, researcher?.orcid]) {
      expect(JSON.stringify(data)).not.toContain(fact);
    }
  });
});

describe('8. a company’s record', () => {
  it('has membership, challenges, placements, and funding by funder', async () => {
    const company = companies.find(({ id }) => id === exampleQuery(8).variables['id']);
    const member = [...world.parkMembers()].find(({ organizationId }) => organizationId === company?.id);
    const challenges = [...world.challenges()].filter(({ memberId }) => memberId === member?.id);
    const hosted = placements.filter(({ host }) => host.id === company?.id).toSorted(newestStartFirst);
    expect(challenges.length).toBeGreaterThan(1);
    expect(hosted.length).toBeGreaterThan(1);
    const requested = fundingByFunder(hosted);
    const awarded = fundingByFunder(hosted.filter(({ status }) => FUNDED.includes(status)));
    const { organization } = await answerOf(graph, 8);
    expect(organization).toEqual({
      name: company?.name.en,
      kind: company?.kind,
      parkMembership: {
        category: member?.category,
        sectors: member?.sectors,
        joinedOn: member?.joinedOn,
        leftOn: member?.leftOn,
        challenges: {
          totalCount: challenges.length,
          nodes: challenges
            .toSorted((one, other) => compare(other.postedOn, one.postedOn) || compare(one.id, other.id))
            .map(({ id, title, status, placementIds }) => ({
              id,
              title: title.en,
              status,
              placements: placementIds.map((placementId) => ({ id: placementId })),
            })),
        },
      },
      hosted: {
        totalCount: hosted.length,
        nodes: hosted.map((placement) => ({
          id: placement.id,
          startsOn: placement.startsOn,
          status: placement.status,
          program: { code: placement.program },
          funding: { total: { amount: costOf(placement) } },
        })),
        fundingByFunder: {
          isComplete: true,
          rows: [...requested.values()]
            .map((row) => ({ ...row, awarded: awarded.get(row.funderId)?.amount ?? 0 }))
            .toSorted(
              (one, other) =>
                compare(other.awarded, one.awarded) ||
                compare(other.amount, one.amount) ||
                compare(one.funderId, other.funderId),
            )
            .map((row) => ({
              funder: { name: nameOf(row.funderId) },
              kind: 'CASH',
              placements: row.placements,
              awarded: { amount: row.awarded, currency: 'CAD' },
              requested: { amount: row.amount },
            })),
        },
      },
    });
  });
});

describe('13. organizations without ROR', () => {
  it('are counted by partner, with the first five records', async () => {
    const data = await answerOf(graph, 13);
    const inPark = companies
      .filter(({ localIds }) => localIds['tech-park'])
      .toSorted((one, other) => compare(one.name.en, other.name.en));
    expect(data.park).toEqual({
      totalCount: inPark.length,
      nodes: inPark.slice(0, 5).map(({ id, name, kind }) => ({
        id,
        name: name.en,
        kind,
        identities: expect.arrayContaining([expect.objectContaining({ partner: 'tech-park' })]),
      })),
    });
    expect(data.municipal.totalCount).toBe(municipalities.length);
    // The park, AMCTO and AMO have no public identifier either.
    expect(data.mitacs.totalCount).toBe(companies.length + municipalities.length + 3);
  });

  it('and people without an ORCID iD are counted for signed-in callers only', async () => {
    const query = `query ($partner: String!) {
      researchers(filter: { hasOrcid: false, knownTo: [$partner] }, first: 5) { totalCount nodes { id stage } }
    }`;
    const { secret } = await createKey(graph.keys, { name: 'A test', scopes: [] }, []);
    for (const partner of ['mitacs', 'atr', 'tech-park', 'amcto'] as const) {
      const found = researchers
        .filter(({ orcid, localIds }) => orcid === null && localIds[partner] !== undefined)
        .toSorted((one, other) => compare(one.id, other.id));
      expect(found.length).toBeGreaterThan(0);
      const known = await graph.query(query, { partner }, { authorization: `Bearer ${secret}` });
      expect(known.data.researchers).toEqual({
        totalCount: found.length,
        nodes: found.slice(0, 5).map(({ id, stage }) => ({ id, stage })),
      });
      const anonymous = await graph.query(query, { partner });
      expect(anonymous.data).toEqual({ researchers: null });
      expect(anonymous.errors).toMatchObject([
        { path: ['researchers'], extensions: { code: 'UNAUTHENTICATED', partner: 'mitacs' } },
      ]);
    }
  });

  it('do not include an organization that has one', async () => {
    const query = '{ organizations(filter: { hasRor: true }, first: 1) { totalCount nodes { ror } } }';
    const { data } = await graph.query(query);
    expect(data.organizations.totalCount).toBe(readOrganizations().length);
  });
});

describe('15. what changed since last week', () => {
  const since = '2026-11-08T00:00:00.000Z';
  const changed = <Row extends { updatedAt: string }>(rows: Iterable<Row>) =>
    [...rows].filter(({ updatedAt }) => updatedAt >= since);
  const sourceOf = ({ sampleRecordId, updatedAt }: { sampleRecordId: string; updatedAt: string }) => ({
    recordId: sampleRecordId,
    updatedAt,
  });
  const byId = <Node extends { id: string }>(nodes: readonly Node[]) =>
    nodes.toSorted((one, other) => compare(one.id, other.id));

  it('lists every record that changed, with the time of the change, by partner', async () => {
    const data = await answerOf(graph, 15, { first: 100 });
    const lists = {
      researchers: changed(publicResearchers).map((row) => ({ ...row, fields: { stage: row.stage } })),
      organizations: changed(companies).map((row) => ({ ...row, fields: { name: row.name.en } })),
      exchanges: changed(world.exchanges()).map((row) => ({ ...row, fields: { direction: row.direction } })),
      parkMembers: changed(world.parkMembers()).map((row) => ({
        ...row,
        fields: { category: row.category },
      })),
      challenges: changed(world.challenges()).map((row) => ({ ...row, fields: { status: row.status } })),
      miipProjects: changed(world.miipProjects()).map((row) => ({ ...row, fields: { status: row.status } })),
    };
    expect(Object.values(lists).every((rows) => rows.length > 0)).toBe(true);
    for (const [field, rows] of Object.entries(lists)) {
      const { totalCount, nodes } = data[field] as { totalCount: number; nodes: { id: string }[] };
      expect({ field, totalCount, nodes: byId(nodes) }).toEqual({
        field,
        totalCount: rows.length,
        nodes: byId(rows.map((row) => ({ id: row.id, ...row.fields, source: sourceOf(row) }))),
      });
    }
    // The census and the laboratories did not change that week.
    expect(data.municipalities).toEqual({ totalCount: 0, nodes: [] });
    expect(data.laboratories).toEqual([]);
  });

  it('counts the placements that changed and lists the first page', async () => {
    const { placements: list } = await answerOf(graph, 15);
    const rows = changed(placements).toSorted(newestStartFirst);
    expect(list.totalCount).toBe(rows.length);
    expect(list.nodes).toEqual(
      rows.slice(0, 25).map((row) => ({ id: row.id, status: row.status, source: sourceOf(row) })),
    );
  });

  it('lists every laboratory and municipality since a day before the import', async () => {
    const data = await answerOf(graph, 15, { since: '2020-01-01T00:00:00Z', first: 1 });
    expect(data.laboratories).toHaveLength(13);
    expect(data.municipalities.totalCount).toBe(444);
  });
});
