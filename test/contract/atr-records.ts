import { insertInBulk } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { type Exchange, exchanges } from '../../subgraphs/international/atr/models/exchanges.ts';
import { type Laboratory, laboratories } from '../../subgraphs/international/atr/models/laboratories.ts';

/** Records of tests: what a test speaks of stands in the test, the rest is here. */
export const ATR = 'ror:01pe1d703';
export const WATERLOO = 'ror:01aff2v68';
export const KYOTO = 'ror:02kpeqv85';

const source = {
  partner: 'atr',
  recordId: 'SAMPLE-1',
  updatedAt: new Date('2026-01-10T08:00:00.000Z'),
  importedAt: new Date('2026-01-11T02:00:00.000Z'),
};

export function aLaboratory(local: string, facts: Partial<Laboratory> = {}): Laboratory {
  return {
    _id: `atr:${local}`,
    name: { en: `Laboratory ${local}`, fr: null, ja: null },
    acronym: null,
    theme: null,
    fields: ['RDF102'],
    validFrom: null,
    validTo: null,
    organizationId: ATR,
    source: { ...source, recordId: local },
    ...facts,
  };
}

export function anExchange(local: string, facts: Partial<Exchange> = {}): Exchange {
  return {
    _id: `atr:${local}`,
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
    source: { ...source, recordId: `SAMPLE-${local}` },
    ...facts,
  };
}

export async function insertAtr(
  db: Connection,
  records: { laboratories?: Iterable<Laboratory>; exchanges?: Iterable<Exchange> },
): Promise<void> {
  await insertInBulk(db, laboratories, records.laboratories ?? [], () => {});
  await insertInBulk(db, exchanges, records.exchanges ?? [], () => {});
}
