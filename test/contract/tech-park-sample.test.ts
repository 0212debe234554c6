import { afterAll, beforeAll, expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { techPark as subgraph } from '../../subgraphs/regional/tech-park/index.ts';
import { challenges } from '../../subgraphs/regional/tech-park/models/challenge.ts';
import { parkMemberships } from '../../subgraphs/regional/tech-park/models/park-membership.ts';
import { seed } from '../../subgraphs/regional/tech-park/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });

let techPark: TestSubgraph;

beforeAll(async () => {
  techPark = await startTestSubgraph(subgraph, { sample: { seed, world } });
});
afterAll(() => techPark.close());

async function readAll(list: string, fields: string) {
  const nodes = [];
  for (let after: string | null = null; ; ) {
    const { list: page } = await techPark.data(
      `query ($after: String) {
        list: ${list}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } }
      }`,
      { after },
    );
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

const SOURCE = 'source { partner recordId updatedAt importedAt }';

it('has records that the models accept, which bulk writes do not check', async () => {
  const documents = [
    ...(await parkMemberships(techPark.database).find()),
    ...(await challenges(techPark.database).find()),
  ];
  expect(documents).toHaveLength(world.counts.parkMembers + world.counts.challenges);
  const outcomes = await Promise.allSettled(documents.map((document) => document.validate()));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
});

it("has the sample world's members with all their facts", async () => {
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

it("has the sample world's challenges with all their facts", async () => {
  const served = await readAll(
    'challenges',
    `id en: title(lang: EN) fr: title(lang: FR) summary(lang: FR) status skills french: skills(lang: FR) postedOn closesOn
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
      skills: challenge.skills.map(({ en }) => en),
      french: challenge.skills.map(({ fr }) => fr),
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

it('finds members by the name in the registry of identities, in either language', async () => {
  const query = 'query ($text: String) { parkMembers(filter: { text: $text }, first: 100) { nodes { id } } }';
  const names = new Map([...world.companies()].map(({ id, name }) => [id, name]));
  for (const { id, organizationId } of world.parkMembers()) {
    const name = names.get(organizationId);
    for (const text of [name?.en, name?.fr]) {
      expect((await techPark.data(query, { text })).parkMembers.nodes).toContainEqual({ id });
    }
  }
});

it('finds by sector the challenges of members of that sector', async () => {
  const sectors = new Map([...world.parkMembers()].map((member) => [member.id, member.sectors]));
  const expected = [...world.challenges()].filter(({ memberId }) =>
    sectors.get(memberId)?.includes('OPTICS_PHOTONICS'),
  );
  const { challenges: found } = await techPark.data(
    '{ challenges(filter: { sector: [OPTICS_PHOTONICS] }, first: 100) { nodes { id } totalCount } }',
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(found.totalCount).toBe(expected.length);
  expect(new Set(found.nodes.map(({ id }: { id: string }) => id))).toEqual(
    new Set(expected.map(({ id }) => id)),
  );
});
