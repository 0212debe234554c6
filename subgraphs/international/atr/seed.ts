import type { Connection } from 'mongoose';
import { insertInBulk, type SampleExchange, type SeedOptions, type World } from '../../kit/index.ts';
import { readLaboratories } from './data/read-laboratories.ts';
import { type Exchange, exchanges } from './models/exchanges.ts';
import { laboratories } from './models/laboratories.ts';

/** The real laboratories, and the sample world's exchanges. */
export async function seed(db: Connection, { world, onProgress }: SeedOptions): Promise<void> {
  await insertInBulk(db, laboratories, readLaboratories(), onProgress);
  await insertInBulk(db, exchanges, exchangesOf(world), onProgress);
}

function* exchangesOf(world: World): Iterable<Exchange> {
  for (const exchange of world.exchanges()) yield toRecord(exchange);
}

function toRecord(exchange: SampleExchange): Exchange {
  return {
    _id: exchange.id,
    direction: exchange.direction,
    kind: exchange.kind,
    researcherId: exchange.researcherId,
    homeOrganizationId: exchange.homeOrganizationId,
    hostOrganizationId: exchange.hostOrganizationId,
    laboratoryId: exchange.laboratoryId,
    placementId: exchange.placementId,
    theme: exchange.theme,
    arrivesOn: exchange.arrivesOn,
    departsOn: exchange.departsOn,
    permitExpiresOn: exchange.permitExpiresOn,
    jointPublications: exchange.jointPublications,
    source: {
      partner: 'atr',
      recordId: exchange.sampleRecordId,
      updatedAt: new Date(exchange.updatedAt),
      importedAt: new Date(exchange.importedAt),
    },
  };
}
