import { insertInBulk } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import {
  linkablePlacements,
  type SampleExchange,
  type SampleSeedOptions,
  sampleSource,
  type World,
} from '../../../sample/index.ts';
import { type Exchange, exchanges } from './models/exchange.ts';
import { laboratories } from './models/laboratory.ts';
import { laboratoryRecords } from './seed/laboratories.ts';

/** Writes ATR's laboratories, which are real, and the sample world's exchanges. */
export async function seed(database: Connection, { world, onProgress }: SampleSeedOptions): Promise<void> {
  await insertInBulk(database, laboratories, { rows: laboratoryRecords(), onProgress });
  await insertInBulk(database, exchanges, { rows: exchangeRecords(world), onProgress });
}

function* exchangeRecords(world: World): Iterable<Exchange> {
  const linkable = linkablePlacements(world);
  for (const exchange of world.exchanges()) yield toExchange(exchange, linkable);
}

function toExchange(exchange: SampleExchange, linkable: ReadonlySet<string>): Exchange {
  const { placementId } = exchange;
  return {
    _id: exchange.id,
    direction: exchange.direction,
    kind: exchange.kind,
    researcherId: exchange.researcherId,
    homeOrganizationId: exchange.homeOrganizationId,
    hostOrganizationId: exchange.hostOrganizationId,
    laboratoryId: exchange.laboratoryId,
    placementId: placementId !== null && linkable.has(placementId) ? placementId : null,
    theme: exchange.theme,
    arrivesOn: exchange.arrivesOn,
    departsOn: exchange.departsOn,
    permitExpiresOn: exchange.permitExpiresOn,
    jointPublications: exchange.jointPublications,
    source: sampleSource('atr', exchange),
  };
}
