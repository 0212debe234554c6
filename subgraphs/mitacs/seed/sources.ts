import type { Source } from '@passerelle/kit';
import type { SampleRecord, World } from '../../../sample/index.ts';

/** Provenance of an invented record. */
export function sampleSource({ sampleRecordId, updatedAt, importedAt }: SampleRecord): Source {
  return {
    partner: 'mitacs',
    recordId: sampleRecordId,
    updatedAt: new Date(updatedAt),
    importedAt: new Date(importedAt),
  };
}

/** The day on which the registry took in the tables of real organizations, and the programs and agreements were entered. */
const ENTERED = new Date('2026-01-05T00:00:00Z');

/** Provenance of a real record, under the id that it has at its own source. */
export function referenceSource(recordId: string, { asOf }: World): Source {
  return { partner: 'mitacs', recordId, updatedAt: ENTERED, importedAt: new Date(`${asOf}T00:00:00Z`) };
}

/** The day on which a real record's identities were matched. */
export const MATCHED_ON = ENTERED.toISOString().slice(0, 10);
