import { anonymous, insertInBulk } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { atr } from '../../subgraphs/international/atr/index.ts';
import { type Exchange, exchanges } from '../../subgraphs/international/atr/models/exchange.ts';
import { type Laboratory, laboratories } from '../../subgraphs/international/atr/models/laboratory.ts';
import { startTestSubgraph, type TestSubgraph } from '../support/start-test-subgraph.ts';

export const ATR = 'ror:01pe1d703';
export const WATERLOO = 'ror:01aff2v68';
export const KYOTO = 'ror:02kpeqv85';

export interface AtrRecords {
  readonly laboratories?: Iterable<Laboratory>;
  readonly exchanges?: Iterable<Exchange>;
}

/** ATR's subgraph with these records. */
export function startAtr(records: AtrRecords): Promise<TestSubgraph> {
  return startTestSubgraph(atr, { caller: anonymous, records: (database) => insertAtr(database, records) });
}

export async function insertAtr(database: Connection, records: AtrRecords): Promise<void> {
  await insertInBulk(database, laboratories, { rows: records.laboratories ?? [] });
  await insertInBulk(database, exchanges, { rows: records.exchanges ?? [] });
}

const source = {
  partner: 'atr',
  recordId: 'SAMPLE-1',
  updatedAt: new Date('2026-01-10T08:00:00.000Z'),
  importedAt: new Date('2026-01-11T02:00:00.000Z'),
};

/** A laboratory; fields that a test does not set have defaults. */
export function aLaboratory(localId: string, facts: Partial<Laboratory> = {}): Laboratory {
  return {
    _id: `atr:${localId}`,
    name: { en: `Laboratory ${localId}`, fr: null, ja: null },
    acronym: null,
    theme: null,
    fields: ['RDF102'],
    validFrom: null,
    validTo: null,
    organizationId: ATR,
    source: { ...source, recordId: localId },
    ...facts,
  };
}

/** An exchange; fields that a test does not set have defaults. */
export function anExchange(localId: string, facts: Partial<Exchange> = {}): Exchange {
  return {
    _id: `atr:${localId}`,
    direction: 'CANADA_TO_JAPAN',
    kind: 'INDUSTRIAL_INTERNSHIP',
    researcherId: null,
    homeOrganizationId: WATERLOO,
    hostOrganizationId: ATR,
    laboratoryId: null,
    placementId: null,
    theme: { en: 'Gesture', fr: 'Geste' },
    arrivesOn: '2025-05-01',
    departsOn: '2025-08-31',
    permitExpiresOn: null,
    jointPublications: 0,
    source: { ...source, recordId: `SAMPLE-${localId}` },
    ...facts,
  };
}
