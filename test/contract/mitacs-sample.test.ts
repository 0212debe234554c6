import { type ModelOf, parseIdentifier } from '@passerelle/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld, readMunicipalities, readOrganizations } from '../../sample/index.ts';
import { readFundingModels } from '../../subgraphs/mitacs/data/read-funding-models.ts';
import { mitacs as subgraph } from '../../subgraphs/mitacs/index.ts';
import {
  organizations,
  partnerships,
  placements,
  programs,
  projects,
  researchers,
} from '../../subgraphs/mitacs/models/index.ts';
import { seed } from '../../subgraphs/mitacs/seed.ts';
import { signedIn, startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });
let mitacs: TestSubgraph;

beforeAll(async () => {
  mitacs = await startTestSubgraph(subgraph, { sample: { seed, world }, caller: signedIn });
});
afterAll(() => mitacs.close());

const read = new Map<unknown, Promise<unknown>>();

/** Every record of a collection, read once. */
function all<Row>(modelOf: ModelOf<Row>): Promise<Row[]> {
  const rows = read.get(modelOf) ?? modelOf(mitacs.database).find().lean<Row[]>().exec();
  read.set(modelOf, rows);
  return rows as Promise<Row[]>;
}

describe('the sample', () => {
  it('has every record of the sample world and of the reference tables', async () => {
    const data = await mitacs.data(`{
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
    expect(await projects(mitacs.database).countDocuments()).toBe(world.counts.projects);
  });

  it.each([
    ['programs', programs],
    ['partnerships', partnerships],
    ['organizations', organizations],
    ['researchers', researchers],
    ['projects', projects],
    ['placements', placements],
  ] as const)('has valid %s, which read back as they were written', async (_, modelOf) => {
    const model = (modelOf as ModelOf<object>)(mitacs.database);
    const rows = await model.find().lean<object[]>();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const record = new model(row);
      await record.validate();
      expect(record.toObject()).toEqual(row);
    }
  });

  it('links placements to existing people, organizations, projects and programs', async () => {
    const ids = async <Row>(modelOf: ModelOf<Row>) =>
      new Set((await all(modelOf)).map((row) => (row as { _id: string })._id));
    const [personIds, organizationIds, projectIds] = await Promise.all([
      ids(researchers),
      ids(organizations),
      ids(projects),
    ]);
    const codes = new Set((await all(programs)).map(({ code }) => code));
    const broken = (await all(placements)).filter(
      ({ projectId, programCode, hostId, institutionId, supervisorId, internId, contributions }) =>
        !projectIds.has(projectId) ||
        !codes.has(programCode) ||
        ![hostId, institutionId, ...contributions.map(({ funderId }) => funderId)].every((id) =>
          organizationIds.has(id ?? ''),
        ) ||
        ![supervisorId, internId ?? supervisorId].every((id) => personIds.has(id ?? '')),
    );
    expect(broken.map(({ _id }) => _id)).toEqual([]);
    const unaffiliated = (await all(researchers)).filter(
      ({ affiliationId }) => !organizationIds.has(affiliationId ?? ''),
    );
    expect(unaffiliated).toEqual([]);
  });

  it('has the same values in a placement as in its host and its project', async () => {
    const hosts = new Map((await all(organizations)).map((row) => [row._id, row]));
    const projectById = new Map((await all(projects)).map((row) => [row._id, row]));
    for (const row of await all(placements)) {
      const host = hosts.get(row.hostId ?? '');
      expect([row.hostKind, row.hostRegion, row.hostCountry]).toEqual([
        host?.kind,
        host?.location?.region,
        host?.location?.country,
      ]);
      const project = projectById.get(row.projectId);
      expect([row.fieldCodes, row.sectorCode]).toEqual([project?.fieldCodes, project?.sectorCode]);
    }
  });

  it('funds every placement to the cent, by the funding model of its first day', async () => {
    const models = new Map(readFundingModels().map((model) => [model.code, model]));
    const wrong = (await all(placements)).filter((row) => {
      const paid = row.contributions.reduce((sum, { cents }) => sum + cents, 0);
      const model = models.get(row.fundingModelCode ?? '');
      if (!model) return row.fundingCurrency !== 'XXX' || paid !== 0;
      const isValidOnFirstDay =
        (model.validFrom ?? '') <= row.startsOn && row.startsOn <= (model.validTo ?? '9999');
      return (
        !isValidOnFirstDay ||
        row.fundingCents !== model.totalCents * (row.units ?? 0) ||
        paid !== row.fundingCents
      );
    });
    expect(wrong.map(({ _id }) => _id)).toEqual([]);
  });

  it('pays interns more than the minimum, and splits a few totals otherwise than the funding model', async () => {
    const models = new Map(readFundingModels().map((model) => [model.code, model]));
    const rows = (await all(placements)).map((row) => ({
      row,
      model: models.get(row.fundingModelCode ?? ''),
    }));
    const minimumOf = ({ row, model }: (typeof rows)[number]) =>
      (model?.minimumStipendCents ?? 0) * (row.units ?? 0);
    const paid = rows.filter(({ row }) => row.stipendCents !== null);
    expect(paid.length).toBeGreaterThan(1_500);
    expect(paid.filter((one) => (one.row.stipendCents ?? 0) <= minimumOf(one))).toEqual([]);
    const off = rows.filter(({ row, model }) => {
      const host = row.contributions.find(({ funderId }) => funderId === row.hostId);
      return host && host.cents !== (model?.partnerShareCents ?? 0) * (row.units ?? 0);
    });
    expect(off.length).toBeGreaterThan(10);
    expect(off.length).toBeLessThan(50);
  });

  it('has the cost of every placement, except in the program without funding models', async () => {
    const withoutCost = (await all(placements)).filter(({ fundingModelCode }) => fundingModelCode === null);
    expect([...new Set(withoutCost.map(({ programCode }) => programCode))]).toEqual([
      'GLOBALINK_RESEARCH_INTERNSHIP',
    ]);
  });

  it('keeps the stage of the placement, at which its intern was eligible for the program', async () => {
    const eligible = new Map((await all(programs)).map(({ code, eligibleStages }) => [code, eligibleStages]));
    const rows = await all(placements);
    const wrong = rows.filter(
      ({ programCode, internStage }) => !internStage || !eligible.get(programCode)?.includes(internStage),
    );
    expect(wrong.map(({ _id, internStage }) => `${_id} ${internStage}`)).toEqual([]);
    const stages = new Map((await all(researchers)).map(({ _id, stage }) => [_id, stage]));
    const later = rows.filter(
      ({ internId, internStage }) => internId && stages.get(internId) !== internStage,
    );
    expect(later.length).toBeGreaterThan(rows.length / 10);
  });

  it('has hasHosted for exactly the organizations that host a placement', async () => {
    const hosts = new Set((await all(placements)).map(({ hostId }) => hostId));
    const wrong = (await all(organizations)).filter(({ _id, hasHosted }) => hasHosted !== hosts.has(_id));
    expect(wrong.map(({ _id }) => _id)).toEqual([]);
    expect(hosts.size).toBeGreaterThan(100);
  });

  it('has valid identifiers, each of one record', async () => {
    const records = [...(await all(organizations)), ...(await all(researchers))];
    const aliases = records.flatMap((record) => record.aliases);
    expect(aliases.filter((alias) => parseIdentifier(alias)?.curie !== alias)).toEqual([]);
    expect(new Set(aliases).size).toBe(aliases.length);
  });

  it('finds a park member by the number in the park, and a researcher by the number in the registry', async () => {
    const member = world.parkMember(3);
    const data = await mitacs.data(
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

  it('has the source of every record, and SAMPLE- in the id of invented ones', async () => {
    const invented = new Set([...world.companies()].map(({ id }) => id));
    const marked = (await all(organizations)).filter(({ source }) => source.recordId.startsWith('SAMPLE-'));
    expect(new Set(marked.map(({ _id }) => _id))).toEqual(invented);
    const reference = [...(await all(programs)), ...(await all(partnerships))];
    expect(reference.filter(({ source }) => source.recordId.startsWith('SAMPLE-'))).toEqual([]);
    const sampled = [...(await all(researchers)), ...(await all(projects)), ...(await all(placements))];
    expect(sampled.filter(({ source }) => !source.recordId.startsWith('SAMPLE-'))).toEqual([]);
    const partners = new Set([...reference, ...sampled].map(({ source }) => source.partner));
    expect([...partners]).toEqual(['mitacs']);
  });

  it('has payments only up to the day of the sample, and only for placements that started', async () => {
    const paid = (await all(placements)).filter(({ contributions }) =>
      contributions.some(({ paidOn }) => paidOn),
    );
    expect(paid.length).toBeGreaterThan(1_000);
    expect(new Set(paid.map(({ status }) => status))).toEqual(new Set(['ACTIVE', 'EXTENDED', 'COMPLETED']));
    const days = paid.flatMap(({ contributions }) => contributions.map(({ paidOn }) => paidOn ?? ''));
    expect(days.filter((day) => day > world.asOf)).toEqual([]);
  });
});
