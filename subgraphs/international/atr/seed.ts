import { insertInBulk } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import type { SampleExchange, SampleSeedOptions, World } from '../../../sample/index.ts';
import { type Exchange, exchanges } from './models/exchanges.ts';
import { laboratories } from './models/laboratories.ts';
import { readLaboratories } from './seed/laboratories.ts';

/** The real laboratories, and the sample world's exchanges. */
export async function seed(db: Connection, { world, onProgress }: SampleSeedOptions): Promise<void> {
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
