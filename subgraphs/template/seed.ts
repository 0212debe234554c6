import { insertInBulk, type SeedOptions } from '@passerelle/kit';
import type { Connection } from 'mongoose';
import { type Workshop, workshops } from './models/workshop.ts';

/**
 * Writes sample records into an empty database, for development. The record id of an invented record starts with
 * `SAMPLE-`. Partners of this repository whose samples must agree with each other take their facts from `sample/`.
 */
export async function seed(database: Connection, { onProgress }: SeedOptions): Promise<void> {
  await insertInBulk(database, workshops, { rows: sampleWorkshops, onProgress });
}

const source = {
  partner: 'template',
  updatedAt: new Date('2026-09-01T12:00:00Z'),
  importedAt: new Date('2026-09-02T02:00:00Z'),
} as const;

const sampleWorkshops: readonly Workshop[] = [
  {
    _id: 'template:W-001',
    title: { en: 'Writing a research proposal', fr: 'Rédiger une proposition de recherche' },
    hostId: 'ror:00cjrc276',
    heldOn: '2026-03-12',
    seats: 40,
    source: { ...source, recordId: 'SAMPLE-W-001' },
  },
  {
    _id: 'template:W-002',
    title: { en: 'Robots that help at home' },
    hostId: 'ror:01pe1d703',
    heldOn: '2026-06-04',
    seats: null,
    source: { ...source, recordId: 'SAMPLE-W-002' },
  },
  {
    _id: 'template:W-003',
    title: { en: 'Supervising an intern', fr: 'Encadrer une ou un stagiaire' },
    hostId: 'ror:00cjrc276',
    heldOn: '2026-06-04',
    seats: 25,
    source: { ...source, recordId: 'SAMPLE-W-003' },
  },
];
