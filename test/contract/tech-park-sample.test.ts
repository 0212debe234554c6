import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { techPark } from '../../subgraphs/regional/tech-park/index.ts';
import { seed } from '../../subgraphs/regional/tech-park/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(techPark, { sample: { seed, world } });
});

afterAll(() => subgraph?.close());

async function readAll(list: string, fields: string) {
  const nodes = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await subgraph.query(
      `query ($after: String) {
        list: ${list}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
      }`,
      { after },
    );
    expect(errors).toBeUndefined();
    nodes.push(...data.list.nodes);
    if (!data.list.pageInfo.hasNextPage) return nodes;
    after = data.list.pageInfo.endCursor;
  }
}

const SOURCE = 'source { partner recordId updatedAt importedAt }';

describe('the sample', () => {
  it('holds the world’s members, fact by fact', async () => {
    const served = await readAll(
      'parkMembers',
      `id category sectors premises employees researchStaff joinedOn leftOn agreementEndsOn organization { id } ${SOURCE}`,
    );
    const expected = [...world.parkMembers()].map(
      ({ organizationId, sampleRecordId, updatedAt, importedAt, ...facts }) => ({
        ...facts,
        organization: { id: organizationId },
        source: { partner: 'tech-park', recordId: sampleRecordId, updatedAt, importedAt },
      }),
    );
    expect(served).toHaveLength(world.counts.parkMembers);
    expect(served).toEqual(expected.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  });

  it('holds the world’s challenges, fact by fact', async () => {
    const served = await readAll(
      'challenges',
      `id en: title(lang: EN) fr: title(lang: FR) summary(lang: FR) status skills postedOn closesOn
       member { id } placements { id } ${SOURCE}`,
    );
    expect(served).toHaveLength(world.counts.challenges);
    const byId = new Map(served.map((node) => [node.id, node]));
    for (const challenge of world.challenges()) {
      expect(byId.get(challenge.id)).toEqual({
        id: challenge.id,
        en: challenge.title.en,
        fr: challenge.title.fr,
        summary: challenge.summary.fr,
        status: challenge.status,
        skills: challenge.skills,
        postedOn: challenge.postedOn,
        closesOn: challenge.closesOn,
        member: { id: challenge.memberId },
        placements: challenge.placementIds.map((id) => ({ id })),
        source: {
          partner: 'tech-park',
          recordId: challenge.sampleRecordId,
          updatedAt: challenge.updatedAt,
          importedAt: challenge.importedAt,
        },
      });
      expect(challenge.sampleRecordId).toMatch(/^SAMPLE-/);
    }
  });

  it('finds members by the name that the registry has, in either language', async () => {
    const names = new Map([...world.companies()].map(({ id, name }) => [id, name]));
    for (const { id, organizationId } of world.parkMembers()) {
      const name = names.get(organizationId);
      for (const text of [name?.en, name?.fr]) {
        const { data } = await subgraph.query(
          'query ($text: String) { parkMembers(filter: { text: $text }, first: 100) { nodes { id } } }',
          { text },
        );
        expect(data.parkMembers.nodes).toContainEqual({ id });
      }
    }
  });

  it('finds by sector what members of that sector offer', async () => {
    const sectors = new Map([...world.parkMembers()].map((member) => [member.id, member.sectors]));
    const expected = [...world.challenges()].filter(({ memberId }) =>
      sectors.get(memberId)?.includes('OPTICS_PHOTONICS'),
    );
    const { data } = await subgraph.query(
      '{ challenges(filter: { sector: [OPTICS_PHOTONICS] }, first: 100) { nodes { id } totalCount } }',
    );
    expect(expected.length).toBeGreaterThan(0);
    expect(data.challenges.totalCount).toBe(expected.length);
    expect(new Set(data.challenges.nodes.map(({ id }: { id: string }) => id))).toEqual(
      new Set(expected.map(({ id }) => id)),
    );
  });
});
