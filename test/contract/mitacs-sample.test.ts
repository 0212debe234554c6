import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createWorld,
  type ModelOf,
  parseIdentifier,
  readMunicipalities,
  readOrganizations,
} from '../../subgraphs/kit/index.ts';
import { readFundingModels } from '../../subgraphs/mitacs/data/read-funding-models.ts';
import { mitacs } from '../../subgraphs/mitacs/index.ts';
import { organizations } from '../../subgraphs/mitacs/models/organization.ts';
import { partnerships } from '../../subgraphs/mitacs/models/partnership.ts';
import { placements } from '../../subgraphs/mitacs/models/placement.ts';
import { programs } from '../../subgraphs/mitacs/models/program.ts';
import { projects } from '../../subgraphs/mitacs/models/project.ts';
import { researchers } from '../../subgraphs/mitacs/models/researcher.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });
let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(mitacs, { world });
});
afterAll(() => subgraph.close());

const read = new Map<unknown, Promise<unknown>>();

/** Every record of a collection, read once. */
function all<Row>(modelOf: ModelOf<Row>): Promise<Row[]> {
  const rows = read.get(modelOf) ?? modelOf(subgraph.database).find().lean<Row[]>().exec();
  read.set(modelOf, rows);
  return rows as Promise<Row[]>;
}

describe('the sample', () => {
  it('holds everything that the world and the tables tell', async () => {
    const { data } = await subgraph.ask(`{
      organizations { totalCount } researchers { totalCount } placements { totalCount }
      universities: organizations(filter: { kind: [UNIVERSITY] }) { totalCount }
      municipalities: organizations(filter: { kind: [MUNICIPALITY] }) { totalCount }
      partnerships { id } programs(includeRetired: true) { code }
    }`);
    const real = readOrganizations().length + readMunicipalities().length + 3;
    expect(data).toMatchObject({
      organizations: { totalCount: real + world.counts.companies },
      researchers: { totalCount: 900 },
      placements: { totalCount: 2500 },
      universities: { totalCount: 171 },
      municipalities: { totalCount: 444 },
    });
    expect(data.partnerships).toHaveLength(3);
    expect(data.programs).toHaveLength(9);
    expect(await projects(subgraph.database).countDocuments()).toBe(world.counts.projects);
  });

  it.each([
    ['programs', programs],
    ['partnerships', partnerships],
    ['organizations', organizations],
    ['researchers', researchers],
    ['projects', projects],
    ['placements', placements],
  ] as const)('has %s that read back through their schema as they were written', async (_, modelOf) => {
    const model = (modelOf as ModelOf<object>)(subgraph.database);
    const rows = await model.find().lean<object[]>();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const record = new model(row);
      await record.validate();
      expect(record.toObject()).toEqual(row);
    }
  });

  it('links placements to people, organizations, projects and programs that there are', async () => {
    const ids = async <Row>(modelOf: ModelOf<Row>) =>
      new Set((await all(modelOf)).map((row) => (row as { _id: string })._id));
    const [people, places, works] = await Promise.all([ids(researchers), ids(organizations), ids(projects)]);
    const codes = new Set((await all(programs)).map(({ code }) => code));
    for (const row of await all(placements)) {
      expect(works.has(row.projectId) && codes.has(row.programCode), row._id).toBe(true);
      expect(places.has(row.hostId ?? '') && places.has(row.institutionId ?? ''), row._id).toBe(true);
      expect(people.has(row.supervisorId ?? '') && (!row.internId || people.has(row.internId)), row._id).toBe(
        true,
      );
      expect(
        row.contributions.every(({ funderId }) => places.has(funderId)),
        row._id,
      ).toBe(true);
    }
    for (const { affiliationId } of await all(researchers))
      expect(places.has(affiliationId ?? '')).toBe(true);
  });

  it('repeats on a placement what its host and its project say', async () => {
    const hosts = new Map((await all(organizations)).map((row) => [row._id, row]));
    const works = new Map((await all(projects)).map((row) => [row._id, row]));
    for (const row of await all(placements)) {
      const host = hosts.get(row.hostId ?? '');
      expect([row.hostKind, row.hostRegion, row.hostCountry]).toEqual([
        host?.kind,
        host?.location?.region,
        host?.location?.country,
      ]);
      const work = works.get(row.projectId);
      expect([row.fieldCodes, row.sectorCode]).toEqual([work?.fieldCodes, work?.sectorCode]);
    }
  });

  it('pays every placement to the cent, by the rules of its first day', async () => {
    const models = new Map(readFundingModels().map((model) => [model.code, model]));
    for (const row of await all(placements)) {
      const paid = row.contributions.reduce((sum, { cents }) => sum + cents, 0);
      expect(paid, row._id).toBe(row.fundingCents);
      const model = models.get(row.fundingModelCode ?? '');
      if (!model) {
        expect([row.programCode, row.fundingCurrency]).toEqual(['GLOBALINK_RESEARCH_INTERNSHIP', 'XXX']);
        continue;
      }
      expect(row.fundingCents).toBe(model.totalCents * (row.units ?? 0));
      expect((model.validFrom ?? '') <= row.startsOn && row.startsOn <= (model.validTo ?? '9999')).toBe(true);
    }
  });

  it('flags exactly those organizations that a placement names as host', async () => {
    const hosts = new Set((await all(placements)).map(({ hostId }) => hostId));
    for (const { _id, hasHosted } of await all(organizations)) expect(hasHosted, _id).toBe(hosts.has(_id));
  });

  it('keeps identifiers that pass their checks and lead to one record each', async () => {
    const owners = new Map<string, string>();
    for (const { _id, aliases } of [...(await all(organizations)), ...(await all(researchers))]) {
      for (const alias of aliases) {
        expect(parseIdentifier(alias)?.curie, alias).toBe(alias);
        expect(owners.has(alias), alias).toBe(false);
        owners.set(alias, _id);
      }
    }
  });

  it('finds a park member by the park’s number and a researcher by the registry’s', async () => {
    const member = world.parkMember(3);
    const { data } = await subgraph.ask(
      `query ($member: ID!, $person: ID!) {
        organization(id: $member) { id identities { partner localId } }
        researcher(id: $person) { id }
      }`,
      { member: member.id, person: `mitacs:${world.researcher(7).localIds.mitacs}` },
    );
    expect(data.organization.id).toBe(member.organizationId);
    expect(data.organization.identities).toContainEqual({ partner: 'tech-park', localId: 'M-004' });
    expect(data.researcher.id).toBe(world.researcher(7).id);
  });

  it('says of every record where it came from, and marks what is invented', async () => {
    const invented = new Set([...world.companies()].map(({ id }) => id));
    for (const { _id, source } of await all(organizations)) {
      expect(source.recordId.startsWith('SAMPLE-'), _id).toBe(invented.has(_id));
    }
    const entered = [...(await all(programs)), ...(await all(partnerships))];
    expect(entered.filter(({ source }) => source.recordId.startsWith('SAMPLE-'))).toEqual([]);
    const sampled = [...(await all(researchers)), ...(await all(projects)), ...(await all(placements))];
    expect(sampled.filter(({ source }) => !source.recordId.startsWith('SAMPLE-'))).toEqual([]);
    const partners = new Set([...entered, ...sampled].map(({ source }) => source.partner));
    expect([...partners]).toEqual(['mitacs']);
  });

  it('pays nothing before its day and nothing for what never began', async () => {
    for (const { status, contributions } of await all(placements)) {
      const hasBegun = ['ACTIVE', 'EXTENDED', 'COMPLETED'].includes(status);
      for (const { paidOn } of contributions) {
        if (paidOn !== null) expect(hasBegun && paidOn <= world.asOf).toBe(true);
      }
    }
  });
});
