import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { atr as subgraph } from '../../subgraphs/international/atr/index.ts';
import { exchanges } from '../../subgraphs/international/atr/models/exchange.ts';
import { laboratories } from '../../subgraphs/international/atr/models/laboratory.ts';
import { seed } from '../../subgraphs/international/atr/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });

let atr: TestSubgraph;

beforeAll(async () => {
  atr = await startTestSubgraph(subgraph, { sample: { seed, world } });
});
afterAll(() => atr.close());

it('has records that the models accept, which bulk writes do not check', async () => {
  const documents = [...(await laboratories(atr.database).find()), ...(await exchanges(atr.database).find())];
  expect(documents).toHaveLength(13 + world.counts.exchanges);
  const outcomes = await Promise.allSettled(documents.map((document) => document.validate()));
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([]);
});

describe('the exchanges of the sample', () => {
  const EXCHANGE = `
    id direction kind en: theme(lang: EN) fr: theme(lang: FR)
    arrivesOn departsOn permitExpiresOn jointPublications
    researcher { id } homeOrganization { id } hostOrganization { id } placement { id }
    laboratory { id name validFrom validTo }
    source { partner recordId updatedAt importedAt }`;

  async function readExchanges() {
    const nodes = [];
    for (let after: string | null = null; ; ) {
      const { exchanges: page } = await atr.data(
        `query ($after: String) {
          exchanges(first: 100, after: $after) { nodes { ${EXCHANGE} } pageInfo { hasNextPage endCursor } }
        }`,
        { after },
      );
      nodes.push(...page.nodes);
      if (!page.pageInfo.hasNextPage) return nodes;
      after = page.pageInfo.endCursor;
    }
  }

  it("are the sample world's, with all their facts", async () => {
    const served = new Map((await readExchanges()).map((node) => [node.id, node]));
    expect(served.size).toBe(world.counts.exchanges);
    for (const exchange of world.exchanges()) {
      expect(served.get(exchange.id)).toMatchObject({
        direction: exchange.direction,
        kind: exchange.kind,
        en: exchange.theme.en,
        fr: exchange.theme.fr,
        arrivesOn: exchange.arrivesOn,
        departsOn: exchange.departsOn,
        permitExpiresOn: exchange.permitExpiresOn,
        jointPublications: exchange.jointPublications,
        researcher: { id: exchange.researcherId },
        homeOrganization: { id: exchange.homeOrganizationId },
        hostOrganization: { id: exchange.hostOrganizationId },
        placement: exchange.placementId === null ? null : { id: exchange.placementId },
        laboratory: { id: exchange.laboratoryId },
        source: {
          partner: 'atr',
          recordId: exchange.sampleRecordId,
          updatedAt: exchange.updatedAt,
          importedAt: exchange.importedAt,
        },
      });
      expect(exchange.sampleRecordId).toMatch(/^SAMPLE-/);
    }
  });

  it('are in laboratories that were open at the time', async () => {
    for (const { arrivesOn, departsOn, laboratory } of await readExchanges()) {
      expect(laboratory.name).not.toBe('');
      expect(laboratory.validFrom ?? '0000').toSatisfy((from: string) => from <= arrivesOn);
      expect(laboratory.validTo ?? '9999').toSatisfy((to: string) => to >= departsOn);
    }
  });
});

it('has the real laboratories with their record ids', async () => {
  const found = await atr.data(
    '{ laboratories(includeClosed: true) { id organization { id } source { recordId } } }',
  );
  expect(found.laboratories).toHaveLength(13);
  for (const { id, source, organization } of found.laboratories) {
    expect(`atr:${source.recordId}`).toBe(id);
    expect(organization).toEqual({ id: 'ror:01pe1d703' });
  }
});
