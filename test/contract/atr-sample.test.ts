import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorld } from '../../sample/index.ts';
import { atr } from '../../subgraphs/international/atr/index.ts';
import { seed } from '../../subgraphs/international/atr/seed.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

const world = createWorld({ seed: 1, scale: 1 });

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await startTestSubgraph(atr, { sample: { seed, world } });
});

afterAll(() => subgraph?.close());

async function readExchanges() {
  const nodes = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await subgraph.query(
      `query ($after: String) {
        exchanges(first: 100, after: $after) {
          nodes {
            id direction kind en: theme(lang: EN) fr: theme(lang: FR)
            arrivesOn departsOn permitExpiresOn jointPublications
            researcher { id } homeOrganization { id } hostOrganization { id } placement { id }
            laboratory { id name validFrom validTo }
            source { partner recordId updatedAt importedAt }
          }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { after },
    );
    expect(errors).toBeUndefined();
    nodes.push(...data.exchanges.nodes);
    if (!data.exchanges.pageInfo.hasNextPage) return nodes;
    after = data.exchanges.pageInfo.endCursor;
  }
}

describe('the sample', () => {
  it('holds the world’s exchanges, fact by fact', async () => {
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

  it('sends everyone to a laboratory that was open, or from one', async () => {
    for (const { arrivesOn, departsOn, laboratory } of await readExchanges()) {
      expect(laboratory.name).not.toBe('');
      expect(laboratory.validFrom ?? '0000').toSatisfy((from: string) => from <= arrivesOn);
      expect(laboratory.validTo ?? '9999').toSatisfy((to: string) => to >= departsOn);
    }
  });

  it('holds the real laboratories under record ids of their own', async () => {
    const { data, errors } = await subgraph.query(`{
      laboratories(includeClosed: true) { id name theme fields { code label } organization { id } source { recordId } }
    }`);
    expect(errors).toBeUndefined();
    expect(data.laboratories).toHaveLength(13);
    for (const { id, source, organization } of data.laboratories) {
      expect(`atr:${source.recordId}`).toBe(id);
      expect(organization).toEqual({ id: 'ror:01pe1d703' });
    }
  });
});
